import { RULERS, SPACINGS, THEMES, TYPEFACES, WIDTHS, DISPLAY_DIGITS } from '../reading/settings';
import { Choice, Switch } from './choices';
import { useWords } from './messages';
import type { ReaderSettings } from './reader-settings';
import { Sheet } from './Sheet';

interface SettingsSheetProps {
  settings: ReaderSettings;
  /** Whether the text being read has vowel marks or letters that these choices are for. */
  arabicScript: boolean;
  onChange: (change: Partial<ReaderSettings>) => void;
  onReset: () => void;
  onClose: () => void;
}

const RULER_NAMES = { 0: 'ruler.off', 1: 'ruler.one', 3: 'ruler.three', 5: 'ruler.five' } as const;

/** Comfort, few and good; the article behind shows each choice at once. */
export function SettingsSheet({
  settings,
  arabicScript,
  onChange,
  onReset,
  onClose,
}: SettingsSheetProps) {
  const { t } = useWords();
  return (
    <Sheet title={t('settings.title')} onClose={onClose}>
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
      <button type="button" class="button" onClick={onReset}>
        {t('settings.reset')}
      </button>
    </Sheet>
  );
}
