import { describe, expect, test } from 'vitest';
import { openPackage } from '../../../../electron/word/package/open';
import { writePackage } from '../../../../electron/word/package/write';
import { prove } from '../../../../electron/word/prove/prove';
import { buildDocx } from '../../../support/docx';
import { newNote } from '../../../support/drafts';
import { hunks, item, NUMBERING, p, r, STYLES, tbl, tr } from '../patch/cases';
import { amendment, patchBoth, readTree } from '../patch/harness';

const base = buildDocx({
  body:
    p(r('Aims'), '<w:pStyle w:val="Heading1"/>') +
    p(r('We agree the draft plan.'), item) +
    p(r('We report each year.'), item) +
    tbl(tr(p(r('Risk')), p(r('Low'))), tr(p(r('Cost')), p(r('None')))) +
    p(r('The end.')),
  sectPr: '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>',
  styles: STYLES,
  numbering: NUMBERING,
  settings: '<w:trackRevisions/>',
});
const draft = readTree(base);
const h = hunks(draft);
const { council, tracked, clean } = patchBoth(base, [
  amendment(7, [h.replace(['d:p1', 9], ['d:p1', 12], 'one')]),
  amendment(8, [h.rows('d:t0', [1], [])]),
]);

/** The file with one part changed. */
function tamper(file: Uint8Array, part: string, change: (source: string) => string): Uint8Array {
  const pkg = openPackage(file);
  const before = pkg.text(part);
  const after = change(before);
  expect(after).not.toBe(before);
  return writePackage(pkg.entries, new Map([[part, Buffer.from(after)]]));
}

const BODY = 'word/document.xml';
const proveTracked = (file: Uint8Array) => prove({ file, draft, council, base });

test('an export is proved, with what it holds counted', () => {
  const result = proveTracked(tracked);
  expect(result).toMatchObject({ proved: true, differences: [] });
  expect(result.counts).toMatchObject({ insertions: 1, comments: 2 });
  expect(result.counts.deletions).toBeGreaterThan(1);
  expect(prove({ file: clean, draft: council, base }).proved).toBe(true);
});

describe('what is done to an exported file is found, and where', () => {
  const cases: [string, (source: string) => string, string, object][] = [
    [
      'a word changed with no mark',
      (s) => s.replace('each year', 'each month'),
      BODY,
      { check: 'reject-all', where: 'paragraph 2', expected: '“We report each year.”' },
    ],
    [
      'a deletion made final',
      (s) => s.replace(/<w:del [^>]*>(?:(?!<\/w:del>).)*<w:delText[^>]*>the<.*?<\/w:del>/, ''),
      BODY,
      { check: 'reject-all', where: 'paragraph 1' },
    ],
    [
      'an insertion made final',
      (s) => s.replace(/<w:ins [^>]*>(.*?)<\/w:ins>/, '$1'),
      BODY,
      { check: 'reject-all', where: 'paragraph 1' },
    ],
    [
      'text made hidden',
      (s) =>
        s.replace(
          '<w:r><w:t xml:space="preserve">The end.',
          '<w:r><w:rPr><w:vanish/></w:rPr><w:t xml:space="preserve">The end.',
        ),
      BODY,
      { check: 'reject-all', expected: '“The end.” (plain)', found: '“The end.” (hidden)' },
    ],
    [
      'a heading made plain',
      (s) => s.replace('<w:pStyle w:val="Heading1"/>', ''),
      BODY,
      { check: 'reject-all', where: 'heading ‘Aims’' },
    ],
    [
      'a property that no reader models changed',
      (s) =>
        s.replace(
          '<w:r><w:t xml:space="preserve">The end.',
          '<w:r><w:rPr><w:kern w:val="28"/></w:rPr><w:t xml:space="preserve">The end.',
        ),
      BODY,
      { check: 'package' },
    ],
    [
      'the same in a paragraph with changes',
      (s) =>
        s.replace(
          '<w:r><w:t xml:space="preserve">We agree',
          '<w:r><w:rPr><w:kern w:val="28"/></w:rPr><w:t xml:space="preserve">We agree',
        ),
      BODY,
      { check: 'package', where: 'paragraph 1' },
    ],
    [
      'margins changed',
      (s) => s.replace('w:h="16838"', 'w:h="15840"'),
      BODY,
      { check: 'package', where: 'part word/document.xml' },
    ],
    [
      'an insertion moved out of its comment',
      (s) => s.replace(/<w:commentRange(Start|End) [^>]*>/g, ''),
      BODY,
      { check: 'attribution', where: 'paragraph 1' },
    ],
    [
      'a change without its author',
      (s) => s.replace(/(<w:ins [^>]*)w:author="[^"]*"/, '$1w:author=""'),
      BODY,
      { check: 'attribution', where: 'paragraph 1' },
    ],
    [
      'a style changed',
      (s) => s.replace('heading 1', 'heading 2'),
      'word/styles.xml',
      { check: 'package', where: 'part word/styles.xml' },
    ],
    [
      'a list defined otherwise',
      (s) => s.replace('%1.', '%1)'),
      'word/numbering.xml',
      { check: 'reject-all', where: 'paragraph 1' },
    ],
    [
      'a relationship turned elsewhere',
      (s) => s.replace('Target="settings.xml"', 'Target="other.xml"'),
      'word/_rels/document.xml.rels',
      { check: 'package', where: 'part word/_rels/document.xml.rels' },
    ],
  ];
  test.each(cases)('%s', (_, change, part, found) => {
    const { proved, differences } = proveTracked(tamper(tracked, part, change));
    expect(proved).toBe(false);
    expect(differences).toContainEqual(expect.objectContaining(found));
  });

  test('hidden words added to a clean file', () => {
    const file = tamper(clean, BODY, (s) =>
      s.replace(
        'The end.</w:t></w:r>',
        'The end.</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>not</w:t></w:r>',
      ),
    );
    const [first] = prove({ file, draft: council, base }).differences;
    expect(first).toMatchObject({ check: 'reject-all', found: '“The end.not”' });
  });

  test('a part added', () => {
    const pkg = openPackage(tracked);
    const file = writePackage(pkg.entries, new Map([['word/extra.bin', Buffer.from('x')]]));
    expect(proveTracked(file).differences).toEqual([
      expect.objectContaining({ check: 'package', where: 'part word/extra.bin' }),
    ]);
  });

  test('another object in the place of one of the same name', () => {
    const equation = (said: string) =>
      buildDocx({
        body: `${p(r('One.'))}<m:oMath><m:r><m:t>${said}</m:t></m:r></m:oMath>${p('')}`,
      });
    const { differences } = prove({ file: equation('y'), draft: readTree(equation('x')) });
    expect(differences).toEqual([
      expect.objectContaining({ expected: 'Equation', found: 'another: Equation' }),
    ]);
  });

  test('an amendment that is missing from the file shows where it should be', () => {
    const { differences } = prove({ file: base, draft, council });
    expect(differences).toContainEqual({
      check: 'accept-all',
      where: 'paragraph 1',
      expected: '“We agree one draft plan.”',
      found: '“We agree the draft plan.”',
    });
  });
});

test('a stranger’s file without comments is proved by its words alone', () => {
  const bare = tamper(tracked, BODY, (s) => s.replace(/<w:commentRange(Start|End) [^>]*>/g, ''));
  expect(prove({ file: bare, draft, council }).proved).toBe(true);
});

const linesOf = (number: number) => [`Amendment ${number}`, 'Because the Committee asked for it.'];

describe('what the comments say', () => {
  const comments = [7, 8].map((number) => ({ number, lines: linesOf(number) }));
  const part = 'word/comments.xml';
  const proveWith = (file: Uint8Array) => prove({ file, draft, council, base, comments });

  test('is what was recorded', () => {
    expect(proveWith(tracked).differences).toEqual([]);
  });

  test('is found out when it was changed, added to or taken away', () => {
    const said = linesOf(7).at(-1) as string;
    const changed = tamper(tracked, part, (s) => s.replace(said, 'Because the Chair said so.'));
    expect(proveWith(changed).differences).toMatchObject([{ where: 'the comment of amendment 7' }]);
    const more = tamper(tracked, part, (s) =>
      s.replace('</w:comment>', `${p(r('And more.'))}</w:comment>`),
    );
    expect(proveWith(more).proved).toBe(false);
    const stranger = tamper(tracked, part, (s) =>
      s.replace(
        '</w:comments>',
        `<w:comment w:id="999" w:author="X">${p(r('I object.'))}</w:comment></w:comments>`,
      ),
    );
    expect(proveWith(stranger).differences).toMatchObject([{ found: '“I object.”' }]);
  });
});

describe('a note that an amendment brings', () => {
  const spec = {
    body: p(`${r('One')}<w:r><w:footnoteReference w:id="2"/></w:r>`) + p(r('Two.')),
    footnotes: `<w:footnote w:id="2">${p(r('Old note.'))}</w:footnote>`,
  };
  const own = buildDocx(spec);
  const on = hunks(readTree(own));
  const made = patchBoth(own, [
    amendment(1, [on.replace(['d:p1', 3], ['d:p1', 3], [newNote('new_a', 'Mine.')])]),
  ]);
  const proved = (file: Uint8Array) =>
    prove({ file, draft: made.draft, council: made.council, base: own }).differences;

  test('is proved, and in the clean file too', () => {
    expect(proved(made.tracked)).toEqual([]);
    expect(prove({ file: made.clean, draft: made.council, base: own }).differences).toEqual([]);
  });

  test.each([
    ['with other words', /Mine\./, 'Yours.', { check: 'accept-all' }],
    ['with no author', /w:author="[^"]*"/, 'w:author=""', { check: 'attribution' }],
    [
      'beside one that nothing refers to',
      /<\/w:footnotes>/,
      `<w:footnote w:id="9">${p(r('Smuggled.'))}</w:footnote></w:footnotes>`,
      { check: 'package', where: 'footnote 9', found: 'a note that nothing refers to' },
    ],
  ])('%s is refused', (_, from, to, difference) => {
    const file = tamper(made.tracked, 'word/footnotes.xml', (s) => s.replace(from, to));
    expect(proved(file)).toContainEqual(expect.objectContaining(difference));
  });

  test('whose references were exchanged is refused', () => {
    const file = tamper(made.tracked, BODY, (s) =>
      s.replace(/(footnoteReference w:id=")(\d)/g, (_, head, id) => head + (id === '2' ? 3 : 2)),
    );
    expect(proved(file)).not.toEqual([]);
  });
});
