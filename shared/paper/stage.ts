import type { Stage } from './paper';

/** Where a paper stands, from what it holds: the furthest thing that has happened to it. */
export function stageOf(has: { agreed: boolean; delegated: boolean; exported: boolean }): Stage {
  if (has.exported) return 'exported';
  if (has.delegated) return 'delegated';
  return has.agreed ? 'agreed' : 'drafting';
}
