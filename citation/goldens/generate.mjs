/**
 * Writes citeproc.json: what citeproc-js says of items.json with the official CSL styles.
 *
 *   node citation/goldens/generate.mjs STYLES LOCALES
 *
 * STYLES and LOCALES are folders of github.com/citation-style-language/styles and /locales (CC BY-SA 3.0, which keeps them
 * out of this repository), or of Debian's citation-style-language-styles and -locales. The dates of the styles are written
 * beside what they said. The tests read the frozen answers and need neither.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const CSL = createRequire(import.meta.url)('citeproc');
const [styles, locales] = process.argv.slice(2);
if (!styles || !locales) throw new Error('usage: generate.mjs STYLES LOCALES');

/** Our style, the official one, and the locale it is written for. */
const OFFICIAL = {
  apa: ['apa', 'en-US'],
  mla: ['modern-language-association', 'en-US'],
  'chicago-notes': ['chicago-notes', 'en-US'],
  'chicago-author-date': ['chicago-author-date', 'en-US'],
  harvard: ['harvard-cite-them-right', 'en-GB'],
  iso690: ['iso690-author-date-en', 'en-GB'],
  vancouver: ['nlm-citation-sequence', 'en-US'],
  ieee: ['ieee', 'en-US'],
};
/** These two set every piece of news as a newspaper's: see DIFFERENCES in citeproc.test.ts. */
const NEWS_ALWAYS = new Set(['vancouver', 'ieee']);

const items = JSON.parse(readFileSync(new URL('items.json', import.meta.url), 'utf8'));
const answers = {};
const dates = {};
for (const [name, [file, locale]] of Object.entries(OFFICIAL)) {
  const xml = readFileSync(join(styles, `${file}.csl`), 'utf8');
  dates[name] = `${/<title>([^<]*)/.exec(xml)[1]}, ${/<updated>([^<]*)/.exec(xml)[1]}`;
  answers[name] = {};
  for (const { id, csl } of items) {
    const item = NEWS_ALWAYS.has(name) ? { ...csl, type: 'article-newspaper' } : csl;
    const engine = new CSL.Engine(
      {
        retrieveLocale: (tag) => readFileSync(join(locales, `locales-${tag}.xml`), 'utf8'),
        retrieveItem: () => item,
      },
      xml,
      locale,
      true,
    );
    engine.updateItems([csl.id]);
    answers[name][id] =
      name === 'chicago-notes'
        ? engine.previewCitationCluster(
            { citationItems: [{ id: csl.id }], properties: { noteIndex: 1 } },
            [],
            [],
            'html',
          )
        : engine
            .makeBibliography()[1]
            .join('')
            .replace(/<\/?div[^>]*>/g, ' ')
            .replace(/\s+/g, ' ')
            .trim();
  }
}
writeFileSync(
  new URL('citeproc.json', import.meta.url),
  `${JSON.stringify({ engine: CSL.PROCESSOR_VERSION, styles: dates, answers }, null, 1)}\n`,
);
