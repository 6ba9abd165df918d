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
      const first = SENTENCES[(section + paragraph) % SENTENCES.length];
      html += `<p>${first} ${section}.${paragraph}. <em>It is entry ${section}</em>, <a href="/source/${section}">page ${paragraph}</a>.</p>`;
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

/** @param {number} index */
const sentence = (index) => `${SENTENCES[index % SENTENCES.length]} ${index}.`;

/**
 * Pieces of which pages may have thousands, each by its number: what is asked of every one of them must not look at all others.
 * @type {Record<string, (index: number) => string>}
 */
const PIECES = {
  'teasers of other articles': (i) =>
    `<div class="card"><a href="/n/${i}"><img src="/${i}.jpg" alt=""></a><h3><a href="/n/${i}">Entry ${i} of the register</a></h3><p>${sentence(i)}</p></div>`,
  'items with who wrote and when': (i) =>
    `<ul><li class="c${i % 7}"><cite>Reader ${i}</cite><time>2024-01-02</time><p>${sentence(i)}</p><a href="#r${i}">Reply</a></li></ul>`,
  'small tables': (i) =>
    `<table><tr><td>${i}</td><td>Quay ${i}</td><td><b>${i}</b></td></tr></table>`,
  'lines parted by breaks': (i) => `${sentence(i)}<br><br>`,
  'bare boxes': (i) => `<div><div><span>${sentence(i)}</span></div></div>`,
  'headings with a paragraph': (i) => `<h2 class="t">Part ${i}</h2><p>${sentence(i)}</p>`,
  'articles with headlines that lead away': (i) =>
    `<article><h2 class="t"><a href="/p/${i}">Part ${i} of the register</a></h2><p>${sentence(i)}</p></article>`,
  'main headings': (i) =>
    `<article><h1 class="t">Another headline ${i}</h1><p>${sentence(i)}</p></article>`,
  'figures that lead away': (i) =>
    `<figure><a href="/g/${i}"><img src="/${i}.jpg" alt=""><div>Quay</div><div>Boat ${i}</div></a></figure><p>${sentence(i)}</p>`,
  'panels to unfold': (i) =>
    `<div><h3><button aria-expanded="false" aria-controls="p${i}">Question ${i}?</button></h3><div id="p${i}" class="panel" hidden><p>${sentence(i)}</p></div></div>`,
  'lists of links': (i) =>
    `<ul><li><a href="/a/${i}">Boat ${i}</a></li><li>Short ${i}</li><li>${sentence(i)}</li></ul>`,
  'notes and their marks': (i) =>
    `<p>${sentence(i)}<a href="#n${i}"><sup>${i}</sup></a></p><ol><li id="n${i}">Note ${i} <a href="#r${i}">back</a></li></ol>`,
  bylines: (i) =>
    `<div class="author"><a rel="author" href="/author/${i}">Jane Clerk</a> <time datetime="2024-01-01">1 Jan</time></div><p>${sentence(i)}</p>`,
  'pictures with captions': (i) =>
    `<img src="/a${i}.jpg" width="800" height="500" alt=""><p class="caption">Quay ${i}</p>`,
  'hidden boxes': (i) =>
    `<div style="display:none"><p>${sentence(i)}</p></div><p>${sentence(i)}</p>`,
};

/** Elements on the smaller and on the larger page of each shape. */
export const SHAPE_SIZES = /** @type {const} */ ([4000, 16_000]);

/** News pages whose text is followed by so many elements of one kind. @param {number} elements @returns {[shape: string, html: string][]} */
export function generatedShapes(elements) {
  const text = Array.from({ length: 12 }, (_, i) => `<p>${sentence(i)} ${sentence(i + 1)}</p>`);
  return Object.entries(PIECES).map(([shape, piece]) => {
    const each = (piece(1).match(/<\w/g) ?? []).length;
    const pieces = Array.from({ length: Math.floor(elements / each) }, (_, i) => piece(i));
    return [
      shape,
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The harbour register</title></head><body><article><h1 class="t">The harbour register</h1>${text.join('')}${pieces.join('')}</article></body></html>`,
    ];
  });
}
