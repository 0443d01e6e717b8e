import { describe, expect, it } from 'vitest';
import { contentText } from '../../../../shared/document/inline';
import { blocksOf } from '../../../../shared/document/walk';
import { p, para, readTree, row, run, sketch, table, textBlock } from '../../../support/reading';

const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const textBox = (words: string) =>
  `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:docPr id="1" name="b"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx><w:txbxContent>${p(words)}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${p(words)}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`;
const graphic = (uri: string, inner = '') =>
  `<w:r><w:drawing><wp:inline><wp:extent cx="952500" cy="476250"/><wp:docPr id="1" name="x" descr="A map"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/${uri}">${inner}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

const first = (inner: string) => textBlock(readTree(para(inner)));
const textOf = (inner: string) => contentText(first(inner).content);

describe('what a run shows', () => {
  it.each([
    ['runs joined', `${run('one ')}${run('two')}`, 'one two'],
    [
      'a tab and breaks',
      '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/></w:r>',
      'a\tb\nc\n',
    ],
    [
      'hyphens',
      '<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t></w:r>',
      'a\u2011b\u00ADc',
    ],
    ['white space that is kept', run('  a  '), '  a  '],
    ['white space that is not', '<w:r><w:t>  a  </w:t></w:r>', 'a'],
    ['a line end in the source', '<w:r><w:t xml:space="preserve">a\nb</w:t></w:r>', 'a b'],
    ['a tab in the words', '<w:r><w:t xml:space="preserve">a\tb\t</w:t></w:r>', 'a\tb\t'],
    ['a tab at an end that is not kept', '<w:r><w:t>\ta\tb\t</w:t></w:r>', 'a\tb'],
    ['entities and emoji', run('a &amp; b &#x1F600;'), 'a & b 😀'],
    [
      'smart tags and custom XML',
      `<w:smartTag>${run('a')}<w:customXml>${run('b')}</w:customXml></w:smartTag>`,
      'ab',
    ],
    ['a content control', `<w:sdt><w:sdtContent>${run('a')}</w:sdtContent></w:sdt>`, 'a'],
    ['a field: its result', `${run('p. ')}${field('PAGE', run('7'))}`, 'p. 7'],
    [
      'a field in a field',
      field(`IF </w:instrText></w:r>${field('X', run('no'))}<w:r><w:instrText>`, run('yes')),
      'yes',
    ],
    [
      'a field that never ends hides nothing',
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('all')}`,
      'all',
    ],
    [
      'a phonetic guide: its base',
      '<w:r><w:ruby><w:rt><w:r><w:t>kana</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>word</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      'word',
    ],
  ])('%s', (_, inner, text) => {
    expect(textOf(inner)).toBe(text);
  });

  it.each([
    ['a page break', '<w:r><w:br w:type="page"/></w:r>', { atom: 'page-break' }],
    [
      'a symbol',
      '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>',
      { atom: 'symbol', hash: 'Wingdings:F0FC', label: '✓' },
    ],
    ['a chart', graphic('chart'), { atom: 'placeholder', label: 'Chart', width: 100, height: 50 }],
    ['SmartArt', graphic('diagram'), { atom: 'placeholder', label: 'SmartArt' }],
    [
      'an embedded object',
      '<w:r><w:object><o:OLEObject/></w:object></w:r>',
      { atom: 'placeholder', label: 'Embedded object' },
    ],
    [
      'an equation',
      '<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>',
      { atom: 'placeholder', label: 'Equation' },
    ],
    [
      'a text box, once',
      `<w:r>${textBox('Box')}</w:r>`,
      { atom: 'text-box', container: 'text-box:d:p0:0' },
    ],
  ])('%s is one unit', (_, inner, atom) => {
    expect(first(inner).content).toEqual([expect.objectContaining(atom)]);
  });

  it('a picture, by the hash of its bytes', () => {
    const body = para(
      graphic(
        'picture',
        '<pic:pic><pic:blipFill><a:blip r:embed="rIdP"/></pic:blipFill></pic:pic>',
      ),
    );
    const [one, other] = [new Uint8Array([1]), new Uint8Array([2])].map(
      (bytes) => textBlock(readTree({ body, images: { rIdP: bytes } })).content[0],
    );
    expect(one).toMatchObject({ atom: 'image', label: 'A map', width: 100, height: 50 });
    expect(one).not.toEqual(other);
  });
});

describe('marks', () => {
  it.each([
    ['<w:b/><w:i w:val="0"/>', [{ type: 'bold' }]],
    ['<w:u w:val="single"/><w:strike/>', [{ type: 'strike' }, { type: 'underline' }]],
    ['<w:vertAlign w:val="superscript"/>', [{ type: 'superscript' }]],
    ['<w:vanish/>', [{ type: 'hidden' }]],
    [
      '<w:color w:val="ff0000"/><w:sz w:val="28"/>',
      [
        { type: 'colour', value: 'FF0000' },
        { type: 'size', value: '28' },
      ],
    ],
    [
      '<w:rStyle w:val="Strong"/><w:highlight w:val="yellow"/>',
      [
        { type: 'highlight', value: 'yellow' },
        { type: 'style', value: 'Strong' },
      ],
    ],
    [
      '<w:rFonts w:ascii="Arial"/><w:rtl/><w:caps/>',
      [{ type: 'caps' }, { type: 'font', value: 'Arial' }, { type: 'rtl' }],
    ],
    ['<w:color w:val="auto"/><w:u w:val="none"/>', []],
  ])('%s', (properties, marks) => {
    expect(first(run('x', properties)).content).toEqual([{ text: 'x', marks }]);
  });

  it('of another language than the document’s', () => {
    const styles =
      '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>';
    const tree = readTree({
      body: para(run('a', '<w:lang w:val="en-GB"/>') + run('b', '<w:lang w:val="cy-GB"/>')),
      styles,
    });
    expect(tree.language).toBe('en-GB');
    expect(textBlock(tree).content).toEqual([
      { text: 'a', marks: [] },
      { text: 'b', marks: [{ type: 'lang', value: 'cy-GB' }] },
    ]);
  });

  it.each([
    ['a link out', `<w:hyperlink r:id="rIdL">${run('x')}</w:hyperlink>`, 'https://example.org/a'],
    ['a link within', `<w:hyperlink w:anchor="here">${run('x')}</w:hyperlink>`, '#here'],
    [
      'a link by field',
      field('HYPERLINK "https://example.org/b" \\l "top"', run('x')),
      'https://example.org/b#top',
    ],
  ])('%s', (_, inner, value) => {
    const tree = readTree({ body: para(inner), links: { rIdL: 'https://example.org/a' } });
    expect(textBlock(tree).content).toEqual([{ text: 'x', marks: [{ type: 'link', value }] }]);
  });
});

describe('what Word fills in or keeps is locked', () => {
  const locked = (inner: string) =>
    first(inner).content.some((one) => one.marks.some(({ type }) => type === 'locked'));
  it.each([
    ['a page number', field('PAGE', run('7')), true],
    ['a cross-reference', field(' REF _Ref1 \\h ', run('2.1')), true],
    ['a simple field', `<w:fldSimple w:instr="DATE">${run('today')}</w:fldSimple>`, true],
    [
      'a data-bound control',
      `<w:sdt><w:sdtPr><w:dataBinding/></w:sdtPr><w:sdtContent>${run('x')}</w:sdtContent></w:sdt>`,
      true,
    ],
    [
      'a locked control',
      `<w:sdt><w:sdtPr><w:lock w:val="sdtContentLocked"/></w:sdtPr><w:sdtContent>${run('x')}</w:sdtContent></w:sdt>`,
      true,
    ],
    [
      'a control that only cannot be removed',
      `<w:sdt><w:sdtPr><w:lock w:val="sdtLocked"/></w:sdtPr><w:sdtContent>${run('x')}</w:sdtContent></w:sdt>`,
      false,
    ],
    ['a form field', field('FORMTEXT', run('x')), false],
  ])('%s', (_, inner, expected) => {
    expect(locked(inner)).toBe(expected);
  });

  it('paragraph by paragraph, where a field runs over several', () => {
    const [begin, end] = field('TOC \\o "1-3"', '|').split('|');
    const tree = readTree(
      `${para(begin + run('1 Risk'))}${para(run('2 Next'))}${para(`${end}`)}${p('free')}`,
    );
    const locks = [0, 1, 2, 3].map((at) => textBlock(tree, at).locked ?? null);
    expect(locks).toEqual([...Array(3).fill(expect.stringMatching(/contents|several/)), null]);
  });
});

describe('containers', () => {
  it('of notes, headers, footers and text boxes, each once', () => {
    const body = para(
      `${run('a')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r>${textBox('Box')}</w:r>`,
    );
    const tree = readTree({
      body,
      footnotes: `<w:footnote w:type="separator" w:id="0">${p('')}</w:footnote><w:footnote w:id="2">${p('Note')}</w:footnote><w:footnote w:id="3">${p('Nobody’s')}</w:footnote>`,
      headers: { rIdH: p('Head') },
    });
    expect(sketch(tree)).toEqual([
      'p a[footnote][Text box]',
      'footnote:2: p Note',
      'header:header1.xml: p Head',
      'text-box:d:p0:0: p Box',
    ]);
  });

  it('whose ids count every paragraph of the part, shown or not', () => {
    const tree = readTree(
      `${para(`<w:r>${textBox('Box')}</w:r>`)}${table(row('', p('cell')))}${p('end')}`,
    );
    // 0 the paragraph, 1 and 2 the text box and its older copy, 3 the cell
    expect(tree.containers[0]?.blocks.map(({ id }) => id)).toEqual(['d:p0', 'd:t0', 'd:p4']);
    expect(tree.containers[1]?.blocks[0]?.id).toBe('d:p1');
  });
});

it('gives each imported file an id of its own, in cells too', () => {
  const chunk = '<w:altChunk r:id="rId9"/>';
  const tree = readTree(
    `${table(row('', chunk + p('a')))}${chunk}${table(row('', chunk + p('b')))}${p('')}`,
  );
  const ids = [...blocksOf(tree)].flatMap(({ block }) =>
    block.type === 'placeholder' ? [block.id] : [],
  );
  expect(ids).toEqual(['d:x0', 'd:x1', 'd:x2']);
});

it('follows nothing outside the file', () => {
  const body = para(
    graphic('picture', '<pic:pic><pic:blipFill><a:blip r:link="rIdL"/></pic:blipFill></pic:pic>'),
  );
  const tree = readTree({ body, links: { rIdL: 'https://example.org/spy.png' } });
  expect(sketch(tree)).toEqual(['p [Picture]']);
});

it('reads the text boxes of Word’s first Strict writer, which have names of their own', () => {
  const wne = 'xmlns:wne="http://schemas.microsoft.com/office/word/2006/wordml"';
  const box = `<w:drawing><wp:inline><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wp:wsp><wp:txbx><wne:txbxContent ${wne}>${p('Box')}</wne:txbxContent></wp:txbx></wp:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>`;
  const tree = readTree({ body: para(`<w:r>${box}</w:r>`), strict: true });
  expect(sketch(tree)).toEqual(['p [Text box]', 'text-box:d:p0:0: p Box']);
});

it('reads Strict files to the same document', () => {
  const body = `${p('Risk', '<w:pStyle w:val="H"/>', '<w:b/>')}${table(row('', p('a'), p('b')))}`;
  const styles = '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/></w:style>';
  expect(readTree({ body, styles, strict: true })).toEqual(readTree({ body, styles }));
});
