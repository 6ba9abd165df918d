import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { type QuotedWords, searchableTextOf, textDirectiveOf } from './text-fragment';

const documentOf = (body: string, head = ''): Document =>
  new JSDOM(`<!doctype html><head>${head}</head><body>${body}</body>`).window.document;

const words = (text: string, before = '', after = ''): QuotedWords => ({
  blocks: text.split('\n'),
  before,
  after,
});

const limits = { now: () => 0, budget: 1000 };

const directive = (body: string, quote: QuotedWords, head = ''): string | null => {
  const encoded = textDirectiveOf(quote, documentOf(body, head), limits);
  return encoded === null ? null : decodeURIComponent(encoded);
};

describe('the page as a search sees it', () => {
  const textOf = (body: string, head = ''): string | null =>
    searchableTextOf(documentOf(body, head), () => false);

  it('runs through inline elements and stops at blocks, line ends and images', () => {
    expect(textOf('<p>one <b>two</b>three</p><p>four<br>five<img src="x">six</p>')).toBe(
      'one twothree\nfour\nfive\nsix\n',
    );
  });

  it('stops at what is laid out on its own within a line', () => {
    expect(textOf('<p>one <span style="display:inline-block">two</span> three</p>')).toBe(
      'one\ntwo\nthree\n',
    );
  });

  it('collapses white space across elements, and keeps the lines of preformatted text', () => {
    expect(textOf('<p> one \n <b> two</b>\t</p><pre style="white-space:pre">a\nb</pre>')).toBe(
      'one two\na\nb\n',
    );
  });

  it('passes over what is not shown, whatever hides it', () => {
    expect(
      textOf(
        `<p>seen</p><p class="h">a</p><p hidden>b</p><p style="visibility:hidden">c <b style="visibility:visible">d</b></p>
         <script>e</script><textarea>f</textarea><noscript>g</noscript>`,
        '<style>.h { display: none }</style>',
      ),
    ).toBe('seen\nd\n');
  });

  it('is not led astray by fields that stand in for properties of their form', () => {
    expect(
      textOf('<form>one<input name="firstChild"><input name="parentNode">two</form><p>three</p>'),
    ).toBe('one\ntwo\nthree\n');
  });

  it('reads a page nested hundreds deep', () => {
    expect(textOf(`${'<div>'.repeat(150)}deep`)).toBe('deep\n');
  });
});

describe('a text directive', () => {
  it('is the words themselves when they are short and stand once', () => {
    expect(directive('<p>بدأت المدينة صباحها هادئة.</p>', words('المدينة صباحها'))).toBe(
      'text=المدينة صباحها',
    );
  });

  it('is plain ASCII, and encodes what its own syntax and other programs use', () => {
    const encoded = textDirectiveOf(
      words("well-known (so-called), it's & more"),
      documentOf("<p>A well-known (so-called), it's &amp; more than that.</p>"),
      limits,
    );
    expect(encoded).toBe('text=well%2Dknown%20%28so%2Dcalled%29%2C%20it%27s%20%26%20more');
  });

  it('takes the letters of the page, with their vowel points and digits, where the copy shows others', () => {
    expect(directive('<p>قال إنَّ كُلَّ شَيءٍ في ٢٠٢٦ تغيّر.</p>', words('كل شيء في 2026'))).toBe(
      'text=كُلَّ شَيءٍ في ٢٠٢٦',
    );
  });

  it('keeps the zero-width non-joiner within a word and leaves bidirectional controls out', () => {
    expect(
      directive(
        '<p>او گفت که می\u200cخواهد \u2067برود\u2069 و بماند.</p>',
        words('می\u200cخواهد برود'),
      ),
    ).toBe('text=می\u200cخواهد برود');
  });

  it('widens a word that is cut to the whole word', () => {
    expect(directive('<p>Nobody remembered the umbrella.</p>', words('membered the umb'))).toBe(
      'text=remembered the umbrella',
    );
  });

  it('is not led to other words that have these within them', () => {
    expect(directive('<p>The party was late.</p>', words('art', 'modern ', ' now'))).toBeNull();
    expect(directive('<p>The party saw art.</p>', words('art'))).toBe('text=saw-,art');
    expect(directive('<p>The party saw art.</p>', words('art', 'The p', 'y saw'))).toBe(
      'text=party',
    );
  });

  it('names a long passage by its beginning and its end', () => {
    const long =
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen';
    expect(directive(`<p>zero ${long} sixteen</p>`, words(long))).toBe(
      'text=one two three four,twelve thirteen fourteen fifteen',
    );
  });

  it('lengthens the end until the words before it do not answer to it', () => {
    const passage =
      'alpha beta gamma delta one of us all epsilon zeta eta theta iota kappa and one of us all';
    expect(directive(`<p>${passage} omega</p>`, words(passage))).toBe(
      'text=alpha beta gamma delta,kappa and one of us all',
    );
  });

  it('reaches from one paragraph into the next', () => {
    expect(
      directive(
        '<p>The mayor spoke at length of bridges and roads.</p><aside>Read also</aside><p>Then she went home to sleep.</p>',
        words('at length of bridges and roads.\nThen she went home'),
      ),
    ).toBe('text=at length of bridges,Then she went home');
  });

  it('tells equal words apart by what stands around them', () => {
    const page =
      '<p>In spring the river rises again.</p><p>In autumn the river rises again.</p><p>End.</p>';
    expect(directive(page, words('the river', 'In autumn ', ' rises again.'))).toBe(
      'text=autumn-,the river',
    );
  });

  it('takes the paragraph before as context when the words begin one', () => {
    const page = '<p>First thought</p><p>Yes.</p><p>Second thought</p><p>Yes.</p>';
    expect(directive(page, words('Yes', 'Second thought '))).toBe('text=Second thought-,Yes');
  });

  it('takes along the marks that stand between the words and the paragraph they are told apart by', () => {
    const page = '<p>First</p><p>«Yes.»</p><p>Third</p><p>First</p><p>«Yes.»</p><p>Second</p>';
    expect(directive(page, words('Yes', ' ', ' Second'))).toBe('text=Yes.»,-Second');
    const other = '<p>First</p><p>«Yes.»</p><p>Second</p><p>«Yes.»</p>';
    expect(directive(other, words('Yes', 'Second ', ' '))).toBe('text=Second-,«Yes');
  });

  it('counts a copy that differs only in case, marks or punctuation as the same words', () => {
    const page = '<p>كِتابُ الأيام، طه حسين</p><p>كتاب الأيام — طه حسين</p>';
    const found = directive(page, words('كتاب الأيام', '', 'طه حسين كتاب'));
    expect(found).not.toBe('text=كِتابُ الأيام');
  });

  it('is not made when the passage cannot be told from its equal', () => {
    expect(directive('<p>Same words.</p><p>Same words.</p>', words('Same words'))).toBeNull();
  });

  it('is not made for words that are not on the page, or are none', () => {
    expect(directive('<p>Something else entirely.</p>', words('not here'))).toBeNull();
    expect(directive('<p>…</p>', words('…'))).toBeNull();
    expect(directive('<p hidden>secret words</p><p>x</p>', words('secret words'))).toBeNull();
  });

  it('does not count words that no search can see', () => {
    expect(directive('<p hidden>twice told</p><p>a tale twice told</p>', words('twice told'))).toBe(
      'text=twice told',
    );
  });

  it('finds its way when the page has something within the passage that the copy left out', () => {
    const passage = 'the council met on Monday to speak of water and on Tuesday to speak of bread';
    expect(
      directive(
        `<p>${passage.replace('water', 'water <a>(see also: ten tips)</a>')} alone.</p>`,
        words(passage),
      ),
    ).toBe('text=the council met on,to speak of bread');
  });

  it('ends at a short paragraph behind something that the copy left out', () => {
    expect(
      directive(
        '<p>Of the office for weights, and of all who work in it, I shall say nothing.</p><aside>More on this</aside><p>The office for measures is another matter.</p>',
        words(
          'and of all who work in it, I shall say nothing.\nThe office for',
          'weights, ',
          ' measures',
        ),
      ),
    ).toBe('text=and of all who,The office for');
  });

  it('begins at the first of several equal lines, but not at a later one', () => {
    const poem = '<p>o well of mine<br>give us to drink<br>o well of mine<br>give us a song</p>';
    expect(directive(poem, words('well of mine give us to drink', 'o ', ' o well'))).toBe(
      'text=well of mine,give us to drink',
    );
    expect(directive(poem, words('well of mine give us a song', 'drink o ', ' '))).toBeNull();
  });

  it('is given up when time is out', () => {
    let clock = 0;
    const now = (): number => (clock += 10);
    const page = documentOf(`<p>${'<i>word</i> '.repeat(300)}</p><p>target here</p>`);
    expect(textDirectiveOf(words('target here'), page, { now, budget: 5 })).toBeNull();
  });

  it('leaves the page untouched', () => {
    const page = documentOf('<p>one <b>two</b> three</p><p>four</p>');
    const before = page.documentElement.outerHTML;
    textDirectiveOf(words('two three'), page, limits);
    expect(page.documentElement.outerHTML).toBe(before);
  });
});
