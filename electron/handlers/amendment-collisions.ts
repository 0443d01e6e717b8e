import { combine as combined } from '../../shared/amendment/combine';
import { wording } from '../../shared/amendment/wording';
import { refuse } from '../../shared/base/failure';
import { mintId } from '../../shared/base/id';
import type { Amendment } from '../../shared/paper/amendment';
import { fateOf } from '../../shared/paper/collision-fate';
import { numbered, sentence } from '../../shared/paper/numbers';
import type { AmendmentChange, StoredAmendment } from '../store/amendments';
import { actable, type Changes, expectAmendable, shown } from './amendment-act';
import { recordDecision } from './amendment-decision';
import type { Handler, WriteContext } from './context';
import { asSet, draftViews } from './draft-view';
import { find } from './find';
import { acceptHunks } from './hunks';
import { record, signature } from './record';

type Step = { amendment: string; expectedRevision: number };

/** Chooses one of those that collide. @throws Refusal not-allowed | conflict */
export const choose: Handler<'amendment', 'choose'> = (context, asked) => {
  const { store } = context;
  const kept = actable(store, asked.amendment, 'replace');
  const collisions = draftViews(store)(kept.draft).collisions();
  let actor = context.actor;
  const changes: Changes = [];
  const gone: string[] = [];
  for (const step of asked.over) {
    const rival = actable(store, step.amendment, 'replace');
    const between = collisions.filter(
      ({ amendments }) => amendments.includes(kept.id) && amendments.includes(rival.id),
    );
    if (between.length === 0 || rival.id === kept.id) throw apart(kept, rival);
    const same = between.every(({ verdict }) => verdict === 'identical') && sameSize(kept, rival);
    const reason = asked.reason || (same ? `It says the same as amendment ${kept.number}.` : '');
    const done = putAside(context, rival, { ...asked, reason }, step.expectedRevision);
    if (same) giveFeedback(context, kept.id, rival);
    if (same) replacedBy(context, rival.id, kept.id);
    actor = done.actor ?? actor;
    gone.push(`amendment ${rival.number} was ${done.status}`);
    changes.push(...done.changes);
  }
  const words = listed(gone);
  record(
    { ...context, actor },
    {
      act: 'amendment.choose',
      paper: kept.paper,
      subject: `Amendment ${kept.number}`,
      summary: `Amendment ${kept.number} was chosen where it collides: ${words}.`,
      changes,
    },
  );
  return shown(store, kept.id);
};

/** Begins an amendment that replaces several. @throws Refusal not-allowed | stale | conflict */
export const combine: Handler<'amendment', 'combine'> = (context, asked) => {
  const { store } = context;
  const all = asked.amendments.map((step) => actable(store, step.amendment, 'replace'));
  const [first] = all as [StoredAmendment, ...StoredAmendment[]];
  expectOneDraft(all);
  const draft = find.draft(store, first.draft);
  expectAmendable(store, draft);
  const tree = store.drafts.tree(draft);
  const { hunks, leftOut } = combined(tree, all.map(asSet));
  const id = mintId('amd');
  store.amendments.insert({
    id,
    paper: first.paper,
    document: first.document,
    draft: first.draft,
    status: 'working',
    category: first.category,
    reason: joined(all),
    proposer: all.every(({ proposer }) => proposer === first.proposer) ? first.proposer : '',
    seconder: all.every(({ seconder }) => seconder === first.seconder) ? first.seconder : '',
    hunks: acceptHunks(tree, hunks),
    feedback: [...new Set(all.flatMap(({ feedback }) => feedback))],
    importedFrom: null,
    createdAt: context.now(),
    createdBy: signature(context),
  });
  const order = Math.min(...all.map((amendment) => amendment.order));
  store.amendments.update(id, { order }, 1);
  const { number } = find.amendment(store, id);
  for (const [at, amendment] of all.entries())
    replace(context, amendment, id, number, asked.amendments[at] as Step);
  const amendment = shown(store, id);
  const which = numbered(
    'amendment',
    all.map((one) => one.number),
  );
  record(context, {
    act: 'amendment.combine',
    paper: first.paper,
    subject: `Amendment ${number}`,
    summary: `Amendment ${number} was begun out of ${which}, which were withdrawn as replaced by it.`,
    changes: all.map((one) => ({
      field: `Status of amendment ${one.number}`,
      before: one.status,
      after: `withdrawn, replaced by amendment ${number}`,
    })),
  });
  const byId = new Map(all.map((one) => [one.id, one]));
  return {
    amendment,
    leftOut: leftOut.flatMap(({ set, hunk }) => {
      const from = byId.get(set);
      const lost = from?.hunks[hunk];
      if (!from || !lost) return [];
      const { old, new: now } = wording(tree, [lost]);
      return [{ number: from.number, old, new: now }];
    }),
  };
};

const apart = (kept: StoredAmendment, rival: StoredAmendment) =>
  refuse(
    'not-allowed',
    `${sentence(numbered('amendment', [kept.number, rival.number]))} do not collide, so there is nothing to choose between them.`,
  );

const sameSize = (a: StoredAmendment, b: StoredAmendment) => a.hunks.length === b.hunks.length;

/** Withdraws an amendment, or declines it where that is the delegate's to do. */
function putAside(
  context: WriteContext,
  rival: StoredAmendment,
  asked: { reason: string; decidedOn: string },
  expectedRevision: number,
): { status: string; actor: WriteContext['actor'] | null; changes: Changes } {
  const { store } = context;
  const { reason } = asked;
  if (!reason)
    throw refuse('invalid-input', 'Say why this one is chosen over the other.', 'reason');
  const agreed = store.drafts.agreed(rival.document)?.id === rival.draft;
  const status = fateOf(rival.status, agreed);
  const change: AmendmentChange = { status, changedAt: context.now() };
  const changes: Changes = [
    { field: `Status of amendment ${rival.number}`, before: rival.status, after: status },
  ];
  takeBack(context, rival, reason);
  if (status === 'withdrawn') {
    store.amendments.update(rival.id, change, expectedRevision);
    return {
      status,
      actor: null,
      changes: [...changes, { field: 'Why', before: null, after: reason }],
    };
  }
  const proposed: Amendment = { ...shown(store, rival.id), status: 'proposed' };
  const decision = recordDecision(context, proposed, { ...asked, outcome: 'decline' });
  store.amendments.update(rival.id, change, expectedRevision);
  return { status, actor: decision.actor, changes: [...changes, ...decision.changes] };
}

function takeBack(context: WriteContext, { id, status }: StoredAmendment, why: string): void {
  if (status === 'incorporated') context.store.decisions.takeBack(id, context.now(), why);
}

/** Withdraws an amendment because another takes its place. @throws Refusal conflict */
export function replace(
  context: WriteContext,
  amendment: StoredAmendment,
  by: string,
  number: number,
  { expectedRevision }: Pick<Step, 'expectedRevision'>,
): void {
  takeBack(context, amendment, `It was replaced by amendment ${number}.`);
  const change = { status: 'withdrawn', replacedBy: by, changedAt: context.now() } as const;
  context.store.amendments.update(amendment.id, change, expectedRevision);
}

function replacedBy({ store }: WriteContext, id: string, by: string): void {
  store.amendments.update(id, { replacedBy: by }, find.amendment(store, id).revision);
}

function giveFeedback({ store }: WriteContext, id: string, from: StoredAmendment): void {
  const { feedback, revision } = find.amendment(store, id);
  const all = [...new Set([...feedback, ...from.feedback])];
  if (all.length > feedback.length) store.amendments.update(id, { feedback: all }, revision);
}

/** @throws Refusal not-allowed */
export function expectOneDraft(all: readonly StoredAmendment[]): void {
  if (new Set(all.map(({ id }) => id)).size < all.length)
    throw refuse('invalid-input', 'An amendment cannot be put together with itself: name two.');
  if (new Set(all.map(({ draft }) => draft)).size > 1)
    throw refuse(
      'not-allowed',
      'These amendments are written on different drafts, so they cannot be put together.',
    );
}

/** The reasons of several, each once. */
export const joined = (all: readonly StoredAmendment[]): string =>
  [...new Set(all.map(({ reason }) => reason.trim()).filter(Boolean))].join('\n');

const listed = (parts: readonly string[]): string =>
  parts.length === 1
    ? (parts[0] as string)
    : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
