import { resite } from '../../shared/amendment/resite';
import type { Hunk } from '../../shared/amendment/types';
import type { DocumentTree } from '../../shared/document/types';
import type { DraftInfo } from '../../shared/paper/document';
import type { StoredAmendment } from '../store/amendments';
import type { Context, WriteContext } from './context';
import { asSet } from './draft-view';

/** What became of the open amendments of the draft before, by number. */
export interface Resited {
  moved: number[];
  failed: { number: number; sentence: string }[];
}

/** Where amendments stand on another draft, worked out beforehand. */
export interface Sited {
  /** The draft that they were written on. */
  from: string;
  /** By amendment: the revision that was looked at, and its hunks there, or why it has none. */
  found: Map<string, SitedOne>;
}

interface SitedOne {
  revision: number;
  hunks: Hunk[] | null;
  sentence: string;
}

const LOST = 'The words it changes are no longer there.';

/**
 * Works out where the open amendments of a draft stand on one that is to follow it. It takes seconds where there are
 * thousands, so it is done before anything is written, and can be stopped. @throws Refusal cancelled
 */
export async function siteOpen(
  { store, word, work }: Context,
  before: DraftInfo,
  to: DocumentTree,
  isMeant: (amendment: StoredAmendment) => boolean = isOpen,
): Promise<Sited> {
  const { open, from } = store.reading((reader) => ({
    open: reader.amendments.ofDraft(before.id).filter(isMeant),
    from: reader.drafts.tree(before),
  }));
  const { moved, failed } =
    open.length === 0
      ? { moved: [], failed: [] }
      : await word.resite({ amendments: open.map(asSet), from, to }, work);
  const hunks = new Map(moved.map((set) => [set.id, set.hunks]));
  const reasons = new Map(failed.map(({ set, sentence }) => [set, sentence]));
  const found = open.map(({ id, revision }): [string, SitedOne] => [
    id,
    { revision, hunks: hunks.get(id) ?? null, sentence: reasons.get(id) ?? LOST },
  ]);
  return { from: before.id, found: new Map(found) };
}

/** Where an amendment stands that was written or changed since `siteOpen` looked: few are. */
function siteOne(amendment: StoredAmendment, from: DocumentTree, to: DocumentTree): SitedOne {
  const { moved, failed } = resite([asSet(amendment)], from, to);
  const hunks = moved[0]?.hunks ?? null;
  return { revision: amendment.revision, hunks, sentence: failed[0]?.sentence ?? LOST };
}

/**
 * Carries open amendments from the draft they were written on to the one that follows it. What cannot be carried
 * stays readable where it is, marked with the reason.
 */
export function resiteOpen(
  { store }: WriteContext,
  open: readonly StoredAmendment[],
  old: { draft: DraftInfo; tree: DocumentTree },
  next: { draft: DraftInfo; tree: DocumentTree },
  sited: Sited | null,
): Resited {
  const result: Resited = { moved: [], failed: [] };
  for (const amendment of open) {
    const known = sited?.from === old.draft.id ? sited.found.get(amendment.id) : undefined;
    const { hunks, sentence } =
      known?.revision === amendment.revision ? known : siteOne(amendment, old.tree, next.tree);
    if (hunks) {
      const change = { draft: next.draft.id, hunks, needsResiting: null };
      store.amendments.update(amendment.id, change, amendment.revision);
      result.moved.push(amendment.number);
    } else {
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
