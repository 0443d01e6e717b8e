import { describe, expect, it } from 'vitest';
import { importWord } from '../../../../electron/word/import';
import { openPackage } from '../../../../electron/word/package/open';
import { canPatch } from '../../../../electron/word/patch/can-patch';
import { rejectAll } from '../../../../electron/word/read/plan';
import { readDocument } from '../../../../electron/word/read/raw';
import { view } from '../../../../electron/word/read/view';
import {
  del,
  docx,
  ins,
  markDel,
  p,
  para,
  readTree,
  row,
  run,
  sketch,
  table,
} from '../../../support/reading';
import { hunks } from '../patch/cases';
import { amendment } from '../patch/harness';

const control = (inner: string) => `<w:sdt><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
const warnings = (body: string) => importWord(docx(body), 'before').warnings;

describe('a paragraph or table inside a paragraph', () => {
  const holder = para(
    run('before ') + p('inner') + run('after') + control(p('held') + table(row('', p('cell')))),
  );
  const body = p('First.') + holder + p('Last.');

  it('comes after the words around it, each as a block that cannot be amended', () => {
    const tree = readTree(body);
    expect(sketch(tree)).toEqual([
      'p First.',
      'p before after',
      'p inner',
      'p held',
      't (p cell)',
      'p Last.',
    ]);
    const locks = tree.containers[0]?.blocks.map((block) => 'locked' in block);
    expect(locks).toEqual([false, true, true, true, true, false]);
    expect(warnings(body)).toEqual([expect.stringMatching(/^3 paragraphs or tables stand inside/)]);
  });

  it('with what is tracked in it', () => {
    const tracked = para(
      run('a') + para(run('one '), markDel()) + para(run('two ') + del('old') + ins(run('new'))),
    );
    const { tree } = importWord(docx(tracked + p('z')), 'before');
    expect(sketch(tree)).toEqual(['p a', 'p one ', 'p two old', 'p z']);
    const after = importWord(docx(tracked + p('z')), 'after');
    expect(sketch(after.tree)).toEqual(['p a', 'p one two new', 'p z']);
  });

  it('takes nothing new beside it; elsewhere all can be written', () => {
    const base = docx(body);
    const tree = readTree(body);
    const h = hunks(tree);
    const ids = tree.containers[0]?.blocks.map(({ id }) => id) ?? [];
    const why = (after: string | null) =>
      canPatch({
        base,
        tree,
        amendments: [amendment(1, [h.insert('body', after, h.paragraph('New.', 'd:p0'))])],
      });
    expect(ids.map(why)).toEqual([
      null,
      ...Array(4).fill(expect.stringMatching(/stands inside another paragraph/)),
      null,
    ]);
    const type = (id: string) =>
      canPatch({ base, tree, amendments: [amendment(1, [h.replace([id, 1], [id, 2], 'x')])] });
    expect(type('d:p0')).toBeNull();
    expect(type(ids[2] as string)).toMatch(/inside another paragraph/);
  });

  it('was left out by older readers, and is by whoever reads as they did', () => {
    const raw = readDocument(openPackage(docx(body)));
    const { tree } = view(raw, rejectAll, { version: 2 });
    expect(sketch(tree)).toEqual(['p First.', 'p before after', 'p Last.']);
  });
});

describe('words that stand where Word allows none', () => {
  const lost = `<w:unknown>${p('lost and gone')}</w:unknown>`;

  it('are told with the first of them', () => {
    expect(warnings(p('kept') + lost)).toEqual([
      expect.stringMatching(/^3 words of the file were left out: .*“lost and gone”/),
    ]);
    expect(() => warnings(lost)).toThrow(/^No words .* the 3 that it holds \(“lost and gone”\)/);
  });

  it('but not what is not shown or stands twice: a field’s own words, a reading aid, a copy', () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const ruby = `<w:r><w:ruby><w:rt>${run('aid')}</w:rt><w:rubyBase>${run('base')}</w:rubyBase></w:ruby></w:r>`;
    const twice = `<mc:AlternateContent><mc:Choice Requires="x">${run('new')}</mc:Choice><mc:Fallback>${run('old')}</mc:Fallback></mc:AlternateContent>`;
    const said =
      field('begin') + run(' QUOTE ') + field('separate') + run('shown') + field('end') + ruby;
    expect(warnings(para(said + twice + ins(run('new ')) + del('old')))).toEqual([]);
  });
});
