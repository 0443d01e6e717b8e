import { refuse } from '../../shared/base/failure';
import { mintId } from '../../shared/base/id';
import { type Amendment, categoryWords } from '../../shared/paper/amendment';
import { decide, decisionProblem } from '../../shared/paper/decide';
import {
  type AmendmentAct,
  proposalProblem,
  transitionProblem,
} from '../../shared/paper/transitions';
import type { AmendmentChange, StoredAmendment } from '../store/amendments';
import type { Reader } from '../store/store';
import { fromWord } from './amendment-from-word';
import type { NounHandlers, WriteContext } from './context';
import { draftViews } from './draft-view';
import { find } from './find';
import { acceptHunks } from './hunks';
import { changesOf, record, signature } from './record';

export const amendment: NounHandlers<'amendment'> = {
  list({ store }, { paper }) {
    const view = draftViews(store);
    const stored = store.amendments.list(paper);
    const drafts = [...new Set(stored.map((a) => a.draft))];
    return {
      amendments: stored.map((a) => view(a.draft).present(a)),
      collisions: drafts.flatMap((draft) => view(draft).collisions()),
    };
  },

  get: ({ store }, input) => shown(store, input.amendment),

  create(context, { draft, hunks, ...fields }) {
    const { store } = context;
    const on = find.draft(store, draft);
    const document = find.document(store, on.document);
    expectAmendable(store, on);
    const feedback = fields.feedback ?? [];
    expectFeedback(store, document.paper, feedback);
    const id = mintId('amd');
    store.amendments.insert({
      id,
      paper: document.paper,
      document: document.id,
      draft,
      status: 'working',
      category: fields.category ?? 'committee-comment',
      reason: fields.reason ?? '',
      proposer: fields.proposer ?? '',
      seconder: fields.seconder ?? '',
      hunks: acceptHunks(store.drafts.tree(on), hunks),
      feedback,
      importedFrom: null,
      createdAt: context.now(),
      createdBy: signature(context),
    });
    const made = shown(store, id);
    recordAct(context, made, 'create', 'was begun');
    return made;
  },

  fromWord,

  save({ store }, { amendment: id, expectedRevision, hunks, ...fields }) {
    const now = actable(store, id, 'save');
    if (fields.feedback) expectFeedback(store, now.paper, fields.feedback);
    const change: AmendmentChange = { ...fields };
    if (hunks) {
      const draft = find.draft(store, now.draft);
      change.hunks = acceptHunks(store.drafts.tree(draft), hunks);
    }
    store.amendments.autosave(id, change, expectedRevision);
    return shown(store, id);
  },

  propose(context, { amendment: id, expectedRevision }) {
    const now = actable(context.store, id, 'propose');
    const problem = proposalProblem(now);
    if (problem) throw refuse('not-allowed', problem, now.reason.trim() ? 'hunks' : 'reason');
    return move(context, now, 'propose', { status: 'proposed' }, expectedRevision, 'was proposed');
  },

  rework(context, { amendment: id, expectedRevision }) {
    const now = actable(context.store, id, 'rework');
    const words = 'was taken back to be reworked';
    return move(context, now, 'rework', { status: 'working' }, expectedRevision, words);
  },

  withdraw(context, { amendment: id, expectedRevision, reason }) {
    const now = actable(context.store, id, 'withdraw');
    const change = { status: 'withdrawn', needsResiting: null } as const;
    const why = reason ? [{ field: 'Why', before: null, after: reason }] : [];
    return move(context, now, 'withdraw', change, expectedRevision, 'was withdrawn', why);
  },

  accept(context, { amendment: id, expectedRevision }) {
    const now = actable(context.store, id, 'accept');
    if (context.store.drafts.agreed(now.document))
      throw refuse(
        'not-allowed',
        'The Committee has agreed a draft of this document, so its amendments are decided under the delegation and no longer accepted by the author.',
      );
    return move(context, now, 'accept', { status: 'accepted' }, expectedRevision, 'was accepted');
  },

  unaccept(context, { amendment: id, expectedRevision }) {
    const now = actable(context.store, id, 'unaccept');
    const words = 'is proposed again: its acceptance was taken back';
    return move(context, now, 'unaccept', { status: 'proposed' }, expectedRevision, words);
  },

  decide(context, { amendment: id, expectedRevision, outcome, reason, decidedOn }) {
    const { store } = context;
    const now = shown(store, id);
    const delegation = store.delegations.get(now.paper);
    const facts = {
      amendment: now,
      agreedDraft: store.drafts.agreed(now.document)?.id ?? null,
      delegation,
      responses: now.responses,
      outcome,
      reason,
      decidedOn,
      today: context.today(),
    };
    const problem = decisionProblem(facts);
    if (problem) throw refuse('not-allowed', problem, reason.trim() ? undefined : 'reason');
    const decision = decide(facts, delegation?.delegate ?? '');
    store.decisions.insert({
      ...decision,
      id: mintId('dec'),
      amendment: id,
      recordedAt: context.now(),
    });
    const status = outcome === 'incorporate' ? 'incorporated' : 'declined';
    const inPerson = context.actor?.post === decision.by;
    const actor =
      context.actor && (inPerson ? context.actor : { ...context.actor, onBehalfOf: decision.by });
    const words = `was ${status}${decision.againstConcern ? ', against a consultee’s concern' : ''}`;
    return move({ ...context, actor }, now, 'decide', { status }, expectedRevision, words, [
      { field: 'Reason', before: null, after: decision.reason },
      { field: 'Decided on', before: null, after: decidedOn },
    ]);
  },

  reopen(context, { amendment: id, expectedRevision, reason }) {
    const now = actable(context.store, id, 'reopen');
    context.store.decisions.takeBack(id, context.now(), reason);
    const why = [{ field: 'Why', before: null, after: reason }];
    const words = 'is proposed again: its decision was taken back';
    return move(context, now, 'reopen', { status: 'proposed' }, expectedRevision, words, why);
  },
};

/** An amendment as it is shown. @throws Refusal not-found */
export function shown(store: Reader, id: string): Amendment {
  const stored = find.amendment(store, id);
  return draftViews(store)(stored.draft).present(stored);
}

/** An amendment to which the act may be done. @throws Refusal not-found | not-allowed */
function actable(store: Reader, id: string, act: AmendmentAct): StoredAmendment {
  const stored = find.amendment(store, id);
  const problem = transitionProblem(stored, act);
  if (problem) throw refuse('not-allowed', problem);
  return stored;
}

/** New amendments are written on the agreed draft, or before that on the newest. */
function expectAmendable(store: Reader, on: { id: string; document: string; version: number }) {
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

function expectFeedback(store: Reader, paper: string, ids: readonly string[]): void {
  for (const id of ids)
    if (find.feedback(store, id).paper !== paper)
      throw refuse('invalid-input', 'That feedback belongs to another paper.', 'feedback');
}

function move(
  context: WriteContext,
  before: StoredAmendment,
  verb: string,
  change: AmendmentChange,
  expectedRevision: number,
  words: string,
  more: { field: string; before: string | null; after: string | null }[] = [],
): Amendment {
  context.store.amendments.update(before.id, change, expectedRevision);
  const after = shown(context.store, before.id);
  recordAct(context, after, verb, words, [
    ...changesOf(before, after, { status: 'Status' }),
    ...more,
  ]);
  return after;
}

/** Records an act on an amendment, with its words as they were when it was done. */
function recordAct(
  context: WriteContext,
  amendment: Amendment,
  verb: string,
  words: string,
  changes: { field: string; before: string | null; after: string | null }[] = [],
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
