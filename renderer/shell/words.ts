import type { Stage } from '../../shared/paper/paper';

export const stageWords: Record<Stage, string> = {
  drafting: 'Being drafted for Committee',
  agreed: 'Agreed by Committee',
  delegated: 'Being amended under delegation',
  exported: 'Exported for Council',
};

export { count, figure, listed } from '../../shared/paper/numbers';
