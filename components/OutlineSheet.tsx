import { useWords } from './messages';
import { Sheet } from './Sheet';

interface OutlineSheetProps {
  article: HTMLElement;
  onGo: (heading: HTMLElement) => void;
  onClose: () => void;
}

/** The article's headings, each a way to its place. */
export function OutlineSheet({ article, onGo, onClose }: OutlineSheetProps) {
  const { t } = useWords();
  const headings = [...article.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')];
  return (
    <Sheet title={t('outline.title')} onClose={onClose}>
      <nav aria-label={t('outline.title')}>
        <ol class="outline" lang={article.lang || undefined} dir={article.dir as 'rtl' | 'ltr'}>
          {headings.map((heading, index) => (
            <li key={index} data-level={heading.tagName.slice(1)}>
              <button type="button" onClick={() => onGo(heading)}>
                <bdi>{heading.textContent}</bdi>
              </button>
            </li>
          ))}
        </ol>
      </nav>
      {headings.length < 2 && <p>{t('outline.empty')}</p>}
    </Sheet>
  );
}
