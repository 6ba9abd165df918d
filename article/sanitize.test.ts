import * as fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { UntrustedHtml } from './article';
import { audit } from './audit';
import { sanitize } from './sanitize';

const { document } = new JSDOM('').window;
const baseUrl = 'https://news.test/world/story?id=1';

function shown(html: string, images = true, base = baseUrl): HTMLElement {
  const box = document.createElement('div');
  const fragment = sanitize(html as UntrustedHtml, { document, baseUrl: base, images });
  expect(audit(fragment)).toEqual([]);
  box.append(fragment);
  return box;
}

function levels(html: string): string[] {
  return [...shown(html).children].map(({ localName }) => localName);
}

function link(href: string): Element {
  const a = document.createElement('a');
  a.setAttribute('href', href);
  a.textContent = 'x';
  return shown(a.outerHTML).querySelector('a')!;
}

function image(attributes: string, images = true): Element | null {
  return shown(`<img ${attributes}>`, images).querySelector('img');
}

describe('what an article is made of', () => {
  it('keeps text, emphasis, lists, quotations, tables and code', () => {
    const html =
      '<p>One <em>two</em></p><ol start="3" reversed="" type="a"><li value="9">x</li></ol><blockquote><p>q</p></blockquote>' +
      '<table><tbody><tr><th scope="col" colspan="2">h</th><td rowspan="0">d</td></tr></tbody></table><pre><code>a  b</code></pre>' +
      '<p><ruby>漢<rp>(</rp><rt>kan</rt></ruby> H<sub>2</sub>O <time datetime="2024-01-02">2 Jan</time></p>';
    expect(shown(html).innerHTML).toBe(html);
  });

  it('keeps the direction and language of every block', () => {
    const html = '<p dir="rtl" lang="ar">نص</p><p dir="auto">text</p><div lang="fa-IR">متن</div>';
    expect(shown(html).innerHTML).toBe(html);
  });

  it('keeps formulas and drops what can hide in them', () => {
    const box = shown(
      '<math display="block"><semantics><mrow><mfrac linethickness="0"><mi mathvariant="normal">n</mi><mn>2</mn></mfrac></mrow>' +
        '<annotation encoding="application/x-tex">n \\choose 2</annotation></semantics><maction href="javascript:x">m</maction></math>',
    );
    expect(box.innerHTML).toBe(
      '<math display="block"><mrow><mfrac linethickness="0"><mi mathvariant="normal">n</mi><mn>2</mn></mfrac></mrow>m</math>',
    );
  });

  it('turns landmarks and a nested article into plain blocks, so that words stay apart', () => {
    expect(
      shown('<article lang="en">a<aside>b</aside></article><main>c</main><nav>d</nav>').innerHTML,
    ).toBe('<div lang="en">a<div>b</div></div><div>c</div><div>d</div>');
  });

  it('keeps what a form wraps, without its fields', () => {
    expect(
      shown('<form><p>text</p><input name="q"><button>go</button><select><option>1</select></form>')
        .innerHTML,
    ).toBe('<p>text</p>');
  });

  it('belongs to the reader’s own document, whose methods no name on the page can stand in for', () => {
    const fragment = sanitize('<img name="createElement" alt="x"><h1>a</h1>' as UntrustedHtml, {
      document,
      baseUrl,
      images: true,
    });
    expect(fragment.ownerDocument).toBe(document);
    for (const node of fragment.childNodes) expect(node.ownerDocument).toBe(document);
  });

  it('leaves nothing of what a frameset swallows', () => {
    expect(shown('<frameset><frame src="https://x.test"></frameset>').innerHTML).toBe('');
  });
});

describe('headings', () => {
  it('start at the second level, for the reader has the one first', () => {
    expect(levels('<h1>a</h1><h2>b</h2><h2>c</h2><h1>d</h1>')).toEqual(['h2', 'h3', 'h3', 'h2']);
  });

  it('skip no level', () => {
    expect(levels('<h3>a</h3><h6>b</h6><h3>c</h3>')).toEqual(['h2', 'h3', 'h2']);
  });

  it('end at the sixth', () => {
    expect(levels('<h1>1</h1><h2>2</h2><h3>3</h3><h4>4</h4><h5>5</h5><h6>6</h6>')).toEqual([
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'h6',
    ]);
  });
});

describe('links', () => {
  it.each([
    ['https://a.test/b', 'https://a.test/b'],
    ['http://a.test/', 'http://a.test/'],
    ['/c', 'https://news.test/c'],
    ['d?e#f', 'https://news.test/world/d?e#f'],
    ['//b.test/', 'https://b.test/'],
    ['mailto:me@a.test', 'mailto:me@a.test'],
    ['https://www.bank.test:443@evil.test/', 'https://evil.test/'],
    ['https://аррӏе.com/', 'https://xn--80ak6aa92e.com/'],
    ['https://a.test/\u202Efdp', 'https://a.test/%E2%80%AEfdp'],
  ])('keep %s as %s', (href, kept) => {
    expect(link(href).getAttribute('href')).toBe(kept);
  });

  it.each([
    'javascript:alert(1)',
    ' \u0001javascript:alert(1)',
    'java\nscript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'javascript\t:alert(1)',
    'vbscript:x',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://a.test/1',
    'view-source:https://a.test/',
    'file:///etc/passwd',
    'filesystem:https://a.test/x',
    'ftp://a.test/',
    'tel:123',
    'chrome://settings',
    'chrome-extension://aaaa/popup.html',
    'moz-extension://aaaa/popup.html',
    'about:blank',
    'intent://x#Intent;end',
    'feed:javascript:alert(1)',
    'https://',
    'https://a b/',
  ])('lose %j', (href) => {
    expect(link(href).hasAttribute('href')).toBe(false);
  });

  it('open without opener, referrer or the page’s name', () => {
    const { attributes } = link('https://a.test/');
    expect(attributes.getNamedItem('rel')!.value).toBe('noopener noreferrer nofollow');
    expect(attributes.getNamedItem('target')!.value).toBe('_blank');
    expect(link('mailto:a@b.test').hasAttribute('target')).toBe(false);
  });

  it('within the article lead to ids of our own', () => {
    const box = shown(
      '<p><a href="#note-1">1</a> <a href="https://news.test/world/story?id=1#%D8%AD">2</a> <a href="#note-1">3</a></p>' +
        '<p id="note-1">n</p><h2 id="ح">h</h2>',
    );
    expect([...box.querySelectorAll('a')].map((a) => a.getAttribute('href'))).toEqual([
      '#src-1',
      '#src-2',
      '#src-1',
    ]);
    expect(box.querySelector('#src-1')!.textContent).toBe('n');
    expect(box.querySelector('#src-2')!.localName).toBe('h2');
    expect(box.querySelector('a')!.hasAttribute('target')).toBe(false);
  });

  it('to a place that is not in the article lead to the page', () => {
    expect(link('#comments').getAttribute('href')).toBe(`${baseUrl}#comments`);
    expect(link('#comments').getAttribute('target')).toBe('_blank');
  });

  it('without a usable address of the page keep what is absolute', () => {
    const box = shown('<a href="/x">a</a><a href="https://a.test/">b</a>', true, 'nonsense');
    expect([...box.querySelectorAll('a')].map((a) => a.getAttribute('href'))).toEqual([
      null,
      'https://a.test/',
    ]);
  });
});

describe('images', () => {
  it('are asked for over https, late, and without saying who asks', () => {
    const kept = image('src="http://img.test/a.jpg" alt="A" width="640" height="360"')!;
    expect(
      Object.fromEntries([...kept.attributes].map(({ name, value }) => [name, value])),
    ).toEqual({
      src: 'https://img.test/a.jpg',
      alt: 'A',
      width: '640',
      height: '360',
      referrerpolicy: 'no-referrer',
      loading: 'lazy',
      decoding: 'async',
    });
  });

  it('lose every other attribute', () => {
    const kept = image(
      'src="/a.jpg" alt="" srcset="/b.jpg 2x" crossorigin usemap="#m" ismap longdesc="/x" fetchpriority=high sizes=1px lowsrc=/c onerror=x style="x" class=c id=i name=n data-x=1 aria-label=z role=button tabindex=0',
    )!;
    expect([...kept.attributes].map(({ name }) => name).toSorted()).toEqual([
      'alt',
      'decoding',
      'loading',
      'referrerpolicy',
      'src',
    ]);
  });

  it.each([
    'src="data:image/svg+xml;base64,PHN2Zz4="',
    'src="data:text/html;base64,AAAA"',
    `src="data:image/png;base64,${'A'.repeat(400_000)}"`,
    'src="data:image/png,<svg onload=x>"',
    'src="javascript:alert(1)"',
    'src="chrome-extension://a/b.png"',
    'src="blob:https://a.test/1"',
    'src="https://count.test/pixel.gif" width=1 height=1',
    'src="https://count.test/pixel.gif" width=2',
    'src=""',
    '',
  ])('are dropped: %#', (attributes) => {
    expect(image(attributes)?.hasAttribute('src') ?? false).toBe(false);
  });

  it('may be small raster images inside the article', () => {
    expect(image('src="data:image/gif;base64,R0lGODlhAQABAAAAACw="')!.getAttribute('src')).toBe(
      'data:image/gif;base64,R0lGODlhAQABAAAAACw=',
    );
  });

  it('switched off keep their words and their caption and no address', () => {
    const box = shown(
      '<figure><picture><source srcset="https://a.test/1.webp"><img src="https://a.test/1.jpg" alt="A harbour" width=9 height=9></picture>' +
        '<figcaption>At dawn</figcaption></figure><img src="https://a.test/2.jpg"><video poster="https://a.test/3.jpg"></video>',
      false,
    );
    expect(box.innerHTML).not.toContain('a.test');
    expect(box.querySelector('figure img')!.getAttribute('alt')).toBe('A harbour');
    expect(box.querySelector('figcaption')!.textContent).toBe('At dawn');
    expect(box.querySelectorAll('img')).toHaveLength(1);
  });
});

describe('a word without an end', () => {
  const longest = (box: Element): number => {
    const html = box.innerHTML.replace(/<(?!wbr)[^<>]*>/g, '');
    return Math.max(...html.split(/<wbr>|\s/).map(({ length }) => length));
  };

  it.each([
    ['in one piece', 'w'.repeat(5000)],
    ['in a sentence', `a word ${'ك'.repeat(1001)} and more`],
    ['of marks', `${'e\u0301'.repeat(900)}`],
    ['of faces', '😀'.repeat(900)],
    ['of many pieces', '<i>w</i>'.repeat(3000)],
    ['of pieces of pieces', `<b>${'w'.repeat(150)}<i>${'w'.repeat(150)}</i></b>${'w'.repeat(150)}`],
  ])('%s may end a line now and then, and is the same text', (_, html) => {
    const box = shown(`<p>${html}</p>`);
    expect(longest(box)).toBeLessThanOrEqual(400);
    expect(box.textContent).toBe(html.replace(/<[^<>]*>/g, ''));
    expect(box.innerHTML).not.toMatch(/[\ud800-\udbff]<|<wbr>[\p{M}]/u);
  });

  it.each([
    `<p>${'Many words of common length, '.repeat(50)}</p>`,
    `<p>${'漢字かな交じり文'.repeat(100)}</p>`,
    `<p>${'ข้อความภาษาไทย'.repeat(100)}</p>`,
    `<table><tbody><tr>${'<td>1234567890</td>'.repeat(100)}</tr></tbody></table>`,
    `<p>https://a.test/${'x'.repeat(150)}</p>`,
  ])('is none of these (%#)', (html) => {
    expect(shown(html).innerHTML).toBe(html);
  });

  it('of a hundred thousand letters takes no longer than to look at each', () => {
    const begin = performance.now();
    shown(`<p>${'w'.repeat(100_000)}</p>`);
    expect(performance.now() - begin).toBeLessThan(10_000);
  });
});

describe('deceit', () => {
  it('cannot turn letters round by an override', () => {
    const box = shown('<p>a\u202Ecod.exe\u202C\u{E0041}\u0007</p><p><bdo dir="rtl">abc</bdo></p>');
    expect(box.textContent).toBe('acod.exe\u202Cabc');
    expect(box.querySelector('bdo')).toBeNull();
  });

  it('leaves alone what orders mixed lines', () => {
    const text = 'قال\u2067 «C++\u200F» \u2069می\u200Cخواهم';
    expect(shown(`<p>${text}</p>`).textContent).toBe(text);
  });

  it('cannot borrow the ids, names, roles or voices of the reader', () => {
    const box = shown(
      '<p id="root" class="toolbar" role="alert" aria-live="assertive" aria-labelledby="x" tabindex="1" accesskey="c" autofocus contenteditable popover slot="a" part="b" style="position:fixed">t</p>' +
        '<a name="body">u</a><label for="root">v</label>',
    );
    expect(box.innerHTML).toBe('<p>t</p><a>u</a>v');
  });
});

describe('whatever a page writes', () => {
  const tag = fc.constantFrom(
    ...'p div a img b table tr td th caption form input select option button textarea svg math mi mtext mglyph mo annotation-xml foreignObject desc title style script noscript template iframe object embed frameset h1 h3 ul li dl dd details summary bdo article main body html head base meta link plaintext xmp listing selectedcontent ruby rt p'.split(
      ' ',
    ),
  );
  const name = fc.constantFrom(
    ...'href src srcset id name class style onclick onerror onload dir lang alt title width height colspan rowspan datetime action formaction xlink:href xmlns is slot type value start http-equiv content crossorigin ping target'.split(
      ' ',
    ),
  );
  const value = fc.oneof(
    fc.constantFrom(
      'javascript:alert(1)',
      'https://a.test/b',
      '#x',
      'x',
      'rtl',
      '1',
      '99999999',
      '"><img src=x onerror=alert(1)>',
      '</style><img src=x onerror=alert(1)>',
      'data:image/svg+xml,<svg onload=alert(1)>',
      '\u202e',
      '',
    ),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  const piece = fc.oneof(
    fc
      .tuple(tag, fc.array(fc.tuple(name, value), { maxLength: 4 }))
      .map(
        ([element, attributes]) =>
          `<${element}${attributes.map(([n, v]) => ` ${n}="${v.replaceAll('"', '&quot;')}"`).join('')}>`,
      ),
    fc.tuple(tag, name, value).map(([element, n, v]) => `<${element} ${n}=${v}>`),
    tag.map((element) => `</${element}>`),
    fc.constantFrom(
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?xml ',
      '<!doctype html>',
      '&lt;',
      'نص',
      'a',
      '\u202e',
      '\0',
    ),
    fc.string({ unit: 'binary', maxLength: 10 }),
  );
  const page = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

  it('comes out clean, and clean once more when parsed again', () => {
    fc.assert(
      fc.property(page, fc.boolean(), (html, images) => {
        const box = shown(html, images);
        expect(box.textContent).not.toMatch(/[\u202d\u202e\0]/);
        if (!images) expect(box.querySelector('[src]')).toBeNull();
        // shown() audits: a mutation in a second parse would have to survive a second sanitising as well.
        shown(box.innerHTML, images);
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it('lets no other address in than those that may be', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), value, fc.string({ unit: 'binary' })), (address) => {
        const a = document.createElement('a');
        a.setAttribute('href', address);
        const href = shown(a.outerHTML).querySelector('a')!.getAttribute('href');
        if (href !== null) expect(href).toMatch(/^(?:https?:\/\/|mailto:)/);
      }),
    );
  }, 60_000);
});
