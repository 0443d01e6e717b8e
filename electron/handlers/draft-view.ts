import { collide } from '../../shared/amendment/collide';
import { fingerprint } from '../../shared/amendment/fingerprint';
import type { HunkSet } from '../../shared/amendment/types';
import { wording } from '../../shared/amendment/wording';
import { placeNames } from '../../shared/document/outline';
import type { DocumentTree } from '../../shared/document/types';
import { type Amendment, isLive } from '../../shared/paper/amendment';
import type { DraftInfo } from '../../shared/paper/document';
import { standing } from '../../shared/paper/standing';
import type { StoredAmendment } from '../store/amendments';
import type { Reader } from '../store/store';
import { resultHashes } from './result-hash';

/** What is computed of a draft and all that is written on it, once for each call. */
export interface DraftView {
  draft: DraftInfo;
  tree: DocumentTree;
  amendments: StoredAmendment[];
  present(amendment: StoredAmendment): Amendment;
  /** Hash of the text it leads to where it stands, for binding a response to what was seen. */
  resultHash(amendment: StoredAmendment): string;
  /** Collisions among the live amendments. */
  collisions(): DraftCollision[];
}

export interface DraftCollision {
  draft: string;
  verdict: string;
  amendments: string[];
  block: string;
  quote: string;
  place: string;
}

export const asSet = ({ id, order, hunks }: HunkSet): HunkSet => ({ id, order, hunks });

const names = new WeakMap<DocumentTree, Map<string, string>>();

/** What people call the places of a draft; worked out once, for a draft never changes. */
function namesIn(tree: DocumentTree): Map<string, string> {
  const known = names.get(tree) ?? placeNames(tree);
  names.set(tree, known);
  return known;
}

/** Gives the view of any draft by its id; each is made once. */
export function draftViews(store: Reader): (draft: string) => DraftView {
  const views = new Map<string, DraftView>();
  return (id) => {
    const known = views.get(id);
    if (known) return known;
    const made = viewOf(store, id);
    views.set(id, made);
    return made;
  };
}

function viewOf(store: Reader, id: string): DraftView {
  const draft = store.drafts.get(id);
  if (!draft) throw new Error(`An amendment names the draft ${id}, which is missing`);
  const tree = store.drafts.tree(draft);
  const amendments = store.amendments.ofDraft(id);
  // what is adopted, or waits to be written anew on a newer draft, claims no words here
  const live = amendments.filter((a) => isLive(a.status) && !a.adoptedIn && !a.needsResiting);
  const fingerprintOf = fingerprints(draft, amendments);
  const resultHash = resultHashes(tree, draft.hash, amendments);
  const placeName = (block: string): string => namesIn(tree).get(block) ?? 'a new paragraph';

  return {
    draft,
    tree,
    amendments,
    resultHash,
    collisions: () =>
      collide(tree, live.map(asSet)).map(({ a, b, kind, block, quote }) => ({
        draft: id,
        verdict: kind,
        amendments: [a.set, b.set],
        block,
        quote,
        place: placeName(block),
      })),
    present(amendment) {
      const { old, new: now, before, after, block } = wording(tree, amendment.hunks);
      const mark = fingerprintOf(amendment);
      const responses = store.responses.list(amendment.id);
      return {
        ...amendment,
        decision: store.decisions.get(amendment.id),
        responses: responses.length ? standing(responses, mark, resultHash(amendment)) : [],
        fingerprint: mark,
        wording: { place: block ? placeName(block) : '', before, old, new: now, after },
      };
    },
  };
}

/**
 * Gives what an amendment's wording hashes to: draft, hunks and, at a shared point, the order among those beyond
 * working. Neighbours are looked up by the blocks that hunks name, so that a thousand amendments stay quick.
 */
function fingerprints(draft: DraftInfo, amendments: readonly StoredAmendment[]) {
  const at = new Map<string, StoredAmendment[]>();
  for (const amendment of amendments) {
    if (!isLive(amendment.status) || amendment.status === 'working') continue;
    for (const anchor of anchors(amendment)) {
      const others = at.get(anchor);
      if (others) others.push(amendment);
      else at.set(anchor, [amendment]);
    }
  }
  return (amendment: StoredAmendment): string => {
    const near = new Set([...anchors(amendment)].flatMap((anchor) => at.get(anchor) ?? []));
    const neighbours = [...near].filter(({ id }) => id !== amendment.id);
    return fingerprint(draft.hash, asSet(amendment), neighbours.map(asSet));
  };
}

/** The blocks, gaps and tables where an amendment's hunks begin: those at one point share one. */
function anchors({ hunks }: StoredAmendment): Set<string> {
  return new Set(
    hunks.map((hunk) => {
      switch (hunk.kind) {
        case 'replace':
        case 'format':
          return hunk.from.block;
        case 'insert':
          return `${hunk.gap.container}>${hunk.gap.after ?? ''}`;
        case 'rows':
          return hunk.table;
        default:
          return hunk.block;
      }
    }),
  );
}
