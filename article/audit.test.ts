import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { audit } from './audit';

const { document } = new JSDOM('').window;

function fragmentOf(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}

it('finds nothing in a sanitised article', () => {
  expect(
    audit(
      fragmentOf(
        '<h2 id="src-1">h</h2><p dir="rtl" lang="ar">t <a href="#src-1">1</a> <a href="https://a.test/@me" rel="noopener noreferrer nofollow" target="_blank">2</a></p>' +
          '<img src="https://a.test/a.jpg" alt="" width="10" referrerpolicy="no-referrer" loading="lazy" decoding="async"><math display="block"><mi>x</mi></math>',
      ),
    ),
  ).toEqual([]);
});

it.each([
  '<script>1</script>',
  '<p><style>p{}</style></p>',
  '<svg></svg>',
  '<math><maction>x</maction></math>',
  '<math><mglyph src="https://a.test/a.png"></mglyph></math>',
  '<h1>a</h1>',
  '<article>a</article>',
  '<form></form>',
  '<form><input name="localName"><input name="attributes"><input name="nodeType"></form>',
  '<iframe></iframe>',
  '<template><p>a</p></template>',
  '<bdo dir="rtl">a</bdo>',
  '<custom-element></custom-element>',
  '<math><p id="x">a</p></math>',
  '<p onclick="x">a</p>',
  '<p style="color:red">a</p>',
  '<p class="a">a</p>',
  '<p id="root">a</p>',
  '<p id="src-x">a</p>',
  '<p role="alert">a</p>',
  '<p dir="sideways">a</p>',
  '<p lang="a b">a</p>',
  '<p src="https://a.test/">a</p>',
  '<p href="https://a.test/">a</p>',
  '<a href="javascript:alert(1)">a</a>',
  '<a href="/relative">a</a>',
  '<a href="#top">a</a>',
  '<a href="https://user@a.test/">a</a>',
  '<a href="data:text/html,x">a</a>',
  '<a rel="opener">a</a>',
  '<a target="_top">a</a>',
  '<a ping="https://a.test/">a</a>',
  '<img src="http://a.test/a.jpg">',
  '<img src="data:image/svg+xml;base64,AA">',
  '<img src="https://a.test/a.jpg" srcset="b 2x">',
  '<img src="https://a.test/a.jpg" crossorigin>',
  '<img referrerpolicy="unsafe-url">',
  '<img width="100%">',
  '<td colspan="9999999999">a</td>',
  '<math href="https://a.test/"><mi>x</mi></math>',
  '<!-- comment -->',
])('finds %s', (html) => {
  const inTable = html.startsWith('<td') ? `<table><tr>${html}</tr></table>` : html;
  expect(audit(fragmentOf(inTable))).not.toEqual([]);
});

it('finds a processing instruction, a foreign namespace and an attribute of one', () => {
  const fragment = document.createDocumentFragment();
  fragment.append(
    new JSDOM('').window.document.implementation
      .createDocument(null, 'a', null)
      .createProcessingInstruction('x', 'y'),
    document.createElementNS('http://www.w3.org/2000/svg', 'a'),
    document.createElementNS(null, 'p'),
    document.createElementNS('constructor', 'p'),
  );
  const paragraph = document.createElement('p');
  paragraph.setAttributeNS('http://www.w3.org/1999/xlink', 'dir', 'rtl');
  fragment.append(paragraph);
  expect(audit(fragment)).toHaveLength(5);
});
