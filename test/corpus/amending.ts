import { importWord } from '../../electron/word/import';
import { openPackage } from '../../electron/word/package/open';
import { canPatch } from '../../electron/word/patch/can-patch';
import { patch } from '../../electron/word/patch/patch';
import { compareTrees } from '../../electron/word/prove/compare';
import { prove } from '../../electron/word/prove/prove';
import { acceptAll, rejectAll } from '../../electron/word/read/plan';
import { readDocument } from '../../electron/word/read/raw';
import { view } from '../../electron/word/read/view';
import { resolvePackage } from '../../electron/word/resolve/resolve';
import type { Difference, PatchAmendment } from '../../electron/word/service';
import { apply } from '../../shared/amendment/apply';
import { check } from '../../shared/amendment/check';
import { collide } from '../../shared/amendment/collide';
import { indexDraft } from '../../shared/amendment/place';
import { Refusal } from '../../shared/base/failure';
import type { DocumentTree } from '../../shared/document/types';
import { type Amending, type Share, share } from './outcome.ts';
import { dice } from './random.ts';
import { seededHunks } from './seeded';

export interface Written {
  amending: Amending;
  base: Uint8Array;
  tracked: Uint8Array;
  clean: Uint8Array;
  /** The tracked file with all changes rejected, or accepted, by our own resolver. */
  rejected: Uint8Array;
  accepted: Uint8Array;
}

const ROUNDS = 2;

/**
 * Writes random amendments of every kind into a file and takes them back: proved, in the clean form, and with all
 * changes accepted or rejected by our own resolver.
 * @param step told after each thing that the program would do for a person, since each has its own time
 */
export function amendingOf(file: Uint8Array, seed: number, step: () => void): Written {
  const { tree, base } = importWord(file, 'before');
  step();
  const { amendments, hunks, refusals } = choose(tree, base, seed, step);
  const tracked = patch({ base, tree, amendments, form: 'tracked' });
  step();
  const clean = patch({ base, tree, amendments, form: 'clean' });
  step();
  const council = apply(tree, amendments).tree;
  const proof = prove({ file: tracked, draft: tree, council, base });
  step();
  const cleanProof = prove({ file: clean, draft: council });
  step();
  const raw = readDocument(openPackage(tracked));
  const [rejected, accepted] = [resolvePackage(raw, rejectAll), resolvePackage(raw, acceptAll)];
  const treeOf = (bytes: Uint8Array) => view(readDocument(openPackage(bytes)), rejectAll).tree;
  return {
    base,
    tracked,
    clean,
    rejected,
    accepted,
    amending: {
      hunks,
      refusals,
      tracked: proof.differences.map(say),
      clean: cleanProof.differences.map(say),
      resolved: [
        ...compareTrees('reject-all', tree, treeOf(rejected)),
        ...compareTrees('accept-all', council, treeOf(accepted)),
      ].map(say),
    },
  };
}

const say = ({ check: which, where, expected, found }: Difference): string =>
  `${which}, ${where}: expected ${expected}, found ${found}`;

/** The seeded amendments that can be written and do not collide, as a person who heeds the refusals has them. */
function choose(tree: DocumentTree, base: Uint8Array, seed: number, step: () => void) {
  const index = indexDraft(tree);
  const hunks: Record<string, Share> = {};
  const refusals: string[] = [];
  let chosen: PatchAmendment[] = [];
  const acts = new Map<string, string>();
  for (const { act, hunk } of seededHunks(tree, dice(seed), ROUNDS)) {
    const count = hunks[act] ?? share();
    hunks[act] = count;
    count.of++;
    const fault = check(index, hunk, 0);
    if (fault) {
      refusals.push(`${act}: ${fault.sentence}`);
      continue;
    }
    const number = acts.size + 1;
    const one = {
      id: `a${number}`,
      order: number,
      number,
      author: 'Head of Service',
      hunks: [hunk],
    };
    const amendment = { ...one, date: '2022-04-05T09:00:00Z', comment: [`Amendment ${number}`] };
    step();
    // who wrote the later of two that collide is told so
    if (collide(tree, [...chosen, amendment]).length > 0) {
      refusals.push(`${act}: collides`);
      continue;
    }
    acts.set(amendment.id, act);
    chosen.push(amendment);
  }
  chosen = writable(tree, base, chosen, (amendment, sentence) => {
    step();
    refusals.push(`${acts.get(amendment.id)}: ${sentence}`);
  });
  for (const { id } of chosen) (hunks[acts.get(id) as string] as Share).kept++;
  return { amendments: chosen, hunks, refusals };
}

/** Those that the patcher takes, together. */
function writable(
  tree: DocumentTree,
  base: Uint8Array,
  all: PatchAmendment[],
  refused: (amendment: PatchAmendment, sentence: string) => void,
): PatchAmendment[] {
  let left = all;
  for (;;) {
    try {
      patch({ base, tree, amendments: left, form: 'tracked' });
      return left;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { sentence, where } = error.failure;
      const blamed = left.find(({ number }) => `amendment ${number}` === where);
      if (!blamed) throw new Error(`Refused without saying which: ${sentence}`);
      const alone = canPatch({ base, tree, amendments: [blamed] });
      refused(blamed, alone === null ? `only with others: ${sentence}` : sentence);
      left = left.filter((one) => one !== blamed);
    }
  }
}
