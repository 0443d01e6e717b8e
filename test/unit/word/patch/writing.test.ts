import { describe, expect, test } from 'vitest';
import { openPackage } from '../../../../electron/word/package/open';
import { canPatch } from '../../../../electron/word/patch/can-patch';
import { initials } from '../../../../electron/word/patch/comments';
import { allowedText } from '../../../../electron/word/patch/escape';
import { patch } from '../../../../electron/word/patch/patch';
import { prove } from '../../../../electron/word/prove/prove';
import type { Slice } from '../../../../shared/amendment/types';
import { buildDocx } from '../../../support/docx';
import { newNote } from '../../../support/drafts';
import { hunks, item, NUMBERING, p, r, STYLES, tbl, text, tr } from './cases';
import { amendment, partOf, patchBoth, readTree } from './harness';

const body = p(r('First paragraph.')) + p(r('Second paragraph.')) + p(r('Third paragraph.'));
const base = buildDocx({
  body,
  comments: '<w:comment w:id="4" w:author="A"><w:p><w:r><w:t>Old.</w:t></w:r></w:p></w:comment>',
});
const draft = readTree(base);
const h = hunks(draft);
const change = h.replace(['d:p1', 0], ['d:p1', 6], 'Next');

describe('what is written', () => {
  const { tracked, clean } = patchBoth(base, [
    amendment(7, [change, h.replace(['d:p2', 0], ['d:p2', 5], 'Last')], {
      comment: ['Amendment 7', 'Why: a < b & c.'],
    }),
  ]);

  test('carries author and date on every mark, and no id twice', () => {
    const source = partOf(tracked);
    const marks = source.match(/<w:(ins|del) [^>]*>/g) ?? [];
    expect(marks).toHaveLength(4);
    for (const mark of marks)
      expect(mark).toMatch(/w:author="Head of Housing" w:date="2022-04-04T09:30:00Z"/);
    const ids = [...source.matchAll(/<w:(?:ins|del|commentRangeStart) w:id="(\d+)"/g)].map(
      (m) => m[1],
    );
    expect(new Set(ids).size).toBe(6);
    expect(ids.every((id) => Number(id) > 4)).toBe(true);
  });

  test('comments each place: in full once, by number after that', () => {
    const comments = partOf(tracked, 'word/comments.xml');
    expect(comments).toContain('Old.');
    expect(comments).toContain('Why: a &lt; b &amp; c.');
    expect(comments.match(/Amendment 7 \(continued\)/g)).toHaveLength(1);
    expect(comments).toContain('w:initials="HH"');
  });

  test('numbers notes in the order of their references, for programs that count them', () => {
    const refers = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const noted = buildDocx({
      body: p(r('One') + refers(1) + r(' two') + refers(2)) + p(r('End.')),
      footnotes: [1, 2]
        .map((id) => `<w:footnote w:id="${id}">${p(r(`Note ${id}.`))}</w:footnote>`)
        .join(''),
    });
    const on = hunks(readTree(noted));
    const made = patchBoth(noted, [
      amendment(1, [on.replace(['d:p0', 0], ['d:p0', 0], [newNote('new_n', 'New.')])]),
    ]);
    for (const file of [made.tracked, made.clean]) {
      const ids = (part: string, local: string) =>
        [...partOf(file, part).matchAll(new RegExp(`<w:${local} w:id="(\\d)"`, 'g'))].map(
          ([, id]) => id,
        );
      expect(ids('word/document.xml', 'footnoteReference')).toEqual(['1', '2', '3']);
      expect(ids('word/footnotes.xml', 'footnote')).toEqual(['2', '3', '1']);
      expect(
        prove({
          file,
          draft: file === made.clean ? made.council : made.draft,
          council: made.council,
          base: noted,
        }).differences,
      ).toEqual([]);
    }
  });

  test('leaves every other byte of the file alone', () => {
    expect(partOf(tracked)).toContain(p(r('First paragraph.')));
    const before = openPackage(base);
    for (const { name } of before.entries)
      if (!/document\.xml$|comments\.xml$/.test(name)) {
        expect(openPackage(tracked).bytes(name)).toEqual(before.bytes(name));
        expect(openPackage(clean).bytes(name)).toEqual(before.bytes(name));
      }
    expect(openPackage(clean).bytes('word/comments.xml')).toEqual(
      before.bytes('word/comments.xml'),
    );
  });

  test('is the same file for the same amendments', () => {
    const input = {
      base,
      tree: draft,
      amendments: [amendment(7, [change])],
      form: 'tracked' as const,
    };
    expect(patch(input)).toEqual(patch(input));
  });
});

describe('a whole paragraph looks until it is settled as it did', () => {
  const heading = '<w:pStyle w:val="Heading1"/>';
  const source = buildDocx({
    body: p(r('Head'), heading) + p(r('a'), item) + p(r('b'), item) + p(r('End.')),
    styles: STYLES,
    numbering: NUMBERING,
  });
  const of = hunks(readTree(source));
  const write = (...made: Parameters<typeof amendment>[1]) =>
    partOf(patchBoth(source, [amendment(1, made)]).tracked);

  test('a struck heading is still one', () => {
    const written = write(of.remove('d:p0'));
    expect(written).toMatch(
      /<w:pStyle w:val="Heading1"\/><w:rPr><w:del [^>]*\/><\/w:rPr><\/w:pPr>/,
    );
    expect(written).not.toContain('pPrChange');
  });
  test('a struck last item is one, by the mark of the item before', () => {
    const written = write(of.remove('d:p2'));
    expect(written).not.toContain('pPrChange');
    expect(written).toMatch(/<w:del [^>]*\/><\/w:rPr><\/w:pPr>.*<w:t[^>]*>a</);
  });
  test('two people’s new items each have the mark before them, as if typed one after the other', () => {
    const added = (said: string) => of.insert('body', 'd:p2', of.paragraph(said, 'd:p2'));
    const written = partOf(
      patchBoth(source, [
        amendment(1, [added('c')], { author: 'One' }),
        amendment(2, [added('d')], { author: 'Two' }),
      ]).tracked,
    );
    const marks = [...written.matchAll(/<w:ins [^>]*w:author="(\w+)"[^>]*(\/?)>/g)];
    expect(marks.map(([whole, who]) => (whole.endsWith('/>') ? `¶ ${who}` : who))).toEqual([
      '¶ One',
      '¶ Two',
      'One',
      'Two',
    ]);
  });
  test('a new one has its properties in the schema’s order, though its model has not', () => {
    const wrong = `${item}<w:pStyle w:val="Heading1"/>`;
    const spec = { body: p(r('a'), wrong) + p(r('End.')), styles: STYLES, numbering: NUMBERING };
    const file = buildDocx(spec);
    const made = hunks(readTree(file));
    const { tracked } = patchBoth(file, [
      amendment(1, [made.insert('body', 'd:p0', made.paragraph('b', 'd:p0'))]),
    ]);
    expect(partOf(tracked)).not.toMatch(/<w:pPr><w:numPr>/);
    expect(partOf(tracked)).toMatch(/<w:pPr><w:pStyle w:val="Heading1"\/><w:numPr>/);
  });
  test('pieces of a run have its properties in the schema’s order, though the run has not', () => {
    const file = buildDocx({ body: p(r('One two three', '<w:sz w:val="32"/><w:b/>')) + p('') });
    const made = hunks(readTree(file));
    const { tracked } = patchBoth(file, [
      amendment(1, [made.replace(['d:p0', 4], ['d:p0', 7], '2')]),
      amendment(2, [made.format('d:p0', 8, 13, { type: 'italic' })]),
    ]);
    expect(partOf(tracked).match(/<w:b\/>(<w:i\/>)?<w:sz /g)).toHaveLength(5);
    expect(partOf(tracked)).not.toMatch(/<w:sz w:val="32"\/><w:b\/>/);
    const base = readTree(file);
    expect(prove({ file: tracked, draft: base, base: file }).differences).toEqual([]);
  });
  test('so is a new one, as when it was typed after the last', () => {
    const written = write(of.insert('body', 'd:p2', of.paragraph('c', 'd:p2')));
    expect(written).not.toContain('pPrChange');
    expect(written).toMatch(/<w:ins [^>]*\/><\/w:rPr><\/w:pPr>.*<w:t[^>]*>b</);
  });
});

test('the comment on a row that goes stands before what is struck in it, and goes with it', () => {
  const source = buildDocx({ body: tbl(tr(p(r('a'))), tr(p(r('b')))) + p(r('End.')) });
  const of = hunks(readTree(source));
  const written = partOf(patchBoth(source, [amendment(1, [of.rows('d:t0', [1], [])])]).tracked);
  expect(written).toMatch(
    /<w:del [^>]*><w:r><w:commentReference [^>]*\/><\/w:r><\/w:del><w:del [^>]*><w:r><w:delText/,
  );
  expect(written).not.toContain('commentRange');
});

test('a part in another prefix and encoding keeps both', () => {
  const source = partOf(base)
    .replaceAll('w:', 'x:')
    .replace('xmlns:w=', 'xmlns:x=')

    .replace('encoding="UTF-8"', 'encoding="UTF-16"');
  const other = buildDocx({
    body: '',
    parts: { 'word/document.xml': Buffer.from(`\uFEFF${source}`, 'utf16le') },
  });
  const tree = readTree(other);
  const file = patch({ base: other, tree, amendments: [amendment(1, [change])], form: 'tracked' });
  const pkg = openPackage(file);
  expect([...pkg.bytes('word/document.xml').slice(0, 2)]).toEqual([0xff, 0xfe]);
  expect(pkg.text('word/document.xml')).toMatch(/<x:ins x:id="\d+" x:author=/);
  expect(pkg.text('word/document.xml')).not.toContain('<w:');
});

describe('what cannot be written is refused with a sentence', () => {
  const why = (
    source: Uint8Array,
    make: (h: ReturnType<typeof hunks>) => ReturnType<typeof h.remove>,
  ) => {
    const tree = readTree(source);
    return canPatch({ base: source, tree, amendments: [amendment(3, [make(hunks(tree))])] });
  };
  test('a draft that was read from another file', () => {
    const other = buildDocx({ body: body.replace('Second', 'Zweite') });
    const run = () =>
      patch({ base: other, tree: draft, amendments: [amendment(3, [change])], form: 'clean' });
    expect(run).toThrow(/does not say what the draft says/);
  });
  test('words that are not the draft’s', () => {
    const quoted = text('Other!');
    const stale = { ...change, quoted } as typeof change;
    expect(canPatch({ base, tree: draft, amendments: [amendment(3, [stale])] })).toMatch(
      /^Amendment 3 cannot be written/,
    );
  });
  test('two amendments of the same words', () => {
    const rival = h.replace(['d:p1', 3], ['d:p1', 9], 'x');
    const run = () =>
      patch({
        base,
        tree: draft,
        amendments: [amendment(3, [change]), amendment(4, [rival])],
        form: 'clean',
      });
    expect(run).toThrow(/Amendment 3 .* 1 more/);
  });
  test('a new picture', () => {
    const picture = [{ atom: 'image', hash: 'unknown', marks: [] }] satisfies Slice;
    expect(why(base, (h) => h.replace(['d:p1', 3], ['d:p1', 3], [...picture]))).toMatch(
      /add that in Word/,
    );
  });
  test('a reference to a note that is nowhere', () => {
    const note = [
      { atom: 'footnote', hash: 'footnote:9', container: 'footnote:9', marks: [] },
    ] satisfies Slice;
    expect(why(base, (h) => h.replace(['d:p1', 3], ['d:p1', 3], [...note]))).toMatch(
      /refers to a note that it neither brings nor moves/,
    );
  });
  test('a note moved by one amendment and changed by another', () => {
    const noted = buildDocx({
      body: p(`${r('One')}<w:r><w:footnoteReference w:id="2"/></w:r>`) + p(r('Two.')),
      footnotes: `<w:footnote w:id="2">${p(r('Note.'))}</w:footnote>`,
    });
    const tree = readTree(noted);
    const on = hunks(tree);
    const [, reference] = on.textOf('d:p0').content;
    const amendments = [
      amendment(3, [
        on.replace(['d:p0', 3], ['d:p0', 4], []),
        on.replace(['d:p1', 3], ['d:p1', 3], [reference as never]),
      ]),
      amendment(4, [on.replace(['footnotes.xml:p0', 0], ['footnotes.xml:p0', 4], 'Words')]),
    ];
    expect(() => patch({ base: noted, tree, amendments, form: 'tracked' })).toThrow(
      /moves a note that another amendment changes/,
    );
  });
  test('a simple field struck, which Word would fill in again', () => {
    const field = `<w:fldSimple w:instr=" REF _Ref1 ">${r('2.1')}</w:fldSimple>`;
    const source = buildDocx({ body: p(`${r('See ')}${field}${r('.')}`) + p(r('z')) });
    expect(why(source, (h) => h.replace(['d:p0', 4], ['d:p0', 7], ''))).toMatch(/field/);
  });
  test('the only paragraph between two tables', () => {
    const table = tbl(tr(p(r('a')), p(r('b'))));
    const source = buildDocx({
      body: `${p(r('x'))}${table}${p(r('between'))}${table}${p(r('z'))}`,
    });
    expect(why(source, (h) => h.remove('d:p3'))).not.toBeNull();
  });
  test('the removal of a table without rows', () => {
    const source = buildDocx({ body: p(r('x')) + tbl() + p(r('z')) });
    expect(why(source, (h) => h.remove('d:t0'))).toMatch(/a table without rows/);
  });
  test('a table inside a table of contents', () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const source = buildDocx({
      body:
        p(
          `${field('begin')}<w:r><w:instrText>TOC \\o</w:instrText></w:r>${field('separate')}${r('One 1')}`,
        ) +
        p(r('Two 2')) +
        p(`${r('Three 3')}${field('end')}`) +
        p(r('One')),
    });
    const rows = [{ id: 'r', header: false, cells: [{ id: 'c', span: 1, blocks: [] }] }];
    const table = { type: 'table' as const, id: 't', columns: [], rows };
    expect(why(source, (h) => h.insert('body', 'd:p0', table))).toMatch(/a table of contents/);
    expect(why(source, (h) => h.insert('body', 'd:p3', table))).not.toMatch(/table of contents/);
  });
  test('words beside a picture in a text box that has a copy', () => {
    const boxed = (inner: string) => `<w:txbxContent>${p(inner)}</w:txbxContent>`;
    const picture = '<w:r><w:drawing><wp:inline><a:graphic/></wp:inline></w:drawing></w:r>';
    const source = buildDocx({
      body:
        p(
          `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx>${boxed(picture + r('Words'))}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${boxed(`<w:r><w:pict/></w:r>${r('Words')}`)}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
        ) + p(r('End.')),
    });
    const id = readTree(source).containers.find(({ kind }) => kind === 'text-box')?.blocks[0]?.id;
    const at = (offset: number): [string, number] => [id as string, offset];
    expect(why(source, (h) => h.replace(at(1), at(3), 'S'))).toMatch(/copy for older programs/);
  });
  test('a link put on words that are there', () => {
    expect(
      why(base, (h) => h.format('d:p1', 0, 6, { type: 'link', value: 'https://a.example/' })),
    ).toMatch(/link/);
  });
  test('nothing, when it can be', () => {
    expect(canPatch({ base, tree: draft, amendments: [amendment(3, [change])] })).toBeNull();
  });
  const gap = { container: 'body', after: 'd:p2' };
  const last = buildDocx({ body: tbl(tr(p(r('a')), p(r('b')))) + p(r('x')) + p(r('y')) });
  const lastTree = readTree(last);
  const of = hunks(lastTree);
  const all = of.remove('d:p3');
  const first = of.remove('d:p2');
  test('what can be written alone, and not with the others', () => {
    const asked = { base: last, tree: lastTree, amendments: [amendment(3, [all])] };
    expect(canPatch(asked)).toBeNull();
    expect(canPatch({ ...asked, amendments: [amendment(4, [first])] })).toBeNull();
    expect(canPatch({ ...asked, beside: [amendment(4, [first])] })).toMatch(
      /^With the other amendments of the draft: Amendment \d cannot be written/,
    );
  });
  test('not for what another could not be written for anyway', () => {
    const table = { ...lastTree.containers[0]?.blocks[0], id: 'n', label: 'A chart' };
    const bad = { kind: 'insert', gap, blocks: [{ ...table, type: 'placeholder' }] } as never;
    const asked = { base: last, tree: lastTree, amendments: [amendment(3, [all])] };
    expect(canPatch({ ...asked, amendments: [amendment(5, [bad])] })).not.toBeNull();
    expect(canPatch({ ...asked, beside: [amendment(5, [bad])] })).toBeNull();
  });
});

test('what XML forbids is left out of the text', () => {
  expect(allowedText('a\u0000b\u000Bc\uFFFFd\uD800e😀\tf')).toBe('abcde😀\tf');
});

test('initials are those of the words that carry weight', () => {
  expect(initials('Head of Housing and Community Services')).toBe('HHCS');
});
