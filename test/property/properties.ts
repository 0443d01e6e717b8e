import fc from 'fast-check';
import { apply } from '../../shared/amendment/apply';
import type { Hunk } from '../../shared/amendment/types';
import { cases } from '../support/amendments';
import { type Case, laws } from './laws';

export interface PropertyReport {
  seed: number;
  drafts: number;
  amendments: number;
  /** Amendments held out because they collide with others of their draft. */
  held: number;
  hunks: Record<Hunk['kind'], number>;
  laws: string[];
}

/**
 * Holds every law over generated drafts with 2 to 6 amendments each.
 * @throws what the law says, with the smallest case found and the seed that finds it again
 */
export function holdLaws(drafts: number, seed: number): PropertyReport {
  const hunks = { replace: 0, insert: 0, delete: 0, rows: 0, format: 0, retype: 0 };
  const report: PropertyReport = {
    seed,
    drafts: 0,
    amendments: 0,
    held: 0,
    hunks,
    laws: Object.keys(laws),
  };
  let failed = false; // smaller cases tried after a failure are not counted
  const holds = (one: Case) => {
    if (!failed) count(report, one);
    for (const [name, law] of Object.entries(laws))
      try {
        law(one);
      } catch (error) {
        failed = true;
        throw new Error(`Broken: ${name}`, { cause: error });
      }
  };
  fc.assert(fc.property(cases, holds), { numRuns: drafts, seed, includeErrorInReport: true });
  return report;
}

function count(report: PropertyReport, { draft, sets }: Case) {
  report.drafts++;
  report.amendments += sets.length;
  report.held += apply(draft, sets).held.length;
  for (const set of sets) for (const { kind } of set.hunks) report.hunks[kind]++;
}

/** The share of each kind among all hunks, from 0 to 1. */
export function shares({ hunks }: PropertyReport): Record<Hunk['kind'], number> {
  const total = Object.values(hunks).reduce((sum, n) => sum + n, 0);
  const entries = Object.entries(hunks).map(([kind, n]) => [kind, n / Math.max(total, 1)]);
  return Object.fromEntries(entries);
}
