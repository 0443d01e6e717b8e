import type { Hunk, Position } from '../../../shared/amendment/types';
import type { Amendment } from '../../../shared/paper/amendment';
import type { DraftInfo } from '../../../shared/paper/document';
import { api } from '../../api';
import { actNow } from '../../state/act';
import { useSeed } from '../../state/amend-seed';
import { useAmending } from '../../state/amending';
import { useAmendments } from '../../state/amendments';
import type { DocumentWithDrafts } from '../../state/documents';
import { usePlace } from '../../state/place';

/** Where the caret is in a draft, how far below the pane's top, and the words that are selected. */
interface CaretPlace {
  position: Position;
  top: number;
  selected?: { from: Position; to: Position } | null;
}

/**
 * Starts a new amendment on a draft, with the caret where the person was, or at the comment it answers. A letter
 * that was `typed` there is its first.
 */
export function beginAmending(
  document: DocumentWithDrafts,
  draft: DraftInfo,
  caret: CaretPlace | null,
  typed?: string,
): void {
  const { seed } = useSeed.getState();
  useSeed.setState({ seed: null });
  const feedback = seed?.feedback;
  useAmending.getState().begin({
    document: document.id,
    draft: draft.id,
    focus: seed?.focus ?? caret?.position ?? null,
    ...(seed?.focus || !caret ? {} : { focusTop: caret.top }),
    ...(typed === undefined ? {} : { typed }),
    // what is typed over selected words replaces them
    ...(typed !== undefined && caret?.selected
      ? { focus: caret.selected.from, focusTo: caret.selected.to }
      : {}),
    ...(feedback
      ? {
          fields: {
            reason: '',
            category: feedback.atCommittee ? 'committee-comment' : 'partner-comment',
            feedback: [feedback.id],
            proposer: '',
            seconder: '',
          },
        }
      : {}),
  });
}

/** Where an amendment’s first change stands, for the caret; null where that is no place in the text. */
export function firstPlace(hunks: readonly Hunk[]): Position | null {
  const [hunk] = hunks;
  if (!hunk) return null;
  if ('from' in hunk) return hunk.from;
  if (hunk.kind === 'insert') return hunk.gap.after ? { block: hunk.gap.after, offset: 0 } : null;
  if (hunk.kind !== 'rows') return { block: hunk.block, offset: 0 };
  const row = hunk.remove[0]?.row ?? hunk.insert[0]?.after ?? hunk.table;
  return { block: row, offset: 0 };
}

/** Takes one step with an amendment; gives it as it is then, null when it was refused. */
async function stepped(amendment: Amendment, step: 'rework' | 'unaccept') {
  const { id, revision } = amendment;
  const done = await actNow(() =>
    api.amendment[step]({ amendment: id, expectedRevision: revision }),
  );
  if (!done) return null;
  return useAmendments.getState().amendments.find((one) => one.id === id) ?? null;
}

/** Takes the acceptance back of one that is accepted; others are given as they are. */
export const toProposed = async (amendment: Amendment): Promise<Amendment | null> =>
  amendment.status === 'accepted' ? stepped(amendment, 'unaccept') : amendment;

/** Takes an amendment back to be written; null where that was refused. */
export async function toWorking(amendment: Amendment): Promise<Amendment | null> {
  const proposed = await toProposed(amendment);
  const working = proposed?.status === 'proposed' ? await stepped(proposed, 'rework') : proposed;
  return working?.status === 'working' ? working : null;
}

/** The amendments that claim words which this one claims too: it was written beside them. */
function besideWhich({ id }: Amendment): string[] {
  const { collisions } = useAmendments.getState();
  const own = collisions.filter(({ amendments }) => amendments.includes(id));
  const others = new Set(own.flatMap(({ amendments }) => amendments));
  return [...others].filter((one) => one !== id);
}

/** Goes on writing an amendment, beside the same ones as before; one that is proposed is taken back to be written once something is. */
export function continueAmending(amendment: Amendment): void {
  const { id, document, draft, hunks, status } = amendment;
  if (status !== 'working' && status !== 'proposed') return;
  usePlace.getState().go({ amendment: id });
  const focus = firstPlace(hunks);
  useAmending
    .getState()
    .begin({ document, draft, amendment, focus, beside: besideWhich(amendment) });
}
