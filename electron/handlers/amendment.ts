import { refuse } from '../../shared/base/failure';
import { mintId } from '../../shared/base/id';
import { proposalProblem } from '../../shared/paper/transitions';
import type { AmendmentChange } from '../store/amendments';
import { actable, expectAmendable, expectFeedback, move, recordAct, shown } from './amendment-act';
import { choose, combine } from './amendment-collisions';
import { recordDecision } from './amendment-decision';
import { discardEmpty } from './amendment-discard';
import { eachOf } from './amendment-each';
import { fromWord } from './amendment-from-word';
import { renumber } from './amendment-numbers';
import { resiteAnew } from './amendment-resite';
import { merge, reorder, split } from './amendment-shape';
import type { NounHandlers } from './context';
import { draftViews } from './draft-view';
import { find } from './find';
import { acceptHunks } from './hunks';
import { signature } from './record';
import { writable } from './writable';

/** Acts that can also be done to several at once. */
const acts: Pick<
  NounHandlers<'amendment'>,
  'propose' | 'rework' | 'withdraw' | 'reinstate' | 'accept' | 'unaccept' | 'decide'
> = {
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

  reinstate(context, { amendment: id, expectedRevision }) {
    const now = actable(context.store, id, 'reinstate');
    expectAmendable(context.store, find.draft(context.store, now.draft));
    const words = 'is being written again: its withdrawal was taken back';
    return move(context, now, 'reinstate', { status: 'working' }, expectedRevision, words);
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

  decide(context, { amendment: id, expectedRevision, ...asked }) {
    const now = shown(context.store, id);
    const { status, actor, words, changes } = recordDecision(context, now, asked);
    return move({ ...context, actor }, now, 'decide', { status }, expectedRevision, words, changes);
  },
};

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

  save(context, { amendment: id, expectedRevision, hunks, ...fields }) {
    const { store } = context;
    const now = actable(store, id, 'save');
    if (fields.feedback) expectFeedback(store, now.paper, fields.feedback);
    const change: AmendmentChange = { ...fields, changedAt: context.now() };
    if (hunks) {
      const draft = find.draft(store, now.draft);
      change.hunks = acceptHunks(store.drafts.tree(draft), hunks);
    }
    store.amendments.autosave(id, change, expectedRevision);
    return shown(store, id);
  },

  discardEmpty,

  resite: resiteAnew,

  writable,

  ...acts,

  each: eachOf(acts),

  reopen(context, { amendment: id, expectedRevision, reason }) {
    const now = actable(context.store, id, 'reopen');
    context.store.decisions.takeBack(id, context.now(), reason);
    const why = [{ field: 'Why', before: null, after: reason }];
    const words = 'is proposed again: its decision was taken back';
    return move(context, now, 'reopen', { status: 'proposed' }, expectedRevision, words, why);
  },

  choose,
  combine,
  split,
  merge,
  reorder,
  renumber,
};
