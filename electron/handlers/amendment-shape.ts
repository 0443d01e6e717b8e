import { collide } from '../../shared/amendment/collide';
import { combine } from '../../shared/amendment/combine';
import { orderBeside, sharingPoint } from '../../shared/amendment/points';
import type { Hunk } from '../../shared/amendment/types';
import { refuse } from '../../shared/base/failure';
import { mintId } from '../../shared/base/id';
import { isLive } from '../../shared/paper/amendment';
import { numbered, sentence } from '../../shared/paper/numbers';
import type { StoredAmendment } from '../store/amendments';
import { actable, expectAmendable, shown } from './amendment-act';
import { expectOneDraft, joined, replace } from './amendment-collisions';
import type { Handler } from './context';
import { asSet } from './draft-view';
import { find } from './find';
import { acceptHunks } from './hunks';
import { record, signature } from './record';

/** Divides one amendment in two. @throws Refusal not-allowed | stale | conflict */
export const split: Handler<'amendment', 'split'> = (context, asked) => {
  const { store } = context;
  const whole = actable(store, asked.amendment, 'split');
  const draft = find.draft(store, whole.draft);
  expectAmendable(store, draft);
  const [stay, go] = divided(whole, new Set(asked.hunks));
  const tree = store.drafts.tree(draft);
  const { id: _, number: __, order, revision: ___, ...fields } = whole;
  const id = mintId('amd');
  const [collision] = collide(tree, [
    { id: whole.id, order: 0, hunks: stay },
    { id, order: 1, hunks: go },
  ]);
  if (collision)
    throw refuse(
      'not-allowed',
      `Apart, the two would collide at “${collision.quote}”. ${collision.sentence} Keep those changes together.`,
    );
  const others = store.amendments.ofDraft(draft.id);
  const { adoptedIn: _a, needsResiting: _n, replacedBy: _r, changedAt: _c, ...kept } = fields;
  store.amendments.insert({
    ...kept,
    id,
    hunks: acceptHunks(tree, go),
    createdAt: context.now(),
    createdBy: signature(context),
  });
  store.amendments.update(id, { order: orderBeside({ id: whole.id, order }, 'after', others) }, 1);
  const change = { hunks: acceptHunks(tree, stay), changedAt: context.now() };
  store.amendments.update(whole.id, change, asked.expectedRevision);
  const [amendment, made] = [shown(store, whole.id), shown(store, id)];
  record(context, {
    act: 'amendment.split',
    paper: whole.paper,
    subject: `Amendment ${whole.number}`,
    summary: `Amendment ${whole.number} was divided: some of its changes are now amendment ${made.number}.`,
    changes: [amendment, made].map(({ number, wording }) => ({
      field: `Amendment ${number}, ${wording.place}`,
      before: wording.old || null,
      after: wording.new || null,
    })),
  });
  return { amendment, made };
};

/** @throws Refusal invalid-input unless at least one change stays and at least one goes */
function divided(whole: StoredAmendment, going: ReadonlySet<number>): [Hunk[], Hunk[]] {
  const stay = whole.hunks.filter((_, at) => !going.has(at));
  const go = whole.hunks.filter((_, at) => going.has(at));
  if (whole.hunks.length < 2)
    throw refuse(
      'not-allowed',
      `Amendment ${whole.number} makes one change, so there is nothing to divide.`,
    );
  if (stay.length === 0 || go.length < going.size || go.length === 0)
    throw refuse(
      'invalid-input',
      `Amendment ${whole.number} makes ${whole.hunks.length} changes: choose which go into the new one, and leave at least one.`,
      'hunks',
    );
  return [stay, go];
}

/** Takes one amendment into another. @throws Refusal not-allowed | conflict */
export const merge: Handler<'amendment', 'merge'> = (context, asked) => {
  const { store } = context;
  const into = actable(store, asked.amendment, 'merge');
  const other = actable(store, asked.other.amendment, 'merge');
  const which = sentence(numbered('amendment', [into.number, other.number]));
  expectOneDraft([into, other]);
  if (into.status !== other.status)
    throw refuse(
      'not-allowed',
      `${which} do not stand alike: propose the one that is still being written, or take the other back first.`,
    );
  const draft = find.draft(store, into.draft);
  expectAmendable(store, draft);
  const tree = store.drafts.tree(draft);
  const [collision] = collide(tree, [asSet(into), asSet(other)]);
  if (collision)
    throw refuse(
      'collision',
      `${which} claim the same words (“${collision.quote}”). Combine them there, so that a person decides what it says.`,
    );
  const { hunks } = combine(tree, [asSet(into), asSet(other)]);
  store.amendments.update(
    into.id,
    {
      hunks: acceptHunks(tree, hunks),
      reason: joined([into, other]),
      feedback: [...new Set([...into.feedback, ...other.feedback])],
      changedAt: context.now(),
    },
    asked.expectedRevision,
  );
  replace(context, other, into.id, into.number, asked.other);
  const amendment = shown(store, into.id);
  record(context, {
    act: 'amendment.merge',
    paper: into.paper,
    subject: `Amendment ${into.number}`,
    summary: `Amendment ${other.number} was taken into amendment ${into.number} and withdrawn as replaced by it.`,
    changes: [
      {
        field: `Words of amendment ${into.number}`,
        before: amendment.wording.old || null,
        after: amendment.wording.new || null,
      },
    ],
  });
  return amendment;
};

/** Changes which of two that write at one place comes first. @throws Refusal not-allowed | conflict */
export const reorder: Handler<'amendment', 'reorder'> = (context, asked) => {
  const { store } = context;
  const own = actable(store, asked.amendment, 'reorder');
  const other = find.amendment(store, asked.other);
  const others = store.amendments
    .ofDraft(own.draft)
    .filter(({ id, status }) => id !== own.id && isLive(status));
  if (!sharingPoint(own, others).some(({ id }) => id === other.id))
    throw refuse(
      'not-allowed',
      `${sentence(numbered('amendment', [own.number, other.number]))} write nothing at one place, so their order makes no difference.`,
    );
  const order = orderBeside(other, asked.place, others);
  store.amendments.update(own.id, { order, changedAt: context.now() }, asked.expectedRevision);
  record(context, {
    act: 'amendment.reorder',
    paper: own.paper,
    subject: `Amendment ${own.number}`,
    summary: `Amendment ${own.number} was put ${asked.place} amendment ${other.number} where both write.`,
  });
  return shown(store, own.id);
};
