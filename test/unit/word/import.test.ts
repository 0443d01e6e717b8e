import { describe, expect, it } from 'vitest';
import { importWord } from '../../../electron/word/import';
import { inspectWord } from '../../../electron/word/inspect';
import { openPackage } from '../../../electron/word/package/open';
import { rejectAll } from '../../../electron/word/read/plan';
import { readDocument } from '../../../electron/word/read/raw';
import { view } from '../../../electron/word/read/view';
import type { Imported } from '../../../electron/word/service';
import { apply } from '../../../shared/amendment/apply';
import type { DocxSpec } from '../../support/docx';
import {
  by,
  del,
  docx,
  ins,
  markDel,
  markIns,
  p,
  para,
  row,
  rowIns,
  run,
  sketch,
  table,
} from '../../support/reading';

const take = (body: string | DocxSpec) => importWord(docx(body), 'before');
const made = ({ tree, amendments }: Imported) =>
  apply(
    tree,
    amendments.map(({ hunks }, order) => ({ id: `a${order}`, order, hunks })),
  );

/** Name, body, authors of the amendments found, in order. */
const CASES: [string, string, string[]][] = [
  ['a word', para(`${run('a ')}${del('old')}${ins(run('new'))}${run(' b')}`), ['Ann']],
  [
    'two people in one word',
    para(`${run('be')}${ins(run('XX'), 'Ann')}${del('YY', 'Bob')}${run('tween')}`),
    ['Ann', 'Bob'],
  ],
  ['two places of one paragraph', para(`${ins(run('a'))}${run(' b ')}${ins(run('c'))}`), ['Ann']],
  [
    'two paragraphs, each on its own',
    `${para(ins(run('a')))}${p('-')}${para(ins(run('b')))}`,
    ['Ann', 'Ann'],
  ],
  [
    'new paragraphs that follow each other',
    `${p('a')}${para(ins(run('n1')), markIns())}${para(ins(run('n2')), markIns())}${p('b')}`,
    ['Ann'],
  ],
  [
    'a paragraph typed at the end of another',
    `${para(run('a'), markIns())}${para(ins(run('new')))}`,
    ['Ann'],
  ],
  ['a paragraph struck', `${p('a')}${para(del('gone'), markDel())}${p('b')}`, ['Ann']],
  ['a split', `${para(run('one '), markIns())}${p('two')}`, ['Ann']],
  ['a join', `${para(run('one '), markDel())}${p('two')}`, ['Ann']],
  [
    'rows',
    `${table(row('', p('a')), row(rowIns(), para(ins(run('b')))), row(rowIns(), para(ins(run('c')))))}${p('')}`,
    ['Ann'],
  ],
  ['a new table', `${p('a')}${table(row(rowIns(), para(ins(run('n')))))}${p('')}`, ['Ann']],
  [
    'a deletion inside another’s insertion',
    para(`${run('a')}${ins(`${run(' b')}${del(' c', 'Bob')}`)}`),
    ['Ann'],
  ],
  [
    'one who writes in the middle of another’s words',
    para(
      `${run('a ')}${ins(run('one '))}${ins(run('two '), 'Bob')}${ins(run('three '))}${run('b')}`,
    ),
    ['Ann'],
  ],
  [
    'one who writes in another’s new paragraph',
    `${p('a')}${para(`${ins(run('n '))}${ins(run('m'), 'Bob')}`, markIns())}${p('b')}`,
    ['Ann'],
  ],
  ['a change in a cell', `${table(row('', para(`${run('a')}${ins(run('b'))}`)))}${p('')}`, ['Ann']],
  [
    'several paragraphs typed at the end of another',
    `${para(run('a'), markIns())}${para(ins(run('n1')), markIns())}${para(ins(run('n2')))}${p('z')}`,
    ['Ann'],
  ],
  [
    'an empty paragraph added at the end of another',
    `${para(run('a'), markIns())}${para('')}${p('z')}`,
    ['Ann'],
  ],
  [
    'two paragraphs struck by the end of the one before',
    `${para(run('a'), markDel())}${para(del('b'), markDel())}${para(del('c'))}${p('z')}`,
    ['Ann'],
  ],
  [
    'a split with words on both sides',
    `${para(`${run('one')}${ins(run(' end'))}`, markIns())}${para(`${ins(run('Start '))}${run('two')}`)}`,
    ['Ann'],
  ],
  [
    'words struck over the end of a paragraph',
    `${para(`${run('one')}${del(' gone')}`, markDel())}${para(`${del('also gone ')}${run('two')}`)}`,
    ['Ann'],
  ],
  [
    'a row that is cut anew',
    `<w:tbl><w:tr><w:tc><w:tcPr/>${para(del('x'))}</w:tc><w:tc><w:tcPr><w:cellIns ${by('Ann')}/></w:tcPr>${para(ins(run('y')))}</w:tc></w:tr></w:tbl>${p('')}`,
    ['Ann'],
  ],
  [
    'a cross-reference struck',
    para(
      `${run('As ')}<w:del ${by('Ann')}><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:delInstrText> REF x </w:delInstrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:delText>2.1</w:delText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:del>${run(' says')}`,
    ),
    ['Ann'],
  ],
  [
    'a new heading',
    `${p('a')}${para(ins(run('Risk')), `<w:outlineLvl w:val="0"/>${markIns()}`)}${p('b')}`,
    ['Ann'],
  ],
  [
    'a paragraph and the table after it',
    `${p('a')}${para(ins(run('n')), markIns())}${table(row(rowIns(), para(ins(run('t')))))}${p('z')}`,
    ['Ann'],
  ],
  [
    'a new table of two people, its second row with other properties',
    `${p('a')}${table(row(rowIns(), para(ins(run('t')))), `<w:tr><w:tblPrEx><w:tblPrExChange ${by('Ann')}><w:tblPrEx/></w:tblPrExChange></w:tblPrEx>${rowIns()}<w:tc><w:tcPr/>${para(ins(run('u')))}</w:tc></w:tr>`, row(rowIns('Bob'), para(ins(run('v'), 'Bob'))))}${p('z')}`,
    ['Ann'],
  ],
  [
    'bold',
    para(
      `<w:r><w:rPr><w:b/><w:rPrChange ${by('Ann')}><w:rPr/></w:rPrChange></w:rPr><w:t>x</w:t></w:r>${run(' y')}`,
    ),
    ['Ann'],
  ],
];

describe('tracked changes become amendments by author and place', () => {
  it.each(CASES)('%s', (_, body, authors) => {
    const found = take(body);
    expect(found.amendments.map(({ author }) => author)).toEqual(authors);
    const within = /^\d tracked changes? by Bob inside what Ann added (is|are) already made/;
    const mixed = authors.length === 1 && body.includes('Bob');
    expect(found.warnings).toEqual(mixed ? [expect.stringMatching(within)] : []);
  });

  it.each(CASES)('which made together give the document after them: %s', (_, body) => {
    const { tree, held } = made(take(body));
    expect(held).toEqual([]);
    expect(sketch(tree)).toEqual(sketch(importWord(docx(body), 'after').tree));
  });

  it('exactly as tracked: two changes side by side do not touch each other', () => {
    const { amendments } = take(
      para(`${run('be')}${ins(run('XX'), 'Ann')}${del('YY', 'Bob')}${run('tween')}`),
    );
    const at = (offset: number) => ({ block: 'd:p0', offset });
    expect(amendments.map(({ hunks }) => hunks)).toEqual([
      [
        {
          kind: 'replace',
          from: at(2),
          to: at(2),
          quoted: [],
          content: [{ text: 'XX', marks: [] }],
        },
      ],
      [
        {
          kind: 'replace',
          from: at(2),
          to: at(4),
          quoted: [{ text: 'YY', marks: [] }],
          content: [],
        },
      ],
    ]);
  });

  it('both ends of a move in one', () => {
    const range = (kind: string, inner: string) =>
      `<w:move${kind}RangeStart w:id="9" w:name="m" w:author="Ann"/>${inner}<w:move${kind}RangeEnd w:id="9"/>`;
    const body = `${para(range('From', `<w:moveFrom ${by('Ann')}>${run('x')}</w:moveFrom>`) + run('a'))}${p('-')}${para(run('b') + range('To', `<w:moveTo ${by('Ann')}>${run('x')}</w:moveTo>`))}`;
    expect(take(body).amendments).toMatchObject([{ author: 'Ann', revisions: 2 }]);
  });

  it('none when the text after them is the draft', () => {
    const found = importWord(docx(para(`${run('a')}${ins(run('b'))}`)), 'after');
    expect(sketch(found.tree)).toEqual(['p ab']);
    expect(found.amendments).toEqual([]);
  });
});

it('reads the draft from the base package, which a stranger reads alike', () => {
  const { base, tree } = take(
    `${para(run('one '), markIns())}${para(`${run('two')}${del(' gone')}`)}`,
  );
  expect(view(readDocument(openPackage(base)), rejectAll).tree).toEqual(tree);
});

describe('a note', () => {
  const notes = (inner: string) => `<w:footnote w:id="2">${inner}</w:footnote>`;
  const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>';

  it('goes with its reference', () => {
    const body = para(`${run('a')}<w:del ${by('Ann')}>${reference}</w:del>${run(' b')}`);
    const found = take({ body, footnotes: notes(para(del('Note'))) });
    expect(found.amendments).toHaveLength(1);
    expect(sketch(made(found).tree)).toEqual(['p a b']);
  });

  /** The words of the notes that came with an amendment. */
  const brought = (found: Imported) =>
    sketch(made(found).tree).flatMap((line) => line.match(/^new_\w+: (.*)/)?.[1] ?? []);

  it('that is new comes with its reference, its own tracked words with it', () => {
    const found = take({
      body: para(`${run('a')}${ins(run(' b') + reference)}`),
      footnotes: notes(para(ins(run('See the audit.')), markIns())),
    });
    expect(found.amendments).toHaveLength(1);
    expect(sketch(made(found).tree)[0]).toBe('p a b[footnote]');
    expect(brought(found)).toEqual(['p See the audit.']);
    expect(found.warnings).toEqual([]);
  });

  it('that is new in a new row, with words that are not tracked', () => {
    const found = take({
      body: `${table(row('', p('a')), row(rowIns(), para(ins(run('b') + reference))))}${p('')}`,
      footnotes: notes(p('See the audit.') + p('And the plan.')),
    });
    expect(brought(found)).toEqual(['p See the audit.', 'p And the plan.']);
  });

  it('that is new is as its author left it; what another changed in it is said', () => {
    const found = take({
      body: para(`${run('a')}${ins(reference)}`),
      footnotes: notes(para(`${ins(run('See the audit.'))}${ins(run(' Really?'), 'Bob')}`)),
    });
    expect(brought(found)).toEqual(['p See the audit.']);
    expect(found.warnings).toEqual([
      '1 tracked change is in footnotes or endnotes that somebody else added, or that could not be taken, and was left out.',
    ]);
  });

  const range = (kind: string, inner: string) =>
    `<w:move${kind}RangeStart w:id="9" w:name="m" w:author="Ann"/>${inner}<w:move${kind}RangeEnd w:id="9"/>`;
  const piece = (kind: string, inner: string) =>
    range(kind, `<w:move${kind} ${by('Ann')}>${run('x')}${inner}</w:move${kind}>`);

  it.each([
    ['under its number', reference, ''],
    [
      'under a new one, as Word does it',
      reference.replace('"2"', '"5"'),
      notes(p('Note')).replace('"2"', '"5"'),
    ],
  ])('that moves with its words stays the draft’s, %s', (_, other, more) => {
    const found = take({
      body: `${para(piece('From', reference) + run('a'))}${p('-')}${para(run('b') + piece('To', other))}`,
      footnotes: notes(p('Note')) + more,
    });
    expect(found.amendments).toHaveLength(1);
    expect(sketch(made(found).tree)).toEqual([
      'p a',
      'p -',
      'p bx[footnote]',
      'footnote:2: p Note',
    ]);
  });

  it('that moves, struck whole where it was, beside one that goes', () => {
    const note = (id: number, inner: string, mark = '') =>
      `<w:footnote w:id="${id}">${para(inner, mark)}</w:footnote>`;
    const refer = (id: number) => reference.replace('"2"', `"${id}"`);
    const found = take({
      body: para(
        `${run('a')}${piece('To', refer(2))}${run(' b')}<w:del ${by('Ann')}>${refer(3)}</w:del>${piece('From', refer(4))}`,
      ),
      footnotes:
        note(2, ins(run('Moved')), markIns()) +
        note(3, del('Gone'), markDel()) +
        note(4, del('Moved'), markDel()),
    });
    expect(found.amendments).toHaveLength(1);
    expect(sketch(made(found).tree)).toEqual(['p ax[footnote] b', 'footnote:4: p Moved']);
    expect(found.warnings).toEqual([]);
  });

  it('that stays is amended in its own container', () => {
    const found = take({
      body: para(run('a') + reference),
      footnotes: notes(para(`${run('Note')}${ins(run(' more'))}`)),
    });
    expect(sketch(made(found).tree)).toEqual(['p a[footnote]', 'footnote:2: p Note more']);
  });
});

describe('what cannot be taken over is said', () => {
  const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p('Boxed')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
  it.each([
    [
      'a change in a field',
      para(
        `${run('a')}<w:fldSimple w:instr="REF x">${run('se')}${ins(run('e'))}${run('n')}</w:fldSimple>`,
      ),
      /cross-reference/,
    ],
    [
      'a page number of a table of contents that began far above',
      para(
        run('Contents') +
          '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>',
      ) +
        p('One') +
        p('Two') +
        p('Three') +
        para(run('Four') + del(run('4')) + ins(run('5'))) +
        para('<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
      /table of contents/,
    ],
    [
      'spaced letters',
      para(run('a', `<w:spacing w:val="1"/><w:rPrChange ${by('Ann')}><w:rPr/></w:rPrChange>`)),
      /formatting/,
    ],
    ['a new text box', para(`${run('a')}${ins(run('b') + box)}`), /text box/],
    [
      'a letter in an equation',
      para(
        `<m:oMath><m:r><m:t>a</m:t></m:r><m:r><w:ins ${by('Ann')}><m:t>b</m:t></w:ins></m:r></m:oMath>`,
      ),
      /^1 tracked change inside an equation was left out: it stays/,
    ],
  ])('%s', (_, body, sentence) => {
    const found = take({ body });
    expect(found.warnings).toEqual([expect.stringMatching(sentence)]);
  });
});

it('a new text box alone is said to be left out once, and not to change no words', () => {
  const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p('Boxed')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
  const { amendments, warnings } = take(para(run('a') + ins(box)));
  expect(amendments).toEqual([]);
  expect(warnings).toEqual([
    expect.stringMatching(
      /^1 tracked change was left out\. At paragraph 1 from the start: Engross cannot add a text box to .* bring that file in as a new draft before/,
    ),
  ]);
});

describe('an empty document', () => {
  it.each([
    ['', ''],
    ['of empty paragraphs', p('') + p(' ')],
  ])('%s is refused with a sentence', (_, body) => {
    expect(() => take(body)).toThrow(/is empty: it holds no words/);
    expect(() => inspectWord(docx(body))).toThrow(/is empty: it holds no words/);
  });

  it('before its changes, since all was typed with them, is refused for that; after them it is taken', () => {
    const typed = docx(para(ins(run('Hello ') + del('odd ', 'Bob') + run('world'))));
    expect(inspectWord(typed)).toMatchObject({ words: 2, revisions: { total: 1 } });
    expect(() => importWord(typed, 'before')).toThrow(/every word in it is a tracked insertion/);
    expect(sketch(importWord(typed, 'after').tree)).toEqual(['p Hello world']);
  });

  it('but for one paragraph takes all that was typed as amendments', () => {
    const body = p('Title') + para(ins(run('One.')), markIns()) + para(ins(run('Two.')), markIns());
    const found = take(body + p(''));
    expect(sketch(found.tree)).toEqual(['p Title', 'p']);
    expect(sketch(made(found).tree)).toEqual(['p Title', 'p One.', 'p Two.', 'p']);
    expect(found.warnings).toEqual([]);
  });

  it('with its changes, since all is struck, is refused for that', () => {
    const struck = docx(para(del('Gone')));
    expect(inspectWord(struck)).toMatchObject({ words: 0, revisions: { total: 1 } });
    expect(() => importWord(struck, 'after')).toThrow(/every word in it is struck/);
  });
});

it('tells what a file holds before anything is decided', () => {
  const body = `${p('Three words here')}${para(`${run('a')}${ins(run('b'))}`)}${para(ins(run('c'), 'Bob'))}${table(row('', p('d')))}${p('')}`;
  expect(inspectWord(docx({ body, title: 'Plan' }))).toEqual({
    title: 'Plan',
    words: 6,
    paragraphs: 5,
    tables: 1,
    pictures: 0,
    revisions: {
      total: 2,
      authors: [
        { name: 'Ann', changes: 1 },
        { name: 'Bob', changes: 1 },
      ],
    },
    comments: 0,
  });
});

it('stops when it is told to, and says how far it is', () => {
  const stop = new AbortController();
  const seen: number[] = [];
  const progress = (done: number) => {
    seen.push(done);
    if (done > 0.2) stop.abort();
  };
  expect(() => importWord(docx(p('a')), 'before', { progress, signal: stop.signal })).toThrow(
    /Stopped/,
  );
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
});
