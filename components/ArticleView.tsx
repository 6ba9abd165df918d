import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Article, LeadImage } from '../article/article';
import { sanitize } from '../article/sanitize';
import { numberingSystemOf, toDigitsOf } from '../language/digits';
import { directionOf } from '../language/direction';
import { formatDay } from '../reading/day';
import { readingMinutes } from '../reading/reading-time';
import type { Script } from '../reading/script';
import { unfold } from '../reading/unfold';
import { afterFrame } from './frames';
import { prepare } from './prepare';
import { formatNumber, useWords } from './messages';
import type { ReaderSettings } from './reader-settings';

interface ArticleViewProps {
  article: Article;
  /** Host of the tab's own address, in ASCII. */
  host: string;
  direction: 'rtl' | 'ltr';
  /** Of its letters, whatever the direction. */
  script: Script;
  settings: ReaderSettings;
  /** CSS px. */
  textSize: number;
  /** The article's words stand in the page: positions can be restored. */
  onMount: (article: HTMLElement) => void;
  onLink: (href: string) => void;
}

/** The article alone, in its own language and direction whatever the interface's. */
export function ArticleView({
  article,
  host,
  direction,
  script,
  settings,
  textSize,
  onMount,
  onLink,
}: ArticleViewProps) {
  const { t } = useWords();
  const root = useRef<HTMLElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const { metadata, language } = article;
  const { images, tashkeel, digits } = settings;

  const { content, lead } = useMemo(() => {
    const prepared = prepare(
      sanitize(article.content, { document, baseUrl: article.url, images }),
      {
        labels: { table: t('article.table'), code: t('article.code') },
        tashkeel,
        digits,
      },
    );
    // Asked now: once its nodes are mounted the fragment is empty.
    const isShown = !images || !metadata.image || shows(prepared, metadata.image);
    return { content: prepared, lead: isShown ? null : metadata.image };
  }, [article, images, tashkeel, digits]);

  useLayoutEffect(() => {
    if (content.hasChildNodes()) body.current?.replaceChildren(content);
  }, [content]);

  // One screen is laid out before the next frame, however long the article is; after a change of its type too.
  useLayoutEffect(
    () => (body.current ? unfold(body.current, afterFrame) : undefined),
    [content, script, textSize, settings.spacing, settings.width, settings.typeface],
  );

  useLayoutEffect(() => {
    if (root.current) onMount(root.current);
  }, [content]);

  return (
    <article
      ref={root}
      class="article"
      lang={language ?? undefined}
      dir={direction}
      data-script={script}
      data-spacing={settings.spacing}
      data-width={settings.width}
      data-typeface={settings.typeface}
      data-links={settings.links ? 'marked' : 'plain'}
      style={{ '--text-size': `${textSize}px` }}
      onClick={(event) => followLink(event, onLink)}
    >
      <header class="article-head">
        <h1 tabIndex={-1} dir={directionOf(metadata.title) ?? direction}>
          {metadata.title || t('article.untitled')}
        </h1>
        <Byline article={article} host={host} />
        {lead && <Lead image={lead} direction={direction} />}
      </header>
      <div ref={body} class="prose" />
    </article>
  );
}

function Byline({ article, host }: { article: Article; host: string }) {
  const words = useWords();
  const { metadata, language } = article;
  const authors = [...metadata.authors, ...(metadata.agency ? [metadata.agency] : [])];
  const minutes = useMemo(() => readingMinutes(textOf(article.content), language), [article]);
  const plural = new Intl.PluralRules(words.language).select(minutes);
  const day = metadata.published && formatDay(metadata.published, language);
  // In one language, one line has one set of digits: the date's.
  const digits = day && baseOf(language) === baseOf(words.language) ? numberingSystemOf(day) : null;
  const shownMinutes = digits ? toDigitsOf(digits, String(minutes)) : formatNumber(words, minutes);
  return (
    <p class="byline" data-matn-skip>
      {authors.length > 0 && (
        <span class="byline-piece authors">
          {authors.map((author, index) => (
            <span key={author}>
              {index > 0 && (article.direction === 'rtl' ? '، ' : ', ')}
              <bdi>{author}</bdi>
            </span>
          ))}
        </span>
      )}
      {day && (
        <time class="byline-piece" dateTime={metadata.published ?? undefined}>
          <bdi>{day}</bdi>
        </time>
      )}
      <span class="byline-piece" title={host}>
        <bdi>{metadata.site ?? host}</bdi>
      </span>
      <span class="byline-piece">
        <bdi lang={words.language} dir={words.direction}>
          {words.t(`article.time_${minutes === 0 ? 'zero' : plural}`, shownMinutes)}
        </bdi>
      </span>
    </p>
  );
}

function Lead({ image, direction }: { image: LeadImage; direction: 'rtl' | 'ltr' }) {
  return (
    <figure class="lead">
      <img
        src={image.src.replace(/^http:/, 'https:')}
        alt={image.alt ?? ''}
        referrerpolicy="no-referrer"
        decoding="async"
        onError={(event) => event.currentTarget.remove()}
      />
      {image.caption && (
        <figcaption dir={directionOf(image.caption) ?? direction}>{image.caption}</figcaption>
      )}
    </figure>
  );
}

/** Whether the content shows the picture already, in whatever size. */
function shows(content: DocumentFragment, image: LeadImage): boolean {
  const name = pictureName(image.src);
  return [...content.querySelectorAll('img')].some(
    (img) =>
      pictureName(img.src) === name ||
      // A size made of the very file: `photo.jpg/renditions/640.jpg`.
      (img.src !== '' && withoutScheme(image.src).startsWith(withoutScheme(img.src))),
  );
}

const withoutScheme = (src: string): string => src.replace(/^https?:/, '');

function pictureName(src: string): string {
  const path = withoutScheme(src).replace(/[?#].*$/, '');
  const file = path.split('/').at(-1) ?? '';
  const stem = file.replace(/\.\w+$/, '').replace(/[-_]\d{2,4}x\d{2,4}$/, '');
  return stem.length >= 8 ? stem : path;
}

const baseOf = (language: string | null): string | undefined => language?.split('-')[0];

/** Words of an article's HTML, for counting only: it is never shown. */
const textOf = (html: string): string => html.replace(/<[^<>]*>/g, ' ');

function followLink(event: MouseEvent, onLink: (href: string) => void): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const href = link?.getAttribute('href');
  if (!link || !href) return;
  event.preventDefault();
  if (!href.startsWith('#')) return onLink(link.href);
  const target = document.getElementById(href.slice(1));
  if (!target) return;
  target.tabIndex = -1;
  target.focus();
  target.scrollIntoView({ block: 'center' });
}
