import { LARGEST, SMALLEST } from '../reading/text-size';
import { MinusIcon, PlusIcon } from './icons';
import { formatNumber, useWords } from './messages';
import { Tool } from './Tool';

interface SizeControlProps {
  /** CSS px. */
  textSize: number;
  onLarger: () => void;
  onSmaller: () => void;
  /** Whether Tab stops at both buttons: everywhere but in a toolbar, which has one tab stop. */
  tabStops?: boolean;
}

/** + الخط −: the words and the order of the page's own control. */
export function SizeControl({ textSize, onLarger, onSmaller, tabStops = false }: SizeControlProps) {
  const words = useWords();
  const { t } = words;
  return (
    <div class="size" role="group" aria-label={t('size.label')}>
      <Tool tabStop name={t('size.larger')} disabled={textSize >= LARGEST} onPress={onLarger}>
        <PlusIcon />
      </Tool>
      <span class="size-now">
        <span class="size-word" aria-hidden="true">
          {t('size.word')}
        </span>
        {/* Read as one thing, with its unit; the status line, the only live region, says each change. */}
        <output role="img" aria-label={t('size.now', formatNumber(words, textSize))}>
          {formatNumber(words, textSize)}
        </output>
      </span>
      <Tool
        tabStop={tabStops}
        name={t('size.smaller')}
        disabled={textSize <= SMALLEST}
        onPress={onSmaller}
      >
        <MinusIcon />
      </Tool>
    </div>
  );
}
