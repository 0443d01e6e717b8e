import type { Stage } from '../../shared/paper/paper';

export const stageWords: Record<Stage, string> = {
  drafting: 'Being drafted for Committee',
  agreed: 'Agreed by Committee',
  delegated: 'Being amended under delegation',
  exported: 'Exported for Council',
};

/** "3 amendments", "1 amendment". */
export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;

/** "7, 9 and 12". */
export const listed = (items: readonly (string | number)[]): string =>
  items.length < 2
    ? String(items[0] ?? '')
    : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
