import type { NounHandlers } from './context';
import { exportPaper } from './council-export';
import { listExports } from './council-list';
import { councilPlan } from './council-plan';
import { proveFile } from './council-prove';

export const council: NounHandlers<'council'> = {
  ready(context, { document }) {
    const plan = councilPlan(context, document);
    return {
      ready: plan.obstacles.length === 0,
      obstacles: plan.obstacles,
      cautions: plan.cautions,
      amendments: plan.incorporated.map((a) => a.number),
      fileName: plan.fileName('tracked'),
    };
  },

  list: listExports,

  export: exportPaper,

  prove: proveFile,
};
