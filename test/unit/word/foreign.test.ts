import { describe, expect, test } from 'vitest';
import { importWord } from '../../../electron/word/import';
import { prove } from '../../../electron/word/prove/prove';
import { redlineFiles } from '../../../electron/word/redline';
import { apply } from '../../../shared/amendment/apply';
import { derive } from '../../../shared/amendment/derive';
import { oddHeaders } from '../../../shared/amendment/foreign/headers';
import { inDraftTerms } from '../../../shared/amendment/foreign/in-draft-terms';
import { resite } from '../../../shared/amendment/resite';
import type { Hunk } from '../../../shared/amendment/types';
import { blocksOf } from '../../../shared/document/walk';
import { buildDocx, type DocxSpec } from '../../support/docx';
import { p, row, run, table } from '../../support/reading';
import { readTree } from './patch/harness';

const treeOf = (spec: DocxSpec) => importWord(buildDocx(spec), 'before').tree;

/** What one file changes of another: hunks in short, and what is left aside. */
function between(old: DocxSpec, fresh: DocxSpec) {
  const [draft, edited] = [treeOf(old), treeOf(fresh)];
  const { otherwise } = inDraftTerms(draft, edited);
  return { changes: derive(draft, edited, { foreign: true }).map(inShort), otherwise };
}

function inShort(hunk: Hunk): string {
  if (hunk.kind === 'insert') return `+ ${hunk.blocks.map(wordsOf).join(' / ')}`;
  if (hunk.kind === 'delete') return `- ${wordsOf(hunk.quoted)}`;
  if (hunk.kind === 'format') return `${hunk.on ? 'on' : 'off'} ${hunk.mark.type}`;
  if (hunk.kind === 'retype') return `retype ${hunk.mark.list?.id ?? hunk.mark.style}`;
  if (hunk.kind === 'rows') return 'rows';
  const said = (slice: typeof hunk.quoted) =>
    slice.map((piece) => ('text' in piece ? piece.text : '▢')).join('');
  return `${said(hunk.quoted)} → ${said(hunk.content)}`;
}

const wordsOf = (block: { type: string; content?: unknown }) =>
  ((block.content ?? []) as { text?: string }[]).map(({ text }) => text).join('');

/** Redlines two files, and proves the outcome by both. */
function redlined(old: DocxSpec, fresh: DocxSpec) {
  const draft = treeOf(old);
  const made = redlineFiles({ old: buildDocx(old), new: buildDocx(fresh), side: 'before' });
  const { proved, differences } = prove({ file: made.file, draft, council: made.council });
  return { ...made, proved, differences };
}

const level = (format: string, text: string) =>
  `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, format = 'decimal', text = '%1.') =>
  `<w:abstractNum w:abstractNumId="${id}">${level(format, text)}</w:abstractNum>`;
const num = (id: number, of: number, inner = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${inner}</w:num>`;
const item = (words: string, list: number) =>
  p(words, `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`);
const RESTART = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';

describe('lists', () => {
  const old = {
    body: item('One', 1) + item('Two', 1) + item('Three', 1),
    numbering: abstract(0) + num(1, 0),
  };

  test('of another number that count the same are the same; a new item counts among them', () => {
    const fresh = {
      body: item('One', 4) + item('New', 4) + item('Two', 4) + item('Three', 4),
      numbering: abstract(7) + num(4, 7),
    };
    expect(between(old, fresh)).toEqual({ changes: ['+ New'], otherwise: [] });
    expect(redlined(old, fresh)).toMatchObject({ places: 1, left: [], proved: true });
  });

  test('that exchange their numbers stay what they are', () => {
    const two = (a: number, b: number) => item('One', a) + item('Dot', b);
    const [n, dot] = [abstract(0), abstract(1, 'bullet', '•')];
    expect(
      between(
        { body: two(1, 2), numbering: n + dot + num(1, 0) + num(2, 1) },
        { body: two(2, 1), numbering: n + dot + num(1, 1) + num(2, 0) },
      ),
    ).toEqual({ changes: [], otherwise: [] });
  });

  test('in which one item is named apart but counts on are one list', () => {
    const fresh = {
      body: item('One', 5) + item('Two', 6) + item('Three', 6),
      numbering: abstract(2) + num(5, 2, RESTART) + num(6, 2),
    };
    expect(between(old, fresh)).toEqual({ changes: [], otherwise: [] });
  });

  test('that begin afresh or are lettered now have changed', () => {
    const restarted = {
      body: item('One', 1) + item('Two', 1) + item('Three', 2),
      numbering: abstract(0) + num(1, 0) + num(2, 0, RESTART),
    };
    expect(between(old, restarted).changes).toEqual(['retype new:decimal 2']);
    const lettered = { ...old, numbering: abstract(0, 'lowerLetter', '(%1)') + num(1, 0) };
    expect(between(old, lettered)).toEqual({
      changes: Array(3).fill('retype new:decimal 1'),
      otherwise: ['3 paragraphs are numbered otherwise: item (a); item (b); item (c).'],
    });
  });
});

const style = (id: string, name: string, more = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"${more}><w:name w:val="${name}"/></w:style>`;
const styled = (id: string) => `<w:pStyle w:val="${id}"/>`;
const NORMAL = style('Normal', 'Normal', ' w:default="1"');

describe('styles', () => {
  test('are known by their names, and the default one where it is left out', () => {
    const old = {
      body: p('Cell', styled('TableText')) + p('Plain'),
      styles: NORMAL + style('TableText', 'Table text'),
    };
    const fresh = {
      body: p('Cell', styled('a3')) + p('Plain', styled('Standard')),
      styles: style('Standard', 'Normal', ' w:default="1"') + style('a3', 'Table Text'),
    };
    expect(between(old, fresh)).toEqual({ changes: [], otherwise: [] });
  });

  test('that somebody changed have changed', () => {
    const styles = NORMAL + style('Quote', 'Quote');
    const old = { body: p('One') + p('Two'), styles };
    expect(between(old, { body: p('One') + p('Two', styled('Quote')), styles }).changes).toEqual([
      'retype Quote',
    ]);
  });
});

describe('layout that is known by a hash only', () => {
  const spaced = (n: number) => `<w:spacing w:after="${n}"/>`;
  const old = { body: p('One', spaced(1)) + p('Two', spaced(1)) + p('Three', spaced(2)) };

  test('is no change where another program wrote it', () => {
    const fresh = { body: p('One', spaced(8)) + p('Two', spaced(8)) + p('Three', spaced(9)) };
    expect(between(old, fresh)).toEqual({
      changes: [],
      otherwise: [
        '3 paragraphs are laid out otherwise (spacing, indents, borders): paragraph 1 from the start; paragraph 2 from the start; paragraph 3 from the start.',
      ],
    });
  });

  test('a new paragraph is laid out as those like it', () => {
    const fresh = {
      body:
        p('One', spaced(8)) + p('More', spaced(8)) + p('Two', spaced(8)) + p('Three', spaced(9)),
    };
    expect(between(old, fresh).changes).toEqual(['+ More']);
    expect(redlined(old, fresh)).toMatchObject({ places: 1, left: [], proved: true });
  });

  test('of one paragraph that is now as another of the draft has changed', () => {
    const fresh = { body: p('One', spaced(1)) + p('Two', spaced(2)) + p('Three', spaced(2)) };
    expect(between(old, fresh)).toMatchObject({ changes: ['retype null'], otherwise: [] });
  });

  test('of tables, rows and cells is told in one line', () => {
    const cell = (width: number) =>
      `<w:tbl><w:tblPr><w:tblW w:w="${width}"/></w:tblPr><w:tr><w:tc><w:tcPr><w:shd w:fill="${width}"/></w:tcPr>${p('a')}</w:tc></w:tr></w:tbl>${p('End.')}`;
    expect(between({ body: cell(1) }, { body: cell(2) })).toEqual({
      changes: [],
      otherwise: ['1 table is laid out otherwise (widths, borders, shading): table 1.'],
    });
  });
});

describe('font, size and language', () => {
  const size = (n: number) => `<w:sz w:val="${n}"/>`;
  const old = { body: p('One') + p('Two') + p('Three') };

  test('written on every run are no change', () => {
    const fresh = { body: ['One', 'Two', 'Three new'].map((one) => p(one, '', size(24))).join('') };
    const { changes, otherwise } = between(old, fresh);
    expect(changes).toEqual([' →  new']);
    expect(otherwise).toHaveLength(1);
  });

  test('of one paragraph among others have changed', () => {
    const fresh = { body: p('One') + p('Two', '', size(24)) + p('Three') };
    expect(between(old, fresh)).toEqual({ changes: ['on size'], otherwise: [] });
  });

  test('bold on every run is a change', () => {
    const fresh = { body: ['One', 'Two', 'Three'].map((one) => p(one, '', '<w:b/>')).join('') };
    expect(between(old, fresh).changes).toEqual(['on bold', 'on bold', 'on bold']);
  });
});

describe('headers', () => {
  const reference = (id: string, type = 'default') =>
    `<w:headerReference w:type="${type}" r:id="${id}"/>`;
  const sectPr = (inner: string) => `<w:sectPr>${inner}</w:sectPr>`;
  const body = p('The plan.');
  const old = { body, sectPr: sectPr(reference('rH')), headers: { rH: p('Plan') } };

  test('stay what they are when another first page moves their parts', () => {
    const fresh = {
      body,
      sectPr: sectPr(reference('rA', 'first') + reference('rH')),
      headers: { rA: p(''), rH: p('Plan') },
    };
    expect(between(old, fresh)).toEqual({ changes: [], otherwise: [] });
    expect(redlined(old, fresh)).toMatchObject({ places: 0, proved: true });
  });

  test('of other words are found by their section and page, whatever their part', () => {
    const fresh = {
      body,
      sectPr: sectPr(reference('rA', 'first') + reference('rH')),
      headers: { rA: p('Plan'), rH: p('Final plan') },
    };
    expect(between(old, fresh).changes).toEqual(['Plan → Final plan']);
    const told = inDraftTerms(treeOf(old), treeOf(fresh)).tree;
    expect(oddHeaders(treeOf(old), told)).toEqual([
      'The file has a header that the draft does not have: “Plan”.',
    ]);
    expect(redlined(old, fresh).differences).toMatchObject([{ found: 'nothing' }]);
  });
});

test('notes with other numbers are the same notes, also in the proof', () => {
  const noted = (a: number, b: number, more = '') => ({
    body: p('One').replace('</w:p>', `${ref(a)}${run(` two${more}`)}${ref(b)}</w:p>`),
    footnotes: note(a, 'The first note.') + note(b, 'The second note.'),
  });
  const ref = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  const note = (id: number, words: string) => `<w:footnote w:id="${id}">${p(words)}</w:footnote>`;
  expect(redlined(noted(2, 3), noted(7, 9, ' three'))).toMatchObject({ places: 1, proved: true });
});

test('a new note is proved as it is written: as the draft’s own look, or raised', () => {
  const noted = (style: string) => ({
    body: `<w:p>${run('One')}<w:r><w:rPr>${style}</w:rPr><w:footnoteReference w:id="2"/></w:r></w:p>`,
    footnotes: `<w:footnote w:id="2">${p('The note.', styled('FootnoteText'))}</w:footnote>`,
  });
  const made = redlined({ body: p('One') }, noted('<w:rStyle w:val="FootnoteReference"/>'));
  expect(made.differences).toEqual([]);
  expect(made).toMatchObject({ places: 1, left: [], proved: true });
});

test('a row that comes in a file of another program is one change', () => {
  const rows = (...words: string[]) => table(...words.map((one) => row('', p(one)))) + p('End.');
  expect(between({ body: rows('a', 'b') }, { body: rows('a', 'new', 'b') }).changes).toEqual([
    'rows',
  ]);
});

describe('results of fields that Word computes', () => {
  const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const opened = (code: string) =>
    `${char('begin')}<w:r><w:instrText>${code}</w:instrText></w:r>${char('separate')}`;
  const field = (code: string, result: string) =>
    opened(code) + (result && run(result)) + char('end');
  const line = (code: string, result: string, end: string) => ({
    body: `<w:p>${run('See ')}${field(code, result)}${run(end)}</w:p>`,
  });
  const contents = (...entries: string[]) =>
    entries
      .map((one, i) => {
        const first = i === 0 ? opened('TOC \\o') : '';
        return `<w:p>${first}${run(one)}${i === entries.length - 1 ? char('end') : ''}</w:p>`;
      })
      .join('') + p('The plan.');

  test.each([
    ['a cross-reference', line('REF q', '2.1', ' now'), line(' REF  q ', '2.2', ' now'), 0],
    ['one beside a change', line('REF q', '2.1', ' now'), line('REF q', '2.2', ' then'), 1],
    ['a page that was never counted', line('PAGE', '', '.'), line('PAGE', '9', '.'), 0],
    [
      'a table of contents',
      { body: contents('A 2', 'B 3') },
      { body: contents('A 2', 'New 3', 'B 4') },
      0,
    ],
  ])('%s: no change, but told', (_, old, fresh, places) => {
    const made = redlined(old, fresh);
    expect(made).toMatchObject({ places, left: [], proved: true });
    expect(made.otherwise).toEqual([
      expect.stringMatching(/^1 field shows another result .* Word computes it\.$/),
    ]);
  });

  test.each([
    ['another field', line('REF q', '2.1', ' now'), line('REF r', '2.2', ' now')],
    ['words that are no field any more', line('REF q', '2.1', ' now'), { body: p('See 2.2 now') }],
    [
      'a field that shows what was written elsewhere',
      line('DOCPROPERTY x', '1', ''),
      line('DOCPROPERTY x', '2', ''),
    ],
  ])('%s: a change', (_, old, fresh) => {
    const { otherwise, places, proved } = redlined(old, fresh);
    expect(otherwise).toEqual([]);
    expect(places > 0 || !proved).toBe(true);
  });

  const held = (inner: string) =>
    `<w:sdt><w:sdtPr><w:dataBinding w:xpath="/date" w:storeItemID="{0}"/><w:text/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
  const dated = (words: string) => ({ body: p('A.') + words + p('B.') });
  const plain = dated(`<w:p>${run('On ')}${held(run('1 May'))}</w:p>`);

  test.each([
    ['of which it keeps one around the paragraph', plain, dated(held(p('On 1 May')))],
    ['with other looks', plain, dated(`<w:p>${run('On ')}${held(run('1 May', '<w:b/>'))}</w:p>`)],
    ['that it forgot', plain, dated(p('On 1 May'))],
    ['around which the draft has none', dated(p('On 1 May')), plain],
  ])('the same words in a control, %s: no change, but told', (_, old, fresh) => {
    const made = redlined(old, fresh);
    expect(made).toMatchObject({ places: 0, left: [], proved: true });
    expect(made.otherwise).toEqual(
      [
        'paragraph has what Word fills in (fields, controls) written otherwise: paragraph 2 from the start.',
      ].map((said) => `1 ${said}`),
    );
  });

  test('a file of ours in which Word computed them anew is proved, and it says so; no other word may differ', () => {
    const draft = treeOf(line('REF q', '2.1', ' now'));
    const anew = (end: string) => prove({ file: buildDocx(line('REF q', '2.7', end)), draft });
    expect(anew(' now')).toMatchObject({
      proved: true,
      computed: ['1 field shows another result (REF): “2.7” for “2.1”. Word computes it.'],
    });
    expect(anew(' then').proved).toBe(false);
  });

  test('a tree that comes from the store is proved to the letter', () => {
    const draft = structuredClone(treeOf(line('REF q', '2.1', ' now')));
    expect(prove({ file: buildDocx(line('REF q', '2.7', ' now')), draft }).proved).toBe(false);
  });
});

test('what was moved is told, with both places', () => {
  const [one, two, three] = ['The first of these paragraphs.', 'The second.', 'The third.'].map(
    (words) => p(words),
  ) as [string, string, string];
  expect(redlined({ body: one + two + three }, { body: two + three + one }).moves).toEqual([
    {
      from: 'paragraph 1 from the start',
      to: 'paragraph 3 from the start',
      text: 'The first of these paragraphs.',
    },
  ]);
});

test('what is left for one reason at many places is told once', () => {
  const linked = (target: string) => ({
    body: Array.from(
      { length: 5 },
      (_, n) =>
        `<w:p>${run(`Part ${n} `)}<w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="u/chart"><c:chart xmlns:c="c" r:id="${target}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`,
    ).join(''),
  });
  const { left, places } = redlined(linked('a'), linked('b'));
  // the chart that it would stand for is not struck either
  expect(places).toBe(0);
  expect(left).toEqual([
    expect.stringMatching(
      /^At paragraph 1 .* and 2 more places: Engross cannot add an object .* as a new draft before/,
    ),
  ]);
});

describe('what differs is said so that a person sees it', () => {
  const note = (id: number, words: string) => `<w:footnote w:id="${id}">${p(words)}</w:footnote>`;
  const reference = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  const differences = (old: DocxSpec, fresh: DocxSpec) =>
    prove({ file: buildDocx(fresh), draft: treeOf(old) }).differences.map(({ expected, found }) => [
      expected,
      found,
    ]);

  test.each<[string, DocxSpec, DocxSpec, string, string]>([
    [
      'the end of a section',
      { body: p('One') },
      { body: p('One', '<w:sectPr/>') },
      'a plain paragraph',
      'a plain paragraph, the last of a section',
    ],
    [
      'spacing',
      { body: p('One') },
      { body: p('One', '<w:spacing w:after="9"/>') },
      'a plain paragraph',
      'a plain paragraph with other spacing, indents or borders',
    ],
    [
      'a list',
      { body: item('One', 1), numbering: abstract(0) + num(1, 0) },
      { body: item('One', 2), numbering: abstract(0) + num(2, 0) },
      'a list item, level 1, list 1',
      'a list item, level 1, list 2, which the expected document does not have',
    ],
    [
      'which note is meant',
      {
        body: `<w:p>${run('One')}${reference(1)}${reference(2)}</w:p>`,
        footnotes: note(1, 'This.') + note(2, 'That.'),
      },
      {
        body: `<w:p>${run('One')}${reference(1)}${reference(1)}</w:p>`,
        footnotes: note(1, 'This.'),
      },
      '“One▢▢” (footnote)',
      '“One▢▢” (another: footnote)',
    ],
  ])('%s', (_, old, fresh, expected, found) => {
    expect(differences(old, fresh)).toContainEqual([expected, found]);
  });
});

describe('amendments go to a draft that another program saved', () => {
  const styles = NORMAL + style('Body', 'Body Text');
  const old = {
    body: p('Aims.', styled('Body')) + item('One', 1) + item('Two', 1) + p('The end.'),
    numbering: abstract(0) + num(1, 0),
    styles,
  };
  const next = {
    body:
      p('Aims.', styled('TextBody')) + item('One', 3) + item('Two', 3) + p('The end.', styled('N')),
    numbering: abstract(5) + abstract(1, 'bullet', '•') + num(1, 1) + num(3, 5),
    styles: style('N', 'Normal', ' w:default="1"') + style('TextBody', 'body text'),
  };

  test('in its names for lists and styles, untouched and beside what it changed', () => {
    const amended = {
      ...old,
      body:
        p('Our aims.', styled('Body')) +
        item('One', 1) +
        item('New', 1) +
        p('More.', styled('Body')) +
        item('Two', 1) +
        p('The end.'),
    };
    const draft = treeOf(old);
    const hunks = derive(draft, treeOf(amended), { foreign: true });
    for (const fresh of [next, { ...next, body: p('A start.') + next.body }]) {
      const { moved, failed } = resite([{ id: 'a', order: 0, hunks }], draft, treeOf(fresh));
      expect(failed).toEqual([]);
      const { tree, held } = apply(treeOf(fresh), moved);
      expect(held).toEqual([]);
      const lines = [...blocksOf(tree)].flatMap(({ block }) =>
        block.type === 'text' ? [[wordsOf(block), block.mark.list?.id ?? block.mark.style]] : [],
      );
      expect(lines.slice(-6)).toEqual([
        ['Our aims.', 'TextBody'],
        ['One', '3'],
        ['New', '3'],
        ['More.', 'TextBody'],
        ['Two', '3'],
        ['The end.', 'N'],
      ]);
    }
  });

  test('one that does not fit its own draft is not made to fit', () => {
    const draft = treeOf(old);
    const wrong = {
      kind: 'replace',
      from: { block: 'd:p0', offset: 0 },
      to: { block: 'd:p0', offset: 4 },
      quoted: [{ text: 'Ends', marks: [] }],
      content: [],
    } as Hunk;
    expect(
      resite([{ id: 'a', order: 0, hunks: [wrong] }], draft, treeOf(next)).failed,
    ).toHaveLength(1);
  });
});

test('a paragraph in a style that the draft does not have is given that of others of its kind, which is told', () => {
  const style = (id: string, more = '') =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${more}</w:style>`;
  const level = '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>';
  const styled = (id: string, words: string) => p(words, `<w:pStyle w:val="${id}"/>`);
  const old = {
    body: styled('Chapter', 'Aims') + styled('Body', 'One.') + styled('Body', 'Two.'),
    styles: style('Chapter', level) + style('Body'),
  };
  const later = {
    body: `${old.body}${styled('Fancy', 'Three.')}${styled('Grand', 'Ends')}${styled('Body', 'Four.')}`,
    styles: `${old.styles}${style('Fancy')}${style('Grand', level)}`,
  };
  const { file, otherwise } = redlined(old, later);
  expect(otherwise).toEqual([
    expect.stringMatching(
      /^2 new or changed paragraphs are in a style that the draft does not have/,
    ),
  ]);
  const styles = [...blocksOf(readTree(file))].flatMap(({ block }) =>
    block.type === 'text' ? block.mark.style : [],
  );
  expect(styles).toEqual(['Chapter', 'Body', 'Body', 'Body', 'Chapter', 'Body']);
});
