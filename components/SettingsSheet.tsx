import { useRef } from 'preact/hooks';
import { CITATION_STYLES } from '../citation/style';
import { RULERS, SPACINGS, THEMES, TYPEFACES, WIDTHS, DISPLAY_DIGITS } from '../reading/settings';
import { readSettingsFile } from '../reading/settings-file';
import type { SitePreferences } from '../reading/sites';
import { Choice, Switch } from './choices';
import { useWords } from './messages';
import type { ReaderSettings } from './reader-settings';
import { RULER_NAMES } from './ruler-names';
import { Sheet } from './Sheet';
import { SizeControl } from './SizeControl';

interface SettingsSheetProps {
  settings: ReaderSettings;
  /** CSS px; null where nothing is read. */
  textSize: number | null;
  onLarger: () => void;
  onSmaller: () => void;
  /** Whether the text being read has vowel marks or letters that these choices are for. */
  arabicScript: boolean;
  /** Host of the site that is read; empty when nothing is. */
  host: string;
  site: SitePreferences;
  onChange: (change: Partial<ReaderSettings>) => void;
  /** Gives the site's articles a direction; null: each its own. */
  onTurn: (direction: 'rtl' | 'ltr' | null) => void;
  /** Whether what is changed from now on is the site's own; without it the site is read as every other. */
  onOwn: (isOwn: boolean) => void;
  onExport: () => void;
  /** Null: it was no file of ours. */
  onImport: (settings: ReaderSettings | null) => void;
  /** Goes where a file can be chosen: a popup closes as soon as the system's file window opens. Null: here. */
  onImportElsewhere: (() => void) | null;
  onReset: () => void;
  onClose: () => void;
}

/** Comfort, few and good; the article behind shows each choice at once. */
export function SettingsSheet({
  settings,
  textSize,
  onLarger,
  onSmaller,
  arabicScript,
  host,
  site,
  onChange,
  onTurn,
  onOwn,
  onExport,
  onImport,
  onImportElsewhere,
  onReset,
  onClose,
}: SettingsSheetProps) {
  const { t } = useWords();
  const file = useRef<HTMLInputElement>(null);
  return (
    <Sheet title={t('settings.title')} onClose={onClose}>
      {host !== '' && (
        <Switch
          label={t('settings.forSite')}
          detail={host}
          checked={site.settings !== null}
          onChange={onOwn}
        />
      )}
      {textSize !== null && (
        <SizeControl textSize={textSize} onLarger={onLarger} onSmaller={onSmaller} tabStops />
      )}
      <Choice
        legend={t('settings.theme')}
        value={settings.theme}
        options={THEMES.map((value) => ({ value, label: t(`theme.${value}`), sample: value }))}
        onChange={(theme) => onChange({ theme })}
      />
      <p class="forced-note">{t('theme.forced')}</p>
      <Choice
        legend={t('settings.typeface')}
        value={settings.typeface}
        options={TYPEFACES.map((value) => ({ value, label: t(`typeface.${value}`) }))}
        onChange={(typeface) => onChange({ typeface })}
      />
      <Choice
        legend={t('settings.spacing')}
        value={settings.spacing}
        options={SPACINGS.map((value) => ({ value, label: t(`spacing.${value}`) }))}
        onChange={(spacing) => onChange({ spacing })}
      />
      <Choice
        legend={t('settings.width')}
        value={settings.width}
        options={WIDTHS.map((value) => ({ value, label: t(`width.${value}`) }))}
        onChange={(width) => onChange({ width })}
      />
      <Choice
        legend={t('settings.ruler')}
        value={settings.ruler}
        options={RULERS.map((value) => ({ value, label: t(RULER_NAMES[value]) }))}
        onChange={(ruler) => onChange({ ruler })}
      />
      <Choice
        legend={t('settings.digits')}
        value={settings.digits}
        options={DISPLAY_DIGITS.map((value) => ({ value, label: t(`digits.${value}`) }))}
        onChange={(digits) => onChange({ digits })}
      />
      {host !== '' && (
        <Choice
          legend={t('settings.direction')}
          value={site.direction ?? 'auto'}
          options={(['auto', 'rtl', 'ltr'] as const).map((value) => ({
            value,
            label: t(`direction.${value}`),
          }))}
          onChange={(value) => onTurn(value === 'auto' ? null : value)}
        />
      )}
      <fieldset class="choice">
        <legend>{t('settings.show')}</legend>
        <Switch
          label={t('settings.images')}
          checked={settings.images}
          onChange={(images) => onChange({ images })}
        />
        <Switch
          label={t('settings.links')}
          checked={settings.links}
          onChange={(links) => onChange({ links })}
        />
        {arabicScript && (
          <Switch
            label={t('settings.tashkeel')}
            checked={settings.tashkeel}
            onChange={(tashkeel) => onChange({ tashkeel })}
          />
        )}
      </fieldset>
      <fieldset class="choice">
        <legend>{t('settings.behaviour')}</legend>
        <Switch
          label={t('settings.singleKeys')}
          checked={settings.singleKeys}
          onChange={(singleKeys) => onChange({ singleKeys })}
        />
        <Switch
          label={t('settings.copyAddsCitation')}
          checked={settings.copyAddsCitation}
          onChange={(copyAddsCitation) => onChange({ copyAddsCitation })}
        />
      </fieldset>
      <div class="row">
        <button type="button" class="button" onClick={onExport}>
          {t('settings.export')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => (onImportElsewhere ? onImportElsewhere() : file.current?.click())}
        >
          {t('settings.import')}
        </button>
        <button type="button" class="button" onClick={onReset}>
          {t('settings.reset')}
        </button>
      </div>
      {/* Its button is the one above. */}
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t('settings.import')}
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? [];
          currentTarget.value = '';
          void chosen
            ?.text()
            .then((content) => onImport(readSettingsFile(content, CITATION_STYLES)));
        }}
      />
    </Sheet>
  );
}
