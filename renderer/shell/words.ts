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

export { listed } from '../../shared/paper/numbers';
