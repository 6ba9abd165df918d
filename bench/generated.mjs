/** Sizes of the generated articles, in thousands of elements. */
export const GROWTH = [1, 2, 4, 8, 16, 32, 64];

const SENTENCES = [
  'The harbour office keeps a register of every boat that ties up between the old mole and the fish market.',
  'Nobody had asked for it in years, said the clerk who found it, and so nobody had noticed what was missing.',
  'وتقول البلدية إن السجل محفوظ في الطابق الأرضي، حيث لا تصل إليه الرطوبة ولا الزوار.',
  'Between one winter and the next, forty entries were written by the same hand and signed with different names.',
];

/** A news page with a text of so many elements, in sections of paragraphs, links, quotes, lists and pictures; the largest stays
 * under the length that the reader takes. @param {number} elements */
export function generatedArticle(elements) {
  const parts = [];
  let count = 60;
  for (let section = 1; count < elements; section += 1) {
    let html = `<h2>Part ${section}</h2>`;
    for (let paragraph = 0; paragraph < 4; paragraph += 1) {
      const sentence = (/** @type {number} */ index) =>
        `${SENTENCES[(section + paragraph + index) % SENTENCES.length]} ${section}.${paragraph}.`;
      html += `<p>${sentence(0)} <em>It is entry ${section}</em>, <a href="/source/${section}">page ${paragraph}</a>.</p>`;
    }
    html += `<blockquote><p>${SENTENCES[section % 4]} ${section}</p></blockquote>`;
    html += `<figure><img src="/${section}.jpg" width="640" height="400" alt=""><figcaption>Quay ${section}</figcaption></figure>`;
    html += `<ul>${SENTENCES.map((line) => `<li>${line.slice(0, 50)} ${section}</li>`).join('')}</ul>`;
    parts.push(html);
    count += 23;
  }
  const menu = Array.from({ length: 12 }, (_, i) => `<li><a href="/${i}">Desk ${i}</a></li>`).join(
    '',
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The harbour register - The Quay</title>
<meta property="og:title" content="The harbour register"></head><body><header><nav><ul>${menu}</ul></nav></header>
<main><article><h1>The harbour register</h1><p class="byline">By A. Clerk</p><div class="article-body">${parts.join('\n')}</div></article>
<aside><h3>Most read</h3><ol>${menu}</ol></aside></main><footer><p>The Quay</p></footer></body></html>`;
}
