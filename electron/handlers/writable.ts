import { collide } from '../../shared/amendment/collide';
import { refuse } from '../../shared/base/failure';
import type { Parsed } from '../../shared/contract';
import type { AmendmentStatus } from '../../shared/paper/amendment';
import type { StoredAmendment } from '../store/amendments';
import type { Reader } from '../store/store';
import type { CanPatchInput, PatchAmendment } from '../word/service';
import type { Context, Handler } from './context';
import { asSet } from './draft-view';
import { find } from './find';

/** Amendments that an export or the next draft will hold. */
const inEffect: readonly AmendmentStatus[] = ['accepted', 'incorporated'];
const beyondWorking: readonly AmendmentStatus[] = ['proposed', ...inEffect];

/** Tells why an amendment could not be written into its draft's Word file. @throws Refusal not-found */
export const writable: Handler<'amendment', 'writable'> = async (context, asked) => {
  const input = context.store.reading((reader) =>
    inputFor(reader, find.amendment(reader, asked.amendment), beyondWorking),
  );
  return { sentence: await context.word.canPatch(input, context.work) };
};

type Step<V extends 'propose' | 'accept' | 'decide'> = Parsed<'amendment', V>;

/**
 * What is asked of the draft's Word file before an act on an amendment, outside of the act's transaction since it
 * is awaited: whoever asks for what Word cannot hold is told then, never at the export. What is being written is saved
 * in any case, and an act that takes an amendment back asks nothing, or one that cannot be written could never be put
 * right.
 * @throws Refusal not-allowed
 */
export const writableFirst = {
  propose: (context: Context, { amendment }: Step<'propose'>) =>
    expect(context, (reader) => inputFor(reader, find.amendment(reader, amendment), beyondWorking)),
  accept: (context: Context, { amendment }: Step<'accept'>) =>
    expect(context, (reader) => inputFor(reader, find.amendment(reader, amendment), inEffect)),
  decide: async (context: Context, { amendment, outcome }: Step<'decide'>) => {
    if (outcome === 'incorporate')
      await expect(context, (reader) =>
        inputFor(reader, find.amendment(reader, amendment), inEffect),
      );
  },
};

async function expect(context: Context, make: (reader: Reader) => CanPatchInput): Promise<void> {
  const sentence = await context.word.canPatch(context.store.reading(make), context.work);
  if (sentence) throw refuse('not-allowed', sentence, 'hunks');
}

/** The amendment, and those of its draft with one of the statuses that it can stand beside. */
function inputFor(
  store: Reader,
  amendment: StoredAmendment,
  statuses: readonly AmendmentStatus[],
): CanPatchInput {
  const tree = store.drafts.tree(find.draft(store, amendment.draft));
  const others = store.amendments
    .ofDraft(amendment.draft)
    .filter(({ id, status }) => id !== amendment.id && statuses.includes(status));
  const collisions = collide(tree, [amendment, ...others].map(asSet));
  const colliding = new Set(collisions.flatMap(({ a, b }) => [a.set, b.set]));
  return {
    base: store.drafts.base(amendment.draft),
    tree,
    amendments: [toPatch(amendment)],
    beside: others.filter(({ id }) => !colliding.has(id)).map(toPatch),
  };
}

/** What can be written does not depend on who decided it, when and why. */
const toPatch = (amendment: StoredAmendment): PatchAmendment => ({
  ...asSet(amendment),
  number: amendment.number,
  author: 'Amendment',
  date: amendment.createdAt,
  comment: [`Amendment ${amendment.number}`],
});
