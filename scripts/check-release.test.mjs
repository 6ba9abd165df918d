import { gzipSync } from 'node:zlib';
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  bundleFaults,
  dependencyFaults,
  lintFaults,
  manifestFaults,
  popupStyleFaults,
  sizeFaults,
  sourceFaults,
} from './check-release.mjs';

const manifest = () => ({
  manifest_version: 3,
  name: '__MSG_extension_name__',
  version: '1.0.0',
  default_locale: 'en',
  permissions: ['activeTab', 'scripting', 'storage'],
  incognito: 'spanning',
  commands: { _execute_action: { suggested_key: { default: 'Alt+R' } } },
  action: { default_popup: 'popup.html' },
  content_security_policy: {
    extension_pages:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: https:; font-src 'self'; connect-src 'none'; media-src 'none'; object-src 'none'; frame-src 'none'; worker-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types dompurify; upgrade-insecure-requests",
  },
  externally_connectable: { ids: [] },
});

describe('a manifest', () => {
  it('as it should be has no fault', () => {
    expect(manifestFaults(manifest(), 'chrome')).toEqual([]);
  });

  it.each([
    { host_permissions: ['<all_urls>'] },
    { optional_host_permissions: ['*://*/*'] },
    { optional_permissions: ['tabs'] },
    { permissions: ['activeTab', 'scripting', 'storage', 'tabs'] },
    { permissions: ['activeTab', 'scripting'] },
    { background: { service_worker: 'background.js' } },
    { content_scripts: [{ matches: ['<all_urls>'], js: ['a.js'] }] },
    { web_accessible_resources: [{ resources: ['a.png'], matches: ['<all_urls>'] }] },
    { incognito: 'split' },
    { externally_connectable: { ids: ['*'] } },
    { externally_connectable: undefined },
    { content_security_policy: undefined },
    { content_security_policy: { extension_pages: "script-src 'self'" } },
    {
      content_security_policy: {
        extension_pages: `${manifest().content_security_policy.extension_pages}; script-src-elem *`,
      },
    },
    { manifest_version: 2 },
    { update_url: 'https://evil.test/' },
    { key: 'x' },
    { commands: { _execute_action: {}, other: {} } },
    { options_ui: { page: 'options.html' } },
  ])('is refused with %j', (change) => {
    expect(manifestFaults({ ...manifest(), ...change }, 'chrome')).not.toEqual([]);
  });

  it('for Firefox says that nothing is collected', () => {
    const { externally_connectable: _, ...rest } = manifest();
    const gecko = { id: 'x', data_collection_permissions: { required: ['none'] } };
    expect(manifestFaults({ ...rest, browser_specific_settings: { gecko } }, 'firefox')).toEqual(
      [],
    );
    expect(manifestFaults(rest, 'firefox')).not.toEqual([]);
    gecko.data_collection_permissions.required = ['browsingActivity'];
    expect(
      manifestFaults({ ...rest, browser_specific_settings: { gecko } }, 'firefox'),
    ).not.toEqual([]);
  });
});

describe('a bundle', () => {
  it.each([
    ['a.js', 'const a="https://cdn.evil.test/x.js"'],
    ['a.js', 'eval("1")'],
    ['a.js', 'new Function("return 1")'],
    ['a.js', 'fetch("/x")'],
    ['a.js', 'await self.fetch("/x")'],
    ['a.js', 'new WebSocket(a)'],
    ['a.js', 'navigator.sendBeacon(a)'],
    ['a.js', 'chrome.runtime.onMessage.addListener(f)'],
    ['a.js', 'chrome.runtime.onConnectExternal.addListener(f)'],
    ['a.js', 'x.insertAdjacentHTML("beforeend", y)'],
    ['a.js', 'console.log(a)'],
    ['a.js', 'a;\n//# sourceMappingURL=a.js.map'],
    ['a.html', '<script>1</script>'],
    ['a.html', '<script src="https://evil.test/a.js"></script>'],
    ['a.html', '<p onclick="x">'],
    ['a.html', '<p style="color:red">'],
    ['a.css', '@import "b.css"'],
    ['a.css', 'p{background:url(//evil.test/a.png)}'],
  ])('%s is refused with %s', (path, text) => {
    expect(bundleFaults(path, text)).not.toEqual([]);
  });

  it.each([
    ['a.js', 'document.createElementNS("http://www.w3.org/1998/Math/MathML","math")'],
    ['a.js', 'const b=e.innerHTML;/^https?:/.test(u);"https://"+x'],
    ['a.js', 'for(const sheet of sheets)sheet.fetch()'],
    ['a.html', '<script type="module" src="/chunks/a.js"></script>'],
    ['a.css', 'p{background:url(/a.png)}'],
  ])('%s may have %s', (path, text) => {
    expect(bundleFaults(path, text)).toEqual([]);
  });
});

describe('a source file', () => {
  it.each([
    "import DOMPurify from 'dompurify';",
    'a.innerHTML = b;',
    'a.outerHTML += b;',
    "new DOMParser().parseFromString(a, 'text/html')",
    'a.insertAdjacentHTML(b, c)',
    '<p dangerouslySetInnerHTML={{ __html: a }} />',
    'a.setHTMLUnsafe(b)',
    'a.srcdoc = b',
    'fetch(a)',
    'browser.runtime.onMessage.addListener(f)',
  ])('is refused with %s', (text) => {
    expect(sourceFaults('components/a.tsx', text)).toHaveLength(1);
  });

  it('may read markup, and speak of it', () => {
    expect(sourceFaults('article/a.ts', '// sets innerHTML = x\nreturn a.innerHTML;')).toEqual([]);
    expect(sourceFaults('article/a.ts', 'if (a.innerHTML === b) c();')).toEqual([]);
  });
});

describe('the packages', () => {
  const lock = { packages: { 'node_modules/dompurify': { version: '3.4.18', integrity: 'x' } } };

  it('are pinned, locked, and no DOMPurify is old', () => {
    expect(dependencyFaults({ dependencies: { dompurify: '3.4.18' } }, lock)).toEqual([]);
    for (const version of ['^3.4.18', '3.4.17', '3.3.99', '2.9.9', 'latest']) {
      expect(dependencyFaults({ dependencies: { dompurify: version } }, lock)).not.toEqual([]);
    }
    expect(dependencyFaults({ dependencies: { dompurify: '3.10.0' } }, lock)).toHaveLength(1);
  });
});

describe('the linter of the store', () => {
  it('may warn of what is explained, and of that as often as is explained', () => {
    const warning = { code: 'UNSAFE_VAR_ASSIGNMENT', file: 'extract.js', message: 'x' };
    const report = { errors: [], notices: [], warnings: [warning] };
    expect(lintFaults(report)).toEqual([]);
    expect(
      lintFaults({ ...report, warnings: Array.from({ length: 9 }, () => warning) }),
    ).not.toEqual([]);
    expect(lintFaults({ ...report, warnings: [{ ...warning, code: 'OTHER' }] })).not.toEqual([]);
    expect(lintFaults({ ...report, errors: [warning] })).not.toEqual([]);
  });
});

describe('the style of the popup', () => {
  const faultsOf = (style) =>
    popupStyleFaults(
      new Map([
        ['popup.html', Buffer.from('<link rel="stylesheet" href="/assets/popup.css">')],
        ['assets/popup.css', Buffer.from(style)],
        ['assets/tab.css', Buffer.from('@media (min-width:1100px){.side{height:100vh}}')],
      ]),
    );

  it('may ask nothing about the size of its window', () => {
    for (const style of [
      '@media (max-height:420px){.head{position:static}}',
      '@media screen and (min-width:1100px){.side{display:block}}',
      'img{max-block-size:max(12rem,55vh)}',
      '.page{padding:clamp(1rem,5vw,3.5rem)}',
      '.a{height:100dvh}',
    ])
      expect(faultsOf(style), style).toHaveLength(1);
  });

  it('may ask about colours, paper and contrast, and the full tab about its window', () => {
    expect(
      faultsOf('@media (prefers-color-scheme:dark){a{color:red}}@media print{a{inline-size:5px}}'),
    ).toEqual([]);
  });
});

describe('the sizes', () => {
  const incompressible = (bytes) => Buffer.from(`/*${randomBytes(bytes).toString('latin1')}*/`);
  const whole = (code) => Buffer.from(`//# allFunctionsCalledOnLoad\n${code}`);
  const files = (changes) =>
    new Map(
      Object.entries({
        'popup.html': Buffer.from(
          '<script type="module" async src="/chunks/popup.js"></script><link rel="modulepreload" href="/chunks/b.js">',
        ),
        'chunks/popup.js': whole('import"./a.js";await import("./b.js");'),
        'chunks/a.js': whole('1'),
        'chunks/b.js': whole('import{c}from"./c.js";import("./later.js")'),
        'chunks/c.js': whole('2'),
        'chunks/later.js': incompressible(90_000),
        'extract.js': Buffer.from('3'),
        ...changes,
      }),
    );

  it('count what the popup needs before it shows anything, and only that', () => {
    const { faults, sizes } = sizeFaults(files({}), 1);
    expect(faults).toEqual([]);
    const needed = ['popup', 'a', 'b', 'c'].map((name) => files({}).get(`chunks/${name}.js`));
    expect(sizes.firstScripts).toBe(
      needed.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0),
    );
  });

  it('may not grow past their limits', () => {
    expect(sizeFaults(files({}), 1_000_000).faults).toHaveLength(1);
    expect(sizeFaults(files({ 'extract.js': incompressible(70_000) }), 1).faults).toHaveLength(1);
    const large = whole(incompressible(60_000).toString('latin1'));
    expect(sizeFaults(files({ 'chunks/c.js': large }), 1).faults).toHaveLength(1);
  });

  it('are those of scripts that say they are compiled whole', () => {
    expect(sizeFaults(files({ 'chunks/a.js': Buffer.from('1') }), 1).faults).toEqual([
      'chunks/a.js does not say that it is compiled whole',
    ]);
  });
});
