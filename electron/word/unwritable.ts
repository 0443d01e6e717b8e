import { apply } from '../../shared/amendment/apply';
import { wording } from '../../shared/amendment/wording';
import type { DocumentTree } from '../../shared/document/types';
import { whyNot } from './patch/can-patch';
import { Unwritten } from './patch/refusals';
import type { FoundAmendment, PatchAmendment } from './service';

/** Of amendments that collide, which never stand in one paper, so many are asked about one by one. */
const APART = 20;
const LONGEST = 60;

/**
 * Sentences about tracked changes that are amendments, but could not be incorporated as they stand: told when the file
 * is brought, so that nobody finds it out one by one when they are accepted.
 */
export function unwritable(
  base: Uint8Array,
  tree: DocumentTree,
  found: readonly FoundAmendment[],
): string[] {
  const all = found.map(
    ({ author, date, hunks }, order): PatchAmendment => ({
      id: `found ${order}`,
      order,
      number: order + 1,
      author,
      date: date ?? '2000-01-01T00:00:00Z',
      comment: [],
      hunks,
    }),
  );
  const held = new Set(apply(tree, all).held.map(({ set }) => set));
  const sentences: string[] = [];
  const ask = (amendments: PatchAmendment[]): void => {
    for (let asked = amendments; asked.length > 0; ) {
      const error = whyNot({ base, tree, amendments: asked });
      if (!(error instanceof Unwritten)) return;
      const blamed = asked.find(({ number }) => number === error.number);
      if (!blamed) return;
      sentences.push(sentenceFor(tree, blamed, error.why));
      asked = asked.filter((one) => one !== blamed);
    }
  };
  ask(all.filter(({ id }) => !held.has(id)));
  for (const one of all.filter(({ id }) => held.has(id)).slice(0, APART)) ask([one]);
  return sentences;
}

function sentenceFor(tree: DocumentTree, { author, hunks }: PatchAmendment, why: string): string {
  const { old, new: now } = wording(tree, hunks);
  const short = (text: string) =>
    text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()} …` : text;
  return `A tracked change by ${author} (“${short(old)}” to “${short(now)}”) is an amendment that cannot be incorporated as it stands: ${why}`;
}
