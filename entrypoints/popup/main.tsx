import { render } from 'preact';
import { readExtraction } from '../../article/boundary';
import { sanitize } from '../../article/sanitize';
import { activeTabId, readTab } from '../../platform/tab';

const reading = activeTabId().then((id) => readTab(id!));

const root = document.getElementById('root')!;
const extraction = readExtraction(await reading);
if (extraction.ok) {
  const { article } = extraction;
  render(
    <article
      lang={article.language ?? undefined}
      dir={article.direction}
      ref={(element) =>
        element?.append(sanitize(article.content, { document, baseUrl: article.url, images: true }))
      }
    >
      <h1>{article.metadata.title}</h1>
    </article>,
    root,
  );
} else {
  render(<p>{extraction.reason}</p>, root);
}
