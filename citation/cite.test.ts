import { describe, expect, it } from 'vitest';
import type { CitationOptions, CitedWork } from './cite';
import { cite, citationFile } from './cite';
import { casesOf } from './goldens/works';
import type { CitationStyle } from './style';
import { CITATION_STYLES } from './style';

const DATA: readonly CitationStyle[] = ['wikipedia', 'markdown', 'bibtex', 'ris', 'csl-json'];
const PROSE = CITATION_STYLES.filter((style) => !DATA.includes(style));

function options(style: CitationStyle, changes: Partial<CitationOptions> = {}): CitationOptions {
  return { style, language: null, digits: 'auto', calendar: 'gregorian', ...changes };
}

function work(
  language: 'ar' | 'he' | 'fa' | 'ur' | 'en' | 'fr',
  changes: Partial<CitedWork> = {},
): CitedWork {
  return { ...(casesOf(language)['two authors'] as CitedWork), ...changes };
}

function withMetadata(base: CitedWork, changes: Partial<CitedWork['metadata']>): CitedWork {
  return { ...base, metadata: { ...base.metadata, ...changes } };
}

describe('a citation in a right-to-left language', () => {
  it.each(['ar', 'he', 'fa', 'ur'] as const)(
    'has no Latin letter, ampersand or straight comma of another script: %s',
    (language) => {
      for (const style of PROSE)
        for (const cited of Object.values(casesOf(language))) {
          const own = cite(cited, options(style)).text.split('\n')[0] ?? '';
          expect(own).not.toMatch(/[A-Za-z&]/);
          if (language !== 'he') expect(own).not.toMatch(/[,;?]/);
          if (language === 'ur') expect(own).not.toContain('.');
        }
    },
  );

  it('has no italics, for its script has none', () => {
    for (const language of ['ar', 'he', 'fa', 'ur'] as const)
      for (const style of PROSE)
        expect(cite(work(language), options(style)).html).not.toContain('<i>');
    for (const style of PROSE)
      expect(cite(work('ar'), options(style, { language: 'en' })).html).not.toMatch(
        /<i>[^<]*\p{Script=Arabic}/u,
      );
  });

  it('ends with the bare address on a line of its own', () => {
    for (const language of ['ar', 'he', 'fa', 'ur'] as const)
      for (const style of PROSE) {
        const lines = cite(work(language), options(style)).text.split('\n');
        expect(lines).toHaveLength(2);
        expect(lines[1]).toBe('https://tide.example/2026/rivers');
      }
  });

  it('leaves the digits of a title as they were printed', () => {
    const cited = withMetadata(work('ar'), { title: 'قتل 3 وجرح ٤ في عام ۱۴۰۵' });
    for (const style of CITATION_STYLES)
      expect(cite(cited, options(style, { digits: 'arab' })).text).toContain(
        'قتل 3 وجرح ٤ في عام ۱۴۰۵',
      );
  });
});

describe('what is cited', () => {
  it('is the address without what only says how the reader came', () => {
    const url = 'https://tide.example/a?id=7&utm_source=x&utm_medium=y&fbclid=z#part';
    expect(cite(work('en', { url }), options('apa')).text).toContain(
      'https://tide.example/a?id=7#part',
    );
  });

  it('keeps an address as it is when there is nothing to take away', () => {
    const url = 'https://tide.example/a?b&c=%20d+e&&f';
    expect(citationFile(work('en', { url }), 'ris').content).toContain(`UR  - ${url}\r\n`);
  });

  it('shows a host of another script as the address that it is', () => {
    expect(cite(work('en', { url: 'https://аррӏе.com/' }), options('short')).text).toContain(
      'https://xn--80ak6aa92e.com/',
    );
  });

  it('is no link when it is not on the web', () => {
    for (const url of ['javascript:alert(1)', 'file:///home/me/a.html', 'data:text/html,x'])
      for (const style of CITATION_STYLES) {
        const { html, text } = cite(work('ar', { url }), options(style));
        expect(html).not.toContain('<a ');
        if (style === 'markdown') expect(text).not.toContain('](');
      }
  });

  it('names the agency as author only when no author is named', () => {
    const base = work('en');
    expect(cite(withMetadata(base, { agency: 'Reuters' }), options('apa')).text).not.toContain(
      'Reuters',
    );
    expect(
      cite(withMetadata(base, { agency: 'Reuters', authors: [] }), options('apa')).text,
    ).toMatch(/^Reuters\. \(2026/);
  });

  it('is never made up', () => {
    const bare: CitedWork = {
      ...work('ar'),
      metadata: {
        ...work('ar').metadata,
        title: 'عنوان',
        authors: [],
        agency: null,
        site: null,
        published: null,
      },
    };
    for (const style of CITATION_STYLES) {
      const { text } = cite(bare, options(style));
      expect(text).not.toMatch(/null|undefined|NaN|Anonymous|مجهول|\(\s*\)|،\s*،|\.\s*\.(?!\))/);
      expect(text).toContain('عنوان');
    }
    for (const style of ['bibtex', 'ris', 'csl-json'] as const) {
      const { content } = citationFile(bare, style);
      expect(content).not.toMatch(
        /author|AU {2}|T2 {2}|container|journal|organization|issued|DA {2}|PY {2}| date =/,
      );
    }
  });

  it('stands even without a title', () => {
    const untitled = withMetadata(work('ar'), { title: '' });
    for (const style of CITATION_STYLES)
      expect(cite(untitled, options(style)).text).not.toMatch(/«»|“”|\[\]/);
  });
});

describe('the language of a citation', () => {
  it("is the article's unless another is asked for", () => {
    expect(cite(work('fa'), options('apa'))).toMatchObject({ language: 'fa', direction: 'rtl' });
    expect(cite(work('fa'), options('apa', { language: 'en-GB' }))).toMatchObject({
      language: 'en',
      direction: 'ltr',
    });
    expect(cite(work('en'), options('apa', { language: 'he' }))).toMatchObject({
      language: 'he',
      direction: 'rtl',
    });
  });

  it('is English, whole, where there are no words of its own', () => {
    const { text, language } = cite(work('fr', { language: 'de' }), options('harvard'));
    expect(language).toBe('en');
    expect(text).toContain('21 July. Available at:');
  });

  it('is read off the title when the page does not say', () => {
    for (const [title, language] of [
      ['أنهار نسيت البحر', 'ar'],
      ['رودهای گمشده', 'fa'],
      ['دریا جو بھول گئے', 'ur'],
      ['הנהרות', 'he'],
      ['Rivers', 'en'],
      ['ڕووبارەکان', 'en'],
      ['2026', 'en'],
    ])
      expect(
        cite(withMetadata(work('ar', { language: null }), { title: title ?? '' }), options('short'))
          .language,
      ).toBe(language);
  });

  it('survives a tag that is none', () => {
    for (const language of ['', 'x', 'arabic', 'ar_EG', 'en"><b>', '__proto__', 'constructor'])
      for (const style of ['apa', 'ris', 'bibtex', 'wikipedia'] as const)
        expect(cite(work('ar', { language }), options(style, { language })).text).toContain(
          'أنهار نسيت',
        );
  });
});

it('writes data the same whatever language, digits and calendar the prose is in', () => {
  for (const style of ['bibtex', 'ris', 'csl-json'] as const)
    expect(
      cite(work('ar'), options(style, { language: 'fr', digits: 'arab', calendar: 'with-local' }))
        .text,
    ).toBe(cite(work('ar'), options(style)).text);
});
