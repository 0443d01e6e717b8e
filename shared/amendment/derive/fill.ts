import type { Block } from '../../document/types';
import { bareRun } from '../amendable';
import { sameBlock } from '../equal';
import { type Fitting, type Group, type Stretch, single } from './align';

type Test = (a: Block, b: Block) => boolean;

/**
 * Adds to linked groups what can still be paired between them: blocks of one id, blocks that say the same, tables
 * in their order, and a paragraph that stands alone on both sides (it was rewritten). What is left goes or comes.
 */
export function fillStretch(
  d: readonly Block[],
  e: readonly Block[],
  [dFrom, dTo, eFrom, eTo]: Stretch,
  groups: readonly Group[],
  { foreign, fits }: Fitting,
): Group[] {
  const out: Group[] = [];
  const rules: Test[] = [
    (a, b) => !foreign && a.id === b.id && a.type === b.type,
    sameBlock,
    (a, b) => a.type === 'table' && b.type === 'table',
  ];
  const fill = (d0: number, d1: number, e0: number, e1: number, rule: number) => {
    if (d0 === d1 || e0 === e1) return;
    const test = rules[rule];
    if (!test) {
      const alone = d1 - d0 === 1 && e1 - e0 === 1;
      const [a, b] = [d[d1 - 1] as Block, e[e1 - 1] as Block];
      if (a.type === b.type && (alone || mustStay(d, d0, d1))) out.push(single([d1 - 1, e1 - 1]));
      return;
    }
    let [i, j] = [d0, e0];
    for (let n = e0; n < e1; n++) {
      const found = d
        .slice(i, d1)
        .findIndex((block, m) => fits(i + m, n) && test(block, e[n] as Block));
      if (found === -1) continue;
      fill(i, i + found, j, n, rule + 1);
      out.push(single([i + found, n]));
      i += found + 1;
      j = n + 1;
    }
    fill(i, d1, j, e1, rule + 1);
  };
  let [dAt, eAt] = [dFrom, eFrom];
  for (const group of groups) {
    fill(dAt, group.dFrom, eAt, group.eFrom, 0);
    out.push(group);
    dAt = group.dTo;
    eAt = group.eTo;
  }
  fill(dAt, dTo, eAt, eTo, 0);
  return out;
}

/** Can Word not do without the last of these blocks? */
function mustStay(d: readonly Block[], from: number, to: number): boolean {
  const last = d[to - 1];
  return (last?.type === 'text' && last.mark.section) || bareRun(d, from, to - 1) !== null;
}
