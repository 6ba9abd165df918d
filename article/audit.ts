/**
 * A second opinion on sanitised nodes, sharing no code and no list with the sanitiser: both must be wrong in the same way
 * before something unexpected is shown.
 */

const HTML = 'http://www.w3.org/1999/xhtml';
const MATH = 'http://www.w3.org/1998/Math/MathML';

const ELEMENTS: ReadonlyMap<string | null, ReadonlySet<string>> = new Map([
  [
    HTML,
    new Set(
      (
        'a abbr b bdi blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure ' +
        'h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup ' +
        'table tbody td tfoot th thead time tr u ul var wbr'
      ).split(' '),
    ),
  ],
  [
    MATH,
    new Set(
      (
        'math menclose mfrac mi mmultiscripts mn mo mover mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup ' +
        'mtable mtd mtext mtr munder munderover'
      ).split(' '),
    ),
  ],
]);

const FREE_TEXT = /^[^]{0,2000}$/;
const NUMBER = /^-?\d{1,7}$/;
const TRUTH = /^(?:true|false)$/;

/** What an attribute may hold, by the element it may stand on; `*` is any element of that namespace. */
const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  'html * dir': /^(?:rtl|ltr|auto)$/,
  'html * lang': /^[A-Za-z0-9-]{1,35}$/,
  'html * id': /^src-\d+$/,
  'html a href': /^(?:#src-\d+|mailto:[^]*|https?:\/\/(?![^/?#]*@)[^\s<>"]*)$/,
  'html a rel': /^noopener noreferrer nofollow$/,
  'html a target': /^_blank$/,
  'html img src':
    /^(?:https:\/\/(?![^/?#]*@)[^\s<>"]*|data:image\/(?:png|jpeg|gif|webp|avif);base64,[\w+/=\s]*)$/i,
  'html img alt': FREE_TEXT,
  'html img width': NUMBER,
  'html img height': NUMBER,
  'html img referrerpolicy': /^no-referrer$/,
  'html img loading': /^lazy$/,
  'html img decoding': /^async$/,
  'html abbr title': FREE_TEXT,
  'html dfn title': FREE_TEXT,
  'html time datetime': /^.{1,64}$/s,
  'html del datetime': /^.{1,64}$/s,
  'html ins datetime': /^.{1,64}$/s,
  'html col span': NUMBER,
  'html colgroup span': NUMBER,
  'html td colspan': NUMBER,
  'html td rowspan': NUMBER,
  'html th colspan': NUMBER,
  'html th rowspan': NUMBER,
  'html th abbr': FREE_TEXT,
  'html th scope': /^(?:row|col)(?:group)?$/,
  'html ol start': NUMBER,
  'html ol reversed': /^$/,
  'html ol type': /^[1aAiI]$/,
  'html li value': NUMBER,
  'html details open': /^$/,
  'math * dir': /^(?:rtl|ltr|auto)$/,
  'math * lang': /^[A-Za-z0-9-]{1,35}$/,
  'math * accent': TRUTH,
  'math * accentunder': TRUTH,
  'math * alttext': FREE_TEXT,
  'math * columnspan': NUMBER,
  'math * display': /^(?:block|inline)$/,
  'math * displaystyle': TRUTH,
  'math * fence': TRUTH,
  'math * largeop': TRUTH,
  'math * linethickness': /^0$/,
  'math * mathvariant': /^[a-z-]{1,30}$/,
  'math * movablelimits': TRUTH,
  'math * rowspan': NUMBER,
  'math * separator': TRUTH,
  'math * stretchy': TRUTH,
};

/** Whatever in `fragment` is not expected in a sanitised article, one line for each; none means that it may be shown. */
export function audit(fragment: DocumentFragment): string[] {
  const findings: string[] = [];
  // A node iterator cannot be misled by a form whose fields are named like properties.
  const nodes = fragment.ownerDocument.createNodeIterator(fragment);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    if (node === fragment || node.nodeType === 3 /* Node.TEXT_NODE */) continue;
    if (node.nodeType !== 1 /* Node.ELEMENT_NODE */)
      findings.push(`a node of type ${node.nodeType}`);
    else findings.push(...auditElement(node as Element));
  }
  return findings;
}

function auditElement(element: Element): string[] {
  const { namespaceURI, localName } = element;
  if (typeof localName !== 'string' || !ELEMENTS.get(namespaceURI)?.has(localName)) {
    return [`<${String(localName)}> of ${String(namespaceURI)}`];
  }
  const family = namespaceURI === MATH ? 'math' : 'html';
  const findings: string[] = [];
  for (const { name, value, namespaceURI: space } of element.attributes) {
    const rule = ATTRIBUTES[`${family} * ${name}`] ?? ATTRIBUTES[`${family} ${localName} ${name}`];
    if (space !== null || !rule?.test(value)) {
      findings.push(`${name}="${value.slice(0, 80)}" on <${localName}>`);
    }
  }
  if ('shadowRoot' in element && element.shadowRoot) findings.push(`a shadow in <${localName}>`);
  return findings;
}
