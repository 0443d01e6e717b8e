import { expect, test } from 'vitest';
import { importWord } from '../../../electron/word/import';
import { patch } from '../../../electron/word/patch/patch';
import { prove } from '../../../electron/word/prove/prove';
import { redlineFiles } from '../../../electron/word/redline';
import { amendable } from '../../../shared/amendment/amendable';
import { apply } from '../../../shared/amendment/apply';
import { Unlocker } from '../../../shared/amendment/unlock';
import type { TextBlock } from '../../../shared/document/types';
import { buildDocx } from '../../support/docx';
import { hunks, p, r } from './patch/cases';
import { amendment, readTree } from './patch/harness';

const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const field = (code: string, shown: string) =>
  `${char('begin')}<w:r><w:instrText> ${code} </w:instrText></w:r>${char('separate')}${r(shown)}${char('end')}`;
const by = 'w:id="7" w:author="Ann" w:date="2022-01-01T09:00:00Z"';
const control = `<w:sdt><w:sdtPr><w:lock w:val="sdtContentLocked"/></w:sdtPr><w:sdtContent>${r('locked words')}</w:sdtContent></w:sdt>`;

test.each([
  ['REF _Ref1', '2.4'],
  ['SEQ Table', '3'],
  ['DATE', '5 May'],
])('an inserted field comes as plain words, is told, and can be exported: %s', (code, shown) => {
  const ins = `<w:ins ${by}>${r('(see ')}${field(code, shown)}${r(')')}</w:ins>`;
  const file = buildDocx({ body: p(r('As before ') + ins + r('.')) + p(r('After.')) });
  const { tree, base, amendments, warnings } = importWord(file, 'before');
  expect(warnings.join(' ')).toContain(`“${shown}” is filled in by Word`);
  const sets = amendments.map(({ hunks }, i) => amendment(i + 1, hunks));
  expect(sets.flatMap((set) => set.hunks.map((hunk) => amendable(tree, hunk)))).toEqual([null]);
  const council = apply(tree, sets).tree;
  const tracked = patch({ base, tree, amendments: sets, form: 'tracked' });
  expect(prove({ file: tracked, draft: tree, council, base }).differences).toEqual([]);
});

test('so does a whole paragraph with a locked control in it', () => {
  const body = p(r('As before.')) + p(r('After.'));
  const old = buildDocx({ body });
  const now = buildDocx({
    body: p(r('As before.')) + p(r('New with ') + control) + p(r('After.')),
  });
  const { file, places, left } = redlineFiles({ old, new: now, side: 'after' });
  expect(places).toBe(1);
  expect(left.join(' ')).toContain('“locked words” is filled in by Word');
  expect(readTree(file, 'reject').containers).toEqual(readTree(old).containers);
});

test('an amendment that would bring a lock is refused when it is written', () => {
  const draft = readTree(buildDocx({ body: p(r('As before.')) }));
  const h = hunks(draft);
  const locked = {
    text: '2.4',
    marks: [{ type: 'locked' as const, value: 'Word fills in this.' }],
  };
  expect(amendable(draft, h.replace(['d:p0', 3], ['d:p0', 3], [locked]))).toMatch(/plain words/);
  const within: TextBlock = { ...h.paragraph('', 'd:p0'), content: [locked] };
  const reference = {
    atom: 'footnote' as const,
    marks: [],
    hash: 'new_n',
    container: 'new_n',
    note: [within],
  };
  const bringing = h.replace(['d:p0', 3], ['d:p0', 3], [reference]);
  expect(amendable(draft, bringing)).toMatch(/plain words/);
  const unlocker = new Unlocker();
  expect(amendable(draft, unlocker.hunk(bringing))).toBeNull();
  expect([...unlocker.unlocked]).toEqual(['2.4']);
});
