import { refuse } from '../../shared/base/failure';
import { type Amendment, categoryWords } from '../../shared/paper/amendment';
import type { LedgerEntry } from '../../shared/paper/history';
import { type AmendmentAct, transitionProblem } from '../../shared/paper/transitions';
import type { AmendmentChange, StoredAmendment } from '../store/amendments';
import type { Reader } from '../store/store';
import type { WriteContext } from './context';
import { draftViews } from './draft-view';
import { settleFeedback } from './feedback-settle';
import { find } from './find';
import { changesOf, record } from './record';

/** What all acts on an amendment share. */

export type Changes = LedgerEntry['changes'];

/** An amendment as it is shown. @throws Refusal not-found */
export function shown(store: Reader, id: string): Amendment {
  const stored = find.amendment(store, id);
  return draftViews(store)(stored.draft).present(stored);
}

/** An amendment to which the act may be done. @throws Refusal not-found | not-allowed */
export function actable(store: Reader, id: string, act: AmendmentAct): StoredAmendment {
  const stored = find.amendment(store, id);
  const problem = transitionProblem(stored, act);
  if (problem) throw refuse('not-allowed', problem);
  return stored;
}

/** @throws Refusal stale: new amendments are written on the agreed draft, or before that on the newest. */
export function expectAmendable(
  store: Reader,
  on: { id: string; document: string; version: number },
) {
  const agreed = store.drafts.agreed(on.document);
  if (agreed && agreed.id !== on.id)
    throw refuse(
      'stale',
      `The Committee agreed draft ${agreed.version} of this document: write the amendment on that one.`,
    );
  const newest = store.drafts.newest(on.document);
  if (!agreed && newest && newest.id !== on.id)
    throw refuse(
      'stale',
      `Draft ${on.version} has been followed by draft ${newest.version}: write the amendment on the newest draft.`,
    );
}

export function expectFeedback(store: Reader, paper: string, ids: readonly string[]): void {
  for (const id of ids)
    if (find.feedback(store, id).paper !== paper)
      throw refuse('invalid-input', 'That feedback belongs to another paper.', 'feedback');
}

/** Does one act to one amendment and records it. @throws Refusal conflict */
export function move(
  context: WriteContext,
  before: StoredAmendment,
  verb: string,
  change: AmendmentChange,
  expectedRevision: number,
  words: string,
  more: Changes = [],
): Amendment {
  const changed = { ...change, changedAt: context.now() };
  context.store.amendments.update(before.id, changed, expectedRevision);
  const after = shown(context.store, before.id);
  recordAct(context, after, verb, words, [
    ...changesOf(before, after, { status: 'Status' }),
    ...more,
    ...settleFeedback(context, before, after),
  ]);
  return after;
}

/** Records an act on an amendment, with its words as they were when it was done. */
export function recordAct(
  context: WriteContext,
  amendment: Amendment,
  verb: string,
  words: string,
  changes: Changes = [],
): void {
  const { old, new: now, place } = amendment.wording;
  record(context, {
    act: `amendment.${verb}`,
    paper: amendment.paper,
    subject: `Amendment ${amendment.number}`,
    summary: `Amendment ${amendment.number} ${words}.`,
    changes: [
      ...changes,
      ...(old || now
        ? [{ field: `Words in ${place}`, before: old || null, after: now || null }]
        : []),
      ...(verb === 'propose'
        ? [
            { field: 'Reason', before: null, after: amendment.reason },
            { field: 'Category', before: null, after: categoryWords[amendment.category] },
          ]
        : []),
    ],
  });
}
