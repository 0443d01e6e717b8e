import { describe, expect, it } from 'vitest';
import { importWord } from '../../../../electron/word/import';
import { inspectWord } from '../../../../electron/word/inspect';
import { openPackage } from '../../../../electron/word/package/open';
import { acceptAll, rejectAll } from '../../../../electron/word/read/plan';
import { allRevisions, readDocument } from '../../../../electron/word/read/raw';
import { view } from '../../../../electron/word/read/view';
import { basePackage, resolvePackage } from '../../../../electron/word/resolve/resolve';
import { buildDocx } from '../../../support/docx';
import { resolved } from '../../../support/incorporate';
import {
  bothSides,
  by,
  del,
  ins,
  markDel,
  markIns,
  p,
  para,
  row,
  rowDel,
  rowIns,
  run,
  sketch,
  table,
} from '../../../support/reading';

const heading = '<w:outlineLvl w:val="0"/>';
const changed = (old: string) => `<w:pPrChange ${by('Ann')}><w:pPr>${old}</w:pPr></w:pPrChange>`;
const moved = (name: string, kind: 'From' | 'To', inner: string) =>
  `<w:move${kind}RangeStart w:id="90" w:name="${name}" w:author="Ann"/><w:move${kind} ${by('Ann')}>${inner}</w:move${kind}><w:move${kind}RangeEnd w:id="90"/>`;

/** Name, body, and the document before and after its tracked changes. */
const CASES: [string, string, string[], string[]][] = [
  ['inserted words', para(`${run('a ')}${ins(run('new '))}${run('b')}`), ['p a b'], ['p a new b']],
  ['deleted words', para(`${run('a ')}${del('old ')}${run('b')}`), ['p a old b'], ['p a b']],
  [
    'a deletion inside another’s insertion',
    para(`${run('a')}${ins(`${run(' b')}${del(' c', 'Bob')}${run(' d')}`)}`),
    ['p a'],
    ['p a b d'],
  ],
  [
    'a paragraph split',
    `${para(run('one '), markIns())}${para(run('two'))}`,
    ['p one two'],
    ['p one ', 'p two'],
  ],
  [
    'two paragraphs joined',
    `${para(run('one '), markDel())}${para(run('two'))}`,
    ['p one ', 'p two'],
    ['p one two'],
  ],
  [
    'a join keeps the properties of the paragraph that follows',
    `${para(run('one '), markDel())}${para(run('two'), heading)}`,
    ['p one ', 'h1 two'],
    ['h1 one two'],
  ],
  [
    'three paragraphs joined',
    `${para(run('a'), markDel())}${para(run('b'), markDel())}${para(run('c'))}${p('d')}`,
    ['p a', 'p b', 'p c', 'p d'],
    ['p abc', 'p d'],
  ],
  [
    'a whole new paragraph',
    `${p('a')}${para(ins(run('new')), markIns())}${p('b')}`,
    ['p a', 'p b'],
    ['p a', 'p new', 'p b'],
  ],
  [
    'a whole paragraph gone',
    `${p('a')}${para(del('old'), markDel())}${p('b')}`,
    ['p a', 'p old', 'p b'],
    ['p a', 'p b'],
  ],
  [
    'a last paragraph added by the end of the one before',
    `${para(run('a'), markIns())}${para(ins(run('new')))}`,
    ['p a'],
    ['p a', 'p new'],
  ],
  [
    'a last paragraph deleted by the end of the one before',
    `${para(run('a'), markDel())}${para(del('old'))}`,
    ['p a', 'p old'],
    ['p a'],
  ],
  ['the very last end stays', para(del('all'), markDel()), ['p all'], ['p']],
  [
    'an end before a table stays',
    `${para(del('x'), markDel())}${table(row('', p('c')))}${p('')}`,
    ['p x', 't (p c)', 'p'],
    ['p', 't (p c)', 'p'],
  ],
  [
    'a table that is deleted does not stop a join',
    `${para(run('a'), markDel())}${table(row(rowDel(), para(del('c'))))}${p('b')}`,
    ['p a', 't (p c)', 'p b'],
    ['p ab'],
  ],
  [
    'rows',
    `${table(row('', p('a')), row(rowIns(), para(ins(run('new')))), row(rowDel(), para(del('old'))))}${p('')}`,
    ['t (p a) (p old)', 'p'],
    ['t (p a) (p new)', 'p'],
  ],
  [
    'a whole table',
    `${table(row(rowIns(), para(ins(run('n')))))}${p('')}`,
    ['p'],
    ['t (p n)', 'p'],
  ],
  [
    'a cell',
    `<w:tbl><w:tr><w:tc>${p('a')}</w:tc><w:tc><w:tcPr><w:cellIns ${by('Ann')}/></w:tcPr>${p('b')}</w:tc></w:tr></w:tbl>${p('')}`,
    ['t (p a)', 'p'],
    ['t (p a | p b)', 'p'],
  ],
  [
    'a move',
    `${para(`${moved('m1', 'From', run('x '))}${run('a ')}${moved('m1', 'To', run('x'))}`)}`,
    ['p x a '],
    ['p a x'],
  ],
  ['a heading that was a paragraph', para(run('a'), `${heading}${changed('')}`), ['p a'], ['h1 a']],
  [
    'a split that both ends remember the old properties of',
    `${para(run('one '), `${markIns()}${changed(heading)}`)}${para(run('two'), changed(heading))}`,
    ['h1 one two'],
    ['p one ', 'p two'],
  ],
  [
    'an end inserted by one and deleted by another',
    `${para(run('a'), `<w:rPr><w:ins ${by('Ann')}/><w:del ${by('Bob')}/></w:rPr>`)}${p('b')}`,
    ['p ab'],
    ['p ab'],
  ],
  [
    'whole paragraphs in one insertion',
    `${p('a')}<w:ins ${by('Ann')}>${p('b')}${p('c')}</w:ins>${p('d')}`,
    ['p a', 'p d'],
    ['p a', 'p b', 'p c', 'p d'],
  ],
  [
    'a join across the edge of a content control',
    `${para(run('a'), markDel())}<w:sdt><w:sdtContent>${p('b')}</w:sdtContent></w:sdt>`,
    ['p a', 'p b'],
    ['p ab'],
  ],
  [
    'a deleted field',
    para(
      `${run('a')}<w:del ${by('Ann')}><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:delInstrText>PAGE</w:delInstrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:delText>7</w:delText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:del>`,
    ),
    ['p a7'],
    ['p a'],
  ],
];

describe('a document before and after its tracked changes', () => {
  it.each(CASES)('%s', (_, body, before, after) => {
    expect(bothSides(body)).toEqual({ before, after });
  });

  it.each(CASES)('reads the same from the resolved file: %s', (_, body) => {
    const raw = readDocument(openPackage(buildDocx({ body })));
    for (const accept of [acceptAll, rejectAll]) {
      const resolved = readDocument(openPackage(resolvePackage(raw, accept)));
      expect(allRevisions(resolved)).toEqual([]);
      expect(view(resolved, rejectAll).tree).toEqual(view(raw, accept).tree);
    }
  });

  it('with the formatting it had', () => {
    const bold = `<w:r><w:rPr><w:b/><w:rPrChange ${by('Ann')}><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr><w:t>x</w:t></w:r>`;
    const marks = (accept: typeof acceptAll) => {
      const raw = readDocument(openPackage(buildDocx({ body: para(bold) })));
      const block = view(raw, accept).tree.containers[0]?.blocks[0];
      return block?.type === 'text' && block.content[0]?.marks;
    };
    expect(marks(acceptAll)).toEqual([{ type: 'bold' }]);
    expect(marks(rejectAll)).toEqual([{ type: 'italic' }]);
  });
});

describe('the base package', () => {
  const untouched = '<w:p   w:rsidR="00A1" ><w:r><w:t>kept &amp; as it stands</w:t></w:r></w:p >';
  const comment =
    '<w:comment w:id="0" w:author="Cy"><w:p><w:r><w:t>Why?</w:t></w:r></w:p></w:comment>';
  const spec = {
    body: `${untouched}<w:p><w:commentRangeStart w:id="0"/>${run('a')}${del('b')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>`,
    comments: comment,
  };
  const raw = readDocument(openPackage(buildDocx(spec)));
  const base = openPackage(basePackage(raw, 'before'));
  const source = base.text('word/document.xml');

  it('keeps untouched paragraphs and parts to the byte', () => {
    expect(source).toContain(untouched);
    for (const entry of raw.pkg.entries)
      if (!/document\.xml|Content_Types|comments/.test(entry.name))
        expect(base.bytes(entry.name)).toEqual(raw.pkg.bytes(entry.name));
  });

  it('says nothing of changes and comments any more', () => {
    expect(source).not.toMatch(/<w:(ins|del|comment)/);
    expect(source).toContain('<w:t xml:space="preserve">b</w:t>');
    expect(base.find('word/comments.xml')).toBeNull();
    expect(base.text('[Content_Types].xml')).not.toContain('comments');
    expect(base.text('word/_rels/document.xml.rels')).not.toContain('comments');
  });

  it('is the file itself where there is nothing to resolve', () => {
    const bytes = buildDocx({ body: p('plain') });
    expect(basePackage(readDocument(openPackage(bytes)), 'before')).toBe(bytes);
  });

  it.each([
    ['bookmark', '<w:bookmarkStart w:id="5" w:name="_Ref1"/>', '<w:bookmarkEnd w:id="5"/>'],
    ['permission', '<w:permStart w:id="5" w:edGrp="everyone"/>', '<w:permEnd w:id="5"/>'],
  ])('keeps the end of a %s that began outside what is taken out', (_, start, end) => {
    const body = para(`${start}${run('a')}<w:ins ${by('Ann')}>${run('b')}${end}</w:ins>`);
    const text = openPackage(
      basePackage(readDocument(openPackage(buildDocx({ body }))), 'before'),
    ).text('word/document.xml');
    expect(text).toContain(`${start}${run('a')}${end}`);
  });
});

it('keeps who tracked what, when, and inside what', () => {
  const body = para(
    `${ins(`${run('a')}${del('b', 'Bob')}`)}${moved('m1', 'From', run('c'))}`,
    markDel('Cy'),
  );
  const revisions = allRevisions(readDocument(openPackage(buildDocx({ body }))));
  expect(
    revisions.map(({ author, act, target, move, inside, date }) => [
      author,
      act,
      target,
      move,
      inside?.author ?? null,
      date,
    ]),
  ).toEqual([
    ['Cy', 'delete', 'mark', null, null, '2026-03-01T10:00:00Z'],
    ['Ann', 'insert', 'content', null, null, '2026-03-01T10:00:00Z'],
    ['Bob', 'delete', 'content', null, 'Ann', '2026-03-01T10:00:00Z'],
    ['Ann', 'delete', 'content', 'm1', null, '2026-03-01T10:00:00Z'],
  ]);
  expect(sketch(view(readDocument(openPackage(buildDocx({ body }))), acceptAll).tree)).toEqual([
    'p a',
  ]);
});

describe('a comment over words that go', () => {
  const [start, end] = ['<w:commentRangeStart w:id="0"/>', '<w:commentRangeEnd w:id="0"/>'];
  const reference = '<w:r><w:commentReference w:id="0"/></w:r>';
  const comments = `<w:comment w:id="0" w:author="A">${p('hi')}</w:comment>`;
  const gone = (inner: string) => `<w:del ${by('Ann')}>${inner}</w:del>`;
  const struck = '<w:r><w:delText>gone</w:delText></w:r>';
  const accept = (body: string) => resolved(buildDocx({ body, comments }), true).source;

  it.each([
    [
      'its start',
      para(gone(start + struck), markDel()) + para(run('stay') + end + reference),
      start + run('stay') + end + reference,
    ],
    [
      'its end',
      para(`${start}${run('stay')}${gone(struck + end + reference)}`),
      start + run('stay') + end + reference,
    ],
  ])('keeps %s where the rest of it stays', (_, body, left) => {
    expect(accept(body)).toContain(left);
  });

  it('goes with them where it is about nothing else', () => {
    const body = para(`${run('stay')}${gone(start + struck + end + reference)}`);
    expect(accept(body)).not.toContain('comment');
  });
});

describe('a text box and its copy for older programs', () => {
  const box = (inner: string) =>
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData uri="u/wordprocessingShape"><wps:wsp><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  const bytes = buildDocx({ body: para(box(para(run('a') + ins(run(' new'))))) });

  it('count as one, and are resolved both', () => {
    expect(allRevisions(readDocument(openPackage(bytes)))).toHaveLength(1);
    expect(resolved(bytes, true).source).not.toContain('<w:ins');
    expect(resolved(bytes, false).source).not.toContain(' new');
  });

  it('make one amendment and nothing left to tell', () => {
    const { amendments, warnings } = importWord(bytes, 'before');
    expect(amendments).toHaveLength(1);
    expect(warnings).toEqual([]);
    expect(inspectWord(bytes).revisions.total).toBe(1);
  });
});
