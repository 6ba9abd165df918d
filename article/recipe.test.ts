import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { extract } from './extract';

const STEPS = [
  'يُغسل العدس جيدا ثم يُسلق في ماء مملح نحو عشرين دقيقة حتى يلين ولا يتفتت، ويُصفّى ويُترك جانبا حتى تجهز بقية المكونات.',
  'يُقطع البصل حلقات رقيقة ويُقلى في زيت الزيتون على نار متوسطة حتى يصير ذهبيا، ثم يُرفع نصفه على ورق ماص ليبقى مقرمشا.',
  'يُضاف الأرز والكمون إلى ما بقي من البصل، ويُقلب دقيقتين، ثم يُسكب العدس مع كوبين ونصف من الماء الساخن ويُغطى القدر.',
];
const PARTS = ['كوب عدس بني', '2 بصلة كبيرة', '½ كوب زيت زيتون', 'ملعقة صغيرة كمون', 'ملح'];
const INTRO =
  'المجدرة من أطباق الريف القديمة، وكانت تُطبخ في أيام الحصاد لأنها تُشبع ولا تكلف كثيرا، ولكل بيت طريقته في البصل الذي يعلوها.';

const recipe = (more: object = {}): string =>
  JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'Recipe',
    name: 'مجدرة بالأرز',
    recipeIngredient: PARTS,
    recipeInstructions: STEPS.map((text) => ({ '@type': 'HowToStep', text })),
    ...more,
  });

function contentOf(body: string, data: string = recipe()): HTMLElement {
  const { window } = new JSDOM(
    `<html lang="ar"><head><title>مجدرة بالأرز</title><script type="application/ld+json">${data}</script></head>
     <body><nav><a href="/">الرئيسية</a></nav><main><h1>مجدرة بالأرز</h1>${body}</main></body></html>`,
    { url: 'https://kitchen.example/recipes/12' },
  );
  const found = extract(window.document, new Date('2026-11-24'));
  if (!found.ok) throw new Error(found.reason);
  const box = window.document.createElement('div');
  box.innerHTML = found.article.content;
  return box;
}

const linesOf = (box: Element, selector: string): string[] =>
  [...box.querySelectorAll(selector)].map(({ textContent }) =>
    (textContent ?? '').trim().replace(/\s+/g, ' '),
  );

const steps = STEPS.map((step) => `<p>${step}</p>`).join('');

it('keeps ingredients that stand in a column of their own, with boxes to tick, below their heading', () => {
  const box = contentOf(
    `<div class="row"><div class="col text"><p>${INTRO}</p>${steps}</div>
     <div class="sidebar"><h3>المقادير</h3><form>${PARTS.map((part) => `<div class="item"><label><input type="checkbox"> ${part}</label></div>`).join('')}
     <input type="text" placeholder="عدد الأشخاص"></form></div></div>`,
  );
  expect(linesOf(box, 'ul > li')).toEqual(PARTS);
  expect(box.querySelector('ul')?.previousElementSibling?.textContent).toBe('المقادير');
});

it('puts ingredients that stand before the steps before them', () => {
  const box = contentOf(
    `<p>${INTRO}</p><aside><h2>المقادير</h2><ul>${PARTS.map((part) => `<li>${part}</li>`).join('')}</ul></aside><h2>الطريقة</h2>${steps}`,
  );
  const text = box.textContent ?? '';
  expect(linesOf(box, 'ul > li')).toEqual(PARTS);
  expect(text.indexOf(INTRO)).toBeLessThan(text.indexOf('المقادير'));
  expect(text.indexOf('المقادير')).toBeLessThan(text.indexOf(STEPS[0] ?? ''));
});

it('parts an amount from its thing where both stand in boxes of their own', () => {
  const box = contentOf(
    `<p>${INTRO}</p><div class="sidebar">${PARTS.map((part) => {
      const [amount, ...thing] = part.split(' ');
      return `<div class="line"><span>${amount}</span><span>${thing.join(' ')}</span></div>`;
    }).join('')}</div>${steps}`,
  );
  expect(linesOf(box, 'p,li')).toEqual([INTRO, ...PARTS, ...STEPS]);
});

it('takes the neighbours of ingredients that the data have in other words', () => {
  const shown = PARTS.map((part, index) => (index === 1 ? 'بصلتان كبيرتان' : part));
  const box = contentOf(
    `<p>${INTRO}</p><aside><ul>${shown.map((part) => `<li class="part">${part}</li>`).join('')}</ul></aside>${steps}`,
  );
  expect(linesOf(box, 'ul > li')).toEqual(shown);
});

it('tells a box around short ingredients from each of them', () => {
  const short = ['بصلتان', 'كوب عدس بني', 'ملح'];
  const box = contentOf(
    `<p>${INTRO}</p><aside><div>${short.map((part) => `<div class="line"><label><input type="checkbox">${part}</label></div>`).join('')}</div></aside>${steps}`,
    recipe({ recipeIngredient: short }),
  );
  expect(linesOf(box, 'ul > li')).toEqual(short);
});

it('says an ingredient as often as the page does, and a list that stands there twice but once', () => {
  const twice = [...PARTS, 'كوب أرز', 'ملح'];
  const list = (lines: string[]) =>
    `<aside><ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul></aside>`;
  const data = recipe({ recipeIngredient: twice });
  expect(linesOf(contentOf(`${list(twice)}<p>${INTRO}</p>${steps}`, data), 'li')).toEqual(twice);
  expect(linesOf(contentOf(`${list([...PARTS, ...PARTS])}<p>${INTRO}</p>${steps}`), 'li')).toEqual(
    PARTS,
  );
});

it('says nothing that the page does not show', () => {
  const box = contentOf(`<p>${INTRO}</p>${steps}`);
  expect(box.textContent).not.toContain(PARTS[0]);
});

it('says an ingredient list that the core kept but once', () => {
  const box = contentOf(
    `<p>${INTRO}</p><h2>المقادير</h2><ul>${PARTS.map((part) => `<li>${part}</li>`).join('')}</ul><h2>الطريقة</h2>${steps}`,
  );
  expect(linesOf(box, 'li')).toEqual(PARTS);
  expect(linesOf(box, 'h2')).toEqual(['المقادير', 'الطريقة']);
});

it('keeps the list of each recipe of an article that has several', () => {
  const others = ['ربطة بقدونس', '3 حبات طماطم', 'عصير ليمونة'];
  const box = contentOf(
    `<p>${INTRO}</p><div class="sidebar"><ul>${PARTS.map((part) => `<li>${part}</li>`).join('')}</ul></div>${steps}
     <p>${INTRO.replace('المجدرة', 'والسلطة التي تقدم معها')}</p><div class="sidebar"><ul>${others.map((part) => `<li>${part}</li>`).join('')}</ul></div>`,
    JSON.stringify({
      '@type': 'ItemList',
      itemListElement: [PARTS, others].map((recipeIngredient) => ({
        '@type': 'ListItem',
        item: { '@type': 'Recipe', recipeIngredient },
      })),
    }),
  );
  expect(linesOf(box, 'li')).toEqual([...PARTS, ...others]);
});

it('reads a recipe from microdata where no script has one', () => {
  const box = contentOf(
    `<p>${INTRO}</p><aside itemscope itemtype="https://schema.org/Recipe"><ul>${PARTS.map((part) => `<li itemprop="recipeIngredient">\n<span>${part.split(' ')[0]}</span>\n<a href="/c">${part.split(' ').slice(1).join(' ')}</a></li>`).join('')}</ul></aside>${steps}`,
    '{}',
  );
  expect(linesOf(box, 'ul > li')).toEqual(PARTS);
});

it('reads steps that are sections, texts with markup, or one text', () => {
  for (const recipeInstructions of [
    [{ '@type': 'HowToSection', itemListElement: STEPS.map((text) => ({ text })) }],
    STEPS.map((text) => `<p>${text}</p>`),
    STEPS.join('\n'),
  ]) {
    const box = contentOf(
      `<p>${INTRO}</p><p>${INTRO.replace('الريف', 'الجبل')}</p><p>${INTRO.replace('الريف', 'الساحل')}</p>
       <aside><ol>${STEPS.map((step) => `<li>${step}</li>`).join('')}</ol></aside>`,
      recipe({ recipeInstructions }),
    );
    expect(linesOf(box, 'ol > li')).toEqual(STEPS);
  }
});
