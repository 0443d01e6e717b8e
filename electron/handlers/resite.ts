import { resite } from '../../shared/amendment/resite';
import type { DocumentTree } from '../../shared/document/types';
import type { DraftInfo } from '../../shared/paper/document';
import type { StoredAmendment } from '../store/amendments';
import type { WriteContext } from './context';
import { asSet } from './draft-view';

/** What became of the open amendments of the draft before, by number. */
export interface Resited {
  moved: number[];
  failed: { number: number; sentence: string }[];
}

/**
 * Carries open amendments from the draft they were written on to the one that follows it. What cannot be carried
 * stays readable where it is, marked with the reason.
 */
export function resiteOpen(
  { store }: WriteContext,
  open: readonly StoredAmendment[],
  old: DocumentTree,
  next: { draft: DraftInfo; tree: DocumentTree },
): Resited {
  const { moved, failed } = resite(open.map(asSet), old, next.tree);
  const hunks = new Map(moved.map((set) => [set.id, set.hunks]));
  const reasons = new Map(failed.map(({ set, sentence }) => [set, sentence]));
  const result: Resited = { moved: [], failed: [] };
  for (const amendment of open) {
    const carried = hunks.get(amendment.id);
    if (carried) {
      const change = { draft: next.draft.id, hunks: carried, needsResiting: null };
      store.amendments.update(amendment.id, change, amendment.revision);
      result.moved.push(amendment.number);
    } else {
      const sentence = reasons.get(amendment.id) ?? 'The words it changes are no longer there.';
      store.amendments.update(amendment.id, { needsResiting: sentence }, amendment.revision);
      result.failed.push({ number: amendment.number, sentence });
    }
  }
  return result;
}

/** Amendments that still wait for someone and were not taken into a draft. */
export const isOpen = (amendment: StoredAmendment): boolean =>
  amendment.status === 'working' ||
  amendment.status === 'proposed' ||
  (amendment.status === 'accepted' && !amendment.adoptedIn);
