import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { CitedWork } from './cite';
import { cite, citationFile } from './cite';
import { cleanText } from './clean';
import type { CitationStyle } from './style';
import { CITATION_STYLES } from './style';

/**
 * What a page may write into a title, a byline, a site's name or its own address, against every target it may be pasted
 * into: one record, no markup, balanced, no formula, no second field, no command.
 */

const require = createRequire(import.meta.url);
const { Cite } = require('@citation-js/core') as {
  Cite: new (text: string, options: object) => { data: Record<string, unknown>[] };
};
require('@citation-js/plugin-bibtex');

const HOSTILE = [
  // Markup
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '</p></span><a href="javascript:alert(1)">x</a>',
  '&lt;b&gt;&#60;script&#62;',
  '<![CDATA[x]]>',
  // Spreadsheets and terminals
  '=HYPERLINK("http://x.example","y")',
  "+1+cmd|' /C calc'!A0",
  '-2+3',
  '@SUM(1+1)',
  '\t=1+1',
  '\r\n=1+1',
  '|calc',
  '%0A=1',
  '＝1+1',
  'a\u001B[31mred\u001B[0m',
  'bell\u0007 null\u0000 back\u0008space',
  // RIS
  'x\r\nER  - \r\nTY  - BOOK\r\nTI  - second',
  'x\nUR  - https://evil.example/',
  'x\u2028ER  - \u2029TY  - BOOK',
  'x\u0085ER  - \u000BTY  - \u000CBOOK',
  'TY  - NEWS',
  // BibTeX
  '} , note = {injected}, title = {',
  '}}\n@book{second, title={x}}\n{{',
  '\\input{/etc/passwd}',
  '\\write18{rm -rf}',
  '\\',
  '\\\\{',
  '{{{',
  '}}}',
  '% comment',
  '# $ & _ ~ ^ %',
  '@comment{x}',
  "a -- b --- c `` d '' e ?` !` << >> ,,",
  // Wikitext
  '}}{{delete}}',
  '|url=https://evil.example/|title=x',
  '[[Category:X]] [https://evil.example y]',
  '<ref name=x/>',
  '<nowiki>',
  "'''bold''' ''italic''",
  '~~~~',
  '{{{1|}}}',
  '__NOTOC__',
  '-{zh:x}-',
  '{|\n|-\n|}',
  '* list',
  '# list',
  ': indent',
  'RFC 2616 ISBN 0123456789 PMID 1',
  // Markdown
  'x](javascript:alert(1)) [y',
  '![x](https://evil.example/p.png)',
  '`code` **b** _i_ ~~s~~',
  '# heading',
  '1. list',
  '- [ ] task',
  '> quote',
  '<https://evil.example/>',
  'https://evil.example/ www.evil.example a@evil.example',
  '\\](x)',
  // JSON
  '"},{"id":"second"',
  '\\u0000\\"',
  '__proto__',
  'constructor',
  // Direction and the invisible
  'abc\u202Edef\u202C',
  '\u2067\u2067\u2067خبر',
  '\u2069\u2069\u2069خبر\u2066',
  '\u200F\u200E\u061Cخبر',
  'a\u200Bb\u2060c\uFEFFd\u00ADe',
  '\u{E0041}\u{E007F}tag',
  '\uD800 lone \uDC00',
  '\uFFFE\uFFFF',
  'Z̸̢̛a͌l̈́g̀o',
  // Quotation marks of every kind, unpaired
  '"',
  '""""',
  '«‹›»',
  '”“’‘',
  '»«',
  "'''",
  'קרא "כאן" ו-\'שם\' דו"ח',
  'قال: «لا "نعم" لا»',
  '“‘«‹"\'',
  // Nothing much
  ' ',
  '.',
  '…',
  '؟',
  '۔',
  ', ; : ،؛',
  'and',
  'others',
  'and others and et al.',
  'undefined',
  'null',
  'x'.repeat(5000),
  'محمد '.repeat(900),
];

const NAUGHTY = new URL('../../shared/corpus/attacks/naughty-strings.json', import.meta.url);
const naughty = existsSync(NAUGHTY) ? (JSON.parse(readFileSync(NAUGHTY, 'utf8')) as string[]) : [];

const ADDRESSES = [
  'https://tide.example/2026/rivers',
  'https://user:secret@tide.example/a b?q={x}|y[z]&t="\'<>#}}',
  'https://tide.example/%7D%7D?x=]]&y=)}&z=\\',
  'javascript:alert(document.domain)',
  'data:text/html,<script>alert(1)</script>',
  'file:///home/me/الملف.html',
  'not an address\r\nER  - ',
  'https://مثال.example/أخبار?س=\u202Eص',
];

function workOf(
  hostile: string,
  url = ADDRESSES[0] ?? '',
  language: string | null = 'ar',
): CitedWork {
  return {
    metadata: {
      title: hostile,
      authors: [hostile, 'Jane Doe', hostile],
      agency: hostile,
      site: hostile,
      published: '2026-07-21',
      modified: hostile,
      excerpt: hostile,
      image: null,
      canonicalUrl: hostile,
      sources: {},
    },
    url,
    language,
    accessed: '2026-07-22',
  };
}

const OPENERS = /[\u2066-\u2068\u202A\u202B\u202D\u202E]/;
const CLOSERS = /[\u2069\u202C]/;

function isBalanced(text: string, opener: RegExp, closer: RegExp): boolean {
  let depth = 0;
  for (const character of text) {
    if (opener.test(character)) depth += 1;
    if (closer.test(character)) depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** Every claim about one style's text and rich text. */
function check(work: CitedWork, style: CitationStyle, language: string | null): void {
  const { text, html } = cite(work, { style, language, digits: 'auto', calendar: 'with-local' });
  expect(text.isWellFormed()).toBe(true);
  // Nothing that a terminal or a text file would act on.
  expect(text).not.toMatch(
    /[^\P{Cc}\r\n]|[\u2028\u2029\u200B\u2060\uFEFF\u00AD]|\p{Noncharacter_Code_Point}|[\u{E0000}-\u{E007F}]/u,
  );
  checkHtml(html, text);
  if (style === 'bibtex') checkBibtex(text, work);
  else if (style === 'ris') checkRis(text);
  else if (style === 'csl-json') checkCslJson(text, work);
  else if (style === 'wikipedia') checkWikitext(text);
  else if (style === 'markdown') checkMarkdown(text);
  else checkProse(text);
  if (['bibtex', 'ris', 'csl-json', 'wikipedia', 'markdown'].includes(style))
    expect(text).not.toMatch(/\p{Bidi_Control}/u);
}

function checkProse(text: string): void {
  const lines = text.split('\n');
  expect(lines.length).toBeLessThanOrEqual(2);
  for (const line of lines) {
    expect(line).not.toMatch(/^[=+\-@|%\t\r\uFF1D\uFF0B\uFF0D\uFF20]/);
    expect(isBalanced(line, OPENERS, CLOSERS)).toBe(true);
  }
  // The address that stands on a line of its own stands bare.
  if (lines[1] !== undefined) expect(lines[1]).toMatch(/^[^\p{Cf}\s]+$/u);
  for (const url of text.match(/https?:\/\/tide\.example\S*/g) ?? [])
    expect(url).not.toMatch(/\p{Cf}/u);
}

const TAG =
  /<\/?(?:p|span|bdi|i|a|pre)(?: (?:lang="[A-Za-z0-9-]+"|dir="(?:rtl|ltr)"|href="https?:\/\/[^\s"'<>`{}|\\^]+"))*>/g;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Letters alone: what a paste into a rich and into a plain field must have in common. */
function wordsOf(text: string): string {
  // A full stop behind an address that stands alone in plain text would become part of it.
  return text.replace(/[\s\p{Bidi_Control}]+/gu, '').replace(/\.$/, '');
}

function checkHtml(html: string, text: string): void {
  const content = html.replace(TAG, '');
  expect(content).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
  const read = content.replace(/&([a-z0-9#]+);/g, (_, name: string) => ENTITIES[name] ?? '');
  expect(wordsOf(read)).toBe(wordsOf(text));
}

/** The same as a parser sees it. */
function checkParsed(html: string): void {
  const template = document.createElement('template');
  template.innerHTML = html;
  const elements = [...template.content.querySelectorAll('*')];
  for (const element of elements)
    expect(['P', 'SPAN', 'BDI', 'I', 'A', 'PRE']).toContain(element.tagName);
  const names = elements.flatMap((element) => element.getAttributeNames());
  for (const name of new Set(names)) expect(['lang', 'dir', 'href']).toContain(name);
}

const { document } = new JSDOM('').window;

function checkBibtex(text: string, work: CitedWork): void {
  expect(text).toMatch(/^@(article|online)\{[a-z0-9]+,\n( {2}[a-z]+ = \{[^\n]*\},\n)+\}\n$/);
  // Braces balance within each value, and no command is live but those that print a character.
  for (const value of text.match(/(?<= = \{)[^\n]*(?=\},\n)/g) ?? []) {
    const bare = value
      .replace(/\\[{}#$%&_]/g, '')
      .replace(/\\text(backslash|asciitilde|asciicircum)\{\}/g, '');
    expect(isBalanced(bare, /\{/, /\}/)).toBe(true);
    expect(bare).not.toContain('\\');
  }
  const { data } = new Cite(text, { forceType: '@biblatex/text' });
  expect(data).toHaveLength(1);
  const title = cleanText(work.metadata.title);
  if (title !== '') expect(data[0]?.['title']).toBe(title);
}

function checkRis(text: string): void {
  const lines = text.split('\r\n');
  expect(lines.pop()).toBe('');
  for (const line of lines)
    expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\r\n\v\f\u0085\u2028\u2029]*$/);
  const tags = lines.map((line) => line.slice(0, 2));
  expect(tags[0]).toBe('TY');
  expect(tags.at(-1)).toBe('ER');
  for (const tag of ['TY', 'TI', 'T2', 'PY', 'DA', 'Y2', 'UR', 'LA', 'ER'])
    expect(tags.filter((other) => other === tag).length).toBeLessThanOrEqual(1);
  expect(tags.filter((tag) => tag === 'AU').length).toBeLessThanOrEqual(3);
}

function checkCslJson(text: string, work: CitedWork): void {
  const items = JSON.parse(text) as Record<string, unknown>[];
  expect(items).toHaveLength(1);
  expect(items[0]?.['title'] ?? '').toBe(cleanText(work.metadata.title));
  for (const key of Object.keys(items[0] ?? {}))
    expect([
      'id',
      'type',
      'title',
      'author',
      'container-title',
      'issued',
      'accessed',
      'URL',
      'language',
    ]).toContain(key);
}

function checkWikitext(text: string): void {
  expect(text).toMatch(/^\{\{[^{}]*\}\}$/);
  expect(text).not.toMatch(/[<>[\]\n]|''|~~~|__/);
  const parameters = text.slice(2, -2).split('|').slice(1);
  const names = parameters.map((parameter) => parameter.split('=')[0] ?? '');
  expect(new Set(names).size).toBe(names.length);
  for (const name of names)
    expect(name).toMatch(
      /^((last|first|author|الأخير|الأول|مؤلف)\d*|title|script-title|url|work|agency|date|access-date|language|عنوان|مسار|عمل|تاريخ|تاريخ الوصول|لغة)$/,
    );
  for (const parameter of parameters) expect(parameter).not.toMatch(/^[^=]*=[*#:;]/);
  expect(text.replace(/\|(url|مسار)=\S*/, '')).not.toMatch(/:\/\//);
}

function checkMarkdown(text: string): void {
  expect(text).not.toContain('\n');
  // Without what is escaped, only our own link is left.
  const live = text.replace(/\\[!-/:-@[-`{-~]/g, '');
  const links = live.match(/\[[^\]]*\]\(<[^<>\s]*>\)/g) ?? [];
  expect(links.length).toBeLessThanOrEqual(1);
  expect(live.replace(/\[[^\]]*\]\(<[^<>\s]*>\)/, '')).not.toMatch(
    /[[\]<>*_`#!|~\\&]|^[-+=]|:\/\/|www\./,
  );
}

describe.each(CITATION_STYLES)('%s', (style) => {
  it('holds against what pages may write', () => {
    for (const [at, hostile] of [...HOSTILE, ...naughty].entries())
      check(workOf(hostile), style, [null, 'en', 'he', 'fr'][at % 4] ?? null);
  }, 60_000);

  it('writes nothing that a browser would take for more than it is', () => {
    for (const hostile of HOSTILE) {
      const options = { style, language: null, digits: 'auto', calendar: 'gregorian' } as const;
      checkParsed(cite(workOf(hostile), options).html);
    }
  }, 60_000);

  it('holds against any address', () => {
    for (const url of ADDRESSES)
      for (const language of ['ar', 'en']) check(workOf('خبر', url), style, language);
  });

  it('holds against whatever can be put together from the dangerous pieces', () => {
    const pieces = array(
      oneof(
        constantFrom(...HOSTILE.filter((text) => text.length < 40)),
        string({ unit: 'binary' }),
      ),
      { maxLength: 5 },
    );
    assert(
      property(
        pieces,
        constantFrom(null, 'ar', 'fa', 'ur', 'he', 'en', 'fr'),
        (parts, language) => {
          check(workOf(parts.join('')), style, language);
        },
      ),
      { numRuns: 120 },
    );
  }, 60_000);
});

it('names a file safely', () => {
  for (const hostile of [...HOSTILE, ...naughty])
    for (const style of ['bibtex', 'ris', 'csl-json'] as const) {
      const { name } = citationFile(workOf(hostile), style);
      expect(name).toMatch(/^(?:[\p{L}\p{M}\p{N}.-]|\u200C|\u200D){1,70}\.(bib|ris|json)$/u);
      expect(name).not.toMatch(/^\.|\.\.|^(con|prn|aux|nul)\./i);
    }
});

it('never leaks the credentials in an address', () => {
  for (const style of CITATION_STYLES)
    expect(
      cite(workOf('x', 'https://user:secret@tide.example/'), {
        style,
        language: null,
        digits: 'auto',
        calendar: 'gregorian',
      }).text,
    ).not.toContain('secret');
});
