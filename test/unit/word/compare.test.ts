import { describe, expect, it } from 'vitest';
import { compareWord } from '../../../electron/word/compare';
import { docx, ins, p, para, readTree, run, sketch } from '../../support/reading';

const base = docx(p('The plan.'));
const compared = (body: string) =>
  compareWord({ file: docx(body), draft: readTree(p('The plan.')), base });

describe('a file that is compared with a draft', () => {
  it('may have been typed with tracked changes on from its first word', () => {
    const { told, warnings } = compared(para(ins(run('The new plan.'))));
    expect(sketch(told.tree)).toEqual(['p The new plan.']);
    expect(warnings).toEqual([]);
  });

  it('must hold something', () => {
    expect(() => compared(p(''))).toThrow(/is empty: it holds no words/);
  });

  it('has words told that stand where Word allows none', () => {
    const { warnings } = compared(p('The plan.') + para(ins(`<w:odd>${run('Lost.')}</w:odd>`)));
    expect(warnings[0]).toMatch(/^1 word of the file was left out: .*“Lost\.”/);
  });
});
