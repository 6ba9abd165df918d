import { Sheet } from './Sheet';
import { type MessageKey, useWords } from './messages';

const KEYS: readonly (readonly [keys: readonly string[], meaning: MessageKey])[] = [
  [['Alt+R'], 'keys.open'],
  [['+', '−', '0'], 'keys.size'],
  [['C'], 'keys.copy'],
  [['B'], 'keys.cite'],
  [['S'], 'keys.settings'],
  [['T'], 'keys.tab'],
  [['N', 'P'], 'keys.paragraph'],
  [['O'], 'keys.outline'],
  [['F'], 'keys.find'],
  [['D'], 'keys.direction'],
  [['L'], 'keys.ruler'],
  [['?'], 'keys.help'],
  [['Esc'], 'keys.escape'],
];

/** Every key and what it does. */
export function KeysSheet({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  return (
    <Sheet title={t('keys.title')} onClose={onClose}>
      <dl class="keys">
        {KEYS.map(([keys, meaning]) => (
          <div key={meaning}>
            <dt>
              {keys.map((key) => (
                <kbd key={key} dir="ltr">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{t(meaning)}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
