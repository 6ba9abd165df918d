import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { copyOf, markPlaces } from './clone';
import { partsOf } from './recover';
import { boxOf } from './widen';

const REVIEW =
  'الكتاب خفيف في اليد ويصلح للسفر، وطباعته واضحة، غير أن خريطته الوحيدة في آخره صغيرة لا تقرأ.';

describe.each(['p', 'div'])('of texts that are %s elements', (name) => {
  it('the smallest box that holds nearly all is found', () => {
    const reviews = Array.from(
      { length: 6 },
      (_, number) =>
        `<section><h3>كتاب ${number}</h3><div><${name}>${REVIEW} ${number}</${name}></div></section>`,
    ).join('');
    const page = new JSDOM(
      `<body><div id="page"><div id="menu"><a href="/">الرئيسية</a></div><div id="list">${reviews}</div><div><${name}>${REVIEW.slice(0, 60)}</${name}></div></div></body>`,
    ).window.document;
    const copy = copyOf(page);
    markPlaces(copy, null);
    const texts = partsOf(copy.body).filter(({ kind }) => kind === 'text');
    expect(boxOf(texts, copy.body)?.id).toBe('list');
  });
});
