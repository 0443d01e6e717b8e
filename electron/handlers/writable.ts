import { collide } from '../../shared/amendment/collide';
import type { Hunk } from '../../shared/amendment/types';
import { refuse } from '../../shared/base/failure';
import type { Parsed } from '../../shared/contract';
import type { AmendmentStatus } from '../../shared/paper/amendment';
import type { DraftInfo } from '../../shared/paper/document';
import type { StoredAmendment } from '../store/amendments';
import type { Reader } from '../store/store';
import type { CanPatchInput, FoundMedia, PatchAmendment } from '../word/service';
import { picturesFor } from './brought-pictures';
import type { Context, Handler } from './context';
import { asSet } from './draft-view';
import { find } from './find';

/** Amendments that an export or the next draft will hold. */
const inEffect: readonly AmendmentStatus[] = ['accepted', 'incorporated'];
const beyondWorking: readonly AmendmentStatus[] = ['proposed', ...inEffect];

/** Tells why an amendment could not be written into its draft's Word file. @throws Refusal not-found */
export const writable: Handler<'amendment', 'writable'> = async (context, asked) => {
  const input = context.store.reading((reader) =>
    inputFor(reader, [find.amendment(reader, asked.amendment)], beyondWorking),
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
    expect(context, (reader) =>
      inputFor(reader, [find.amendment(reader, amendment)], beyondWorking),
    ),
  accept: (context: Context, { amendment }: Step<'accept'>) =>
    expect(context, (reader) => inputFor(reader, [find.amendment(reader, amendment)], inEffect)),
  decide: async (context: Context, { amendment, outcome }: Step<'decide'>) => {
    if (outcome === 'incorporate')
      await expect(context, (reader) =>
        inputFor(reader, [find.amendment(reader, amendment)], inEffect),
      );
  },
};

/** Which amendments those that are proposed, or accepted or incorporated, are to stand beside. */
const besideOf = { propose: beyondWorking, accept: inEffect, decide: inEffect } as const;

/**
 * Whether an act on several amendments of one draft leaves the Word file such that it can be written; true also where
 * the act does not ask that.
 */
export async function writableTogether(
  context: Context,
  verb: string,
  amendments: readonly StoredAmendment[],
): Promise<boolean> {
  const statuses = besideOf[verb as keyof typeof besideOf];
  const [first] = amendments;
  if (!statuses || !first) return true;
  if (amendments.some(({ draft }) => draft !== first.draft)) return false;
  const input = context.store.reading((reader) => inputFor(reader, amendments, statuses));
  return (await context.word.canPatch(input, context.work)) === null;
}

/** Why changes cannot be proposed, and the number that they would have as an amendment. */
export type Unproposable = { number: number; sentence: string };

/**
 * Why changes that are about to become proposed amendments of a draft could not be written into its Word file, alone,
 * with what is proposed already, or with those before them; null for each that can.
 * @param media the pictures that they bring, which are not kept yet
 */
export async function writableAsProposed(
  context: Context,
  draft: DraftInfo,
  found: readonly Hunk[][],
  media: readonly FoundMedia[],
): Promise<(Unproposable | null)[]> {
  const { store, word, work } = context;
  const asked = store.reading((reader) => {
    const { paper } = find.document(reader, draft.document);
    const last = reader.amendments.list(paper).at(-1)?.number ?? 0;
    return found.map((hunks, i) => ({
      id: `found ${i}`,
      draft: draft.id,
      number: last + 1 + i,
      order: Number.MAX_SAFE_INTEGER - found.length + i,
      hunks,
      createdAt: context.now(),
    }));
  });
  const input = (own: Asked[], beside: readonly Asked[] = []) =>
    store.reading((reader) => {
      const made = inputFor(reader, own, beyondWorking, beside);
      return { ...made, media: [...(made.media ?? []), ...media] };
    });
  if ((await word.canPatch(input(asked), work)) === null) return asked.map(() => null);
  const answers: (Unproposable | null)[] = [];
  const taken: Asked[] = [];
  for (const one of asked) {
    const sentence = await word.canPatch(input([one], taken), work);
    if (sentence === null) taken.push(one);
    answers.push(sentence === null ? null : { number: one.number, sentence });
  }
  return answers;
}

async function expect(context: Context, make: (reader: Reader) => CanPatchInput): Promise<void> {
  const sentence = await context.word.canPatch(context.store.reading(make), context.work);
  if (sentence) throw refuse('not-allowed', sentence, 'hunks');
}

/** What is asked about an amendment, which may not be stored yet. */
type Asked = Pick<StoredAmendment, 'id' | 'draft' | 'number' | 'order' | 'hunks' | 'createdAt'>;

/**
 * Amendments of one draft, and the others of it with one of the statuses that they can stand beside.
 * @param more others that they can stand beside, which are not stored yet
 */
function inputFor(
  store: Reader,
  amendments: readonly Asked[],
  statuses: readonly AmendmentStatus[],
  more: readonly Asked[] = [],
): CanPatchInput {
  const { draft } = amendments[0] as Asked;
  const tree = store.drafts.tree(find.draft(store, draft));
  const own = new Set(amendments.map(({ id }) => id));
  const others: Asked[] = store.amendments
    .ofDraft(draft)
    .filter(({ id, status }) => !own.has(id) && statuses.includes(status));
  others.push(...more);
  const collisions = collide(tree, [...amendments, ...others].map(asSet));
  const colliding = new Set(collisions.flatMap(({ a, b }) => [a.set, b.set]));
  const [only] = amendments.length === 1 ? amendments : [];
  const clear = ({ id }: Asked) => id === only?.id || !colliding.has(id);
  return {
    base: store.drafts.base(draft),
    tree,
    media: picturesFor(store, [...amendments, ...others]),
    amendments: amendments.filter(clear).map(toPatch),
    beside: others.filter(clear).map(toPatch),
  };
}

/** What can be written does not depend on who decided it, when and why. */
const toPatch = (amendment: Asked): PatchAmendment => ({
  ...asSet(amendment),
  number: amendment.number,
  author: 'Amendment',
  date: amendment.createdAt,
  comment: [`Amendment ${amendment.number}`],
});
