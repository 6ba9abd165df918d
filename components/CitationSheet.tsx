import { useEffect, useId, useMemo, useState } from 'preact/hooks';
import type { Article, Metadata } from '../article/article';
import type { Citation, CitedWork } from '../citation/cite';
import {
  CORRECTABLE,
  type CorrectableField,
  type Corrections,
  correct,
  isDate,
} from '../citation/corrections';
import { CITATION_STYLES } from '../citation/style';
import { CITATION_CALENDARS, CITATION_DIGITS, CITATION_LANGUAGES } from '../reading/settings';
import { Select } from './choices';
import type { Door, FileStyle } from './door';
import { type MessageKey, useWords } from './messages';
import type { ReaderSettings } from './reader-settings';
import { Sheet } from './Sheet';
import { styleKey } from './style-names';

const FILE_STYLES: readonly FileStyle[] = ['bibtex', 'ris', 'csl-json'];

interface CitationSheetProps {
  article: Article;
  /** The article as it is cited, with its corrections. */
  work: CitedWork;
  corrections: Corrections;
  settings: ReaderSettings;
  door: Door;
  onSettings: (change: Partial<ReaderSettings>) => void;
  onCorrect: (corrections: Corrections) => void;
  onCopy: () => void;
  onSaved: (name: string) => void;
  onClose: () => void;
}

const CALENDAR_NAMES = {
  gregorian: 'cite.calendarGregorian',
  'with-local': 'cite.calendarLocal',
} as const;
const LANGUAGE_NAMES = {
  article: 'cite.languageArticle',
  interface: 'cite.languageInterface',
} as const;
const DIGIT_NAMES = { auto: 'cite.digitsAuto', latn: 'digits.latn', arab: 'digits.arab' } as const;

/** The citation before it is copied: as it will be, where each field came from, and each field open to correction. */
export function CitationSheet({
  article,
  work,
  corrections,
  settings,
  door,
  onSettings,
  onCorrect,
  onCopy,
  onSaved,
  onClose,
}: CitationSheetProps) {
  const { t } = useWords();
  const { metadata } = article;
  const [citation, setCitation] = useState<Citation | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void door.cite(work, settings).then((made) => isCurrent && setCitation(made));
    return () => {
      isCurrent = false;
    };
  }, [work, settings]);
  const corrected = Object.keys(corrections).length > 0;
  return (
    <Sheet title={t('cite.title')} onClose={onClose}>
      <div class="cite-choices">
        <Select
          label={t('cite.style')}
          value={settings.citationStyle}
          options={CITATION_STYLES.map((value) => ({ value, label: t(styleKey(value)) }))}
          onChange={(citationStyle) => onSettings({ citationStyle })}
        />
        <Select
          label={t('cite.language')}
          value={settings.citationLanguage}
          options={CITATION_LANGUAGES.map((value) => ({ value, label: t(LANGUAGE_NAMES[value]) }))}
          onChange={(citationLanguage) => onSettings({ citationLanguage })}
        />
        <Select
          label={t('cite.digits')}
          value={settings.citationDigits}
          options={CITATION_DIGITS.map((value) => ({ value, label: t(DIGIT_NAMES[value]) }))}
          onChange={(citationDigits) => onSettings({ citationDigits })}
        />
        <Select
          label={t('cite.calendar')}
          value={settings.citationCalendar}
          options={CITATION_CALENDARS.map((value) => ({ value, label: t(CALENDAR_NAMES[value]) }))}
          onChange={(citationCalendar) => onSettings({ citationCalendar })}
        />
      </div>
      <h3 id="citation-preview">{t('cite.preview')}</h3>
      <div
        class="cite-preview"
        role="group"
        aria-labelledby="citation-preview"
        tabIndex={0}
        lang={citation?.language}
        dir={citation?.direction}
      >
        {citation?.text.split('\n').map((line) => (
          <p key={line} dir={/^https?:/.test(line) ? 'ltr' : undefined}>
            {line}
          </p>
        ))}
      </div>
      <div class="row">
        <button type="button" class="button button-primary" onClick={onCopy}>
          {t('copy.button')}
        </button>
        {FILE_STYLES.map((style) => (
          <button
            key={style}
            type="button"
            class="button"
            aria-label={`${t('cite.save')}: ${t(styleKey(style))}`}
            onClick={() => void door.saveFile(work, style).then(onSaved)}
          >
            {t(styleKey(style))} ↓
          </button>
        ))}
      </div>
      <h3>{t('cite.fields')}</h3>
      {CORRECTABLE.map((field) => (
        <Field
          key={`${field}:${JSON.stringify(corrections[field])}`}
          field={field}
          metadata={metadata}
          corrections={corrections}
          onCorrect={onCorrect}
        />
      ))}
      <div class="field">
        <span>{t('cite.field_url')}</span>
        <output class="cite-url" dir="ltr">
          {work.url}
        </output>
        <small>{t('source.tab')}</small>
      </div>
      {corrected && (
        <button type="button" class="button" onClick={() => onCorrect({})}>
          {t('cite.restore')}
        </button>
      )}
    </Sheet>
  );
}

interface FieldProps {
  field: CorrectableField;
  metadata: Metadata;
  corrections: Corrections;
  onCorrect: (corrections: Corrections) => void;
}

function Field({ field, metadata, corrections, onCorrect }: FieldProps) {
  const { t } = useWords();
  const noteId = useId();
  const shown = useMemo(
    () => written(field, correct(metadata, corrections)[field]),
    [metadata, corrections, field],
  );
  const [text, setText] = useState(shown);
  const isWrong = field === 'published' && text.trim() !== '' && !isDate(text.trim());

  const commit = (): void => {
    if (isWrong || text === shown) return;
    const { [field]: _, ...others } = corrections;
    onCorrect(
      text === written(field, metadata[field]) || (field === 'title' && text.trim() === '')
        ? others
        : ({ ...others, [field]: parsed(field, text) } as Corrections),
    );
  };

  const source: MessageKey =
    field in corrections
      ? 'source.reader'
      : metadata.sources[field]
        ? (`source.${metadata.sources[field] === 'json-ld' ? 'json_ld' : metadata.sources[field]}` as MessageKey)
        : 'source.none';
  const shared = {
    value: text,
    dir: 'auto',
    'aria-describedby': noteId,
    'aria-invalid': isWrong || undefined,
    onInput: (event: { currentTarget: { value: string } }) => setText(event.currentTarget.value),
    onBlur: commit,
  } as const;

  return (
    <label class="field">
      <span>{t(`cite.field_${field}`)}</span>
      {field === 'authors' || field === 'title' ? (
        <textarea {...shared} rows={Math.max(2, text.split('\n').length)} />
      ) : (
        <input
          {...shared}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit();
          }}
        />
      )}
      <small id={noteId}>{isWrong ? t('cite.badDate') : t(source)}</small>
    </label>
  );
}

/** A field as it stands in its box: authors a line each, a date without its time. */
function written(field: CorrectableField, value: string | string[] | null): string {
  if (Array.isArray(value)) return value.join('\n');
  return (field === 'published' ? value?.slice(0, 10) : value) ?? '';
}

function parsed(field: CorrectableField, text: string): string | string[] | null {
  const trimmed = text.trim();
  if (field === 'authors')
    return trimmed
      .split('\n')
      .map((name) => name.trim())
      .filter(Boolean);
  return trimmed === '' ? null : trimmed;
}
