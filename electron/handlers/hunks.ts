import { amendable } from '../../shared/amendment/amendable';
import { judge } from '../../shared/amendment/judge';
import { normalise } from '../../shared/amendment/normalise';
import type { Hunk } from '../../shared/amendment/types';
import { refuse } from '../../shared/base/failure';
import type { DocumentTree } from '../../shared/document/types';

/**
 * Hunks that a person wrote, as they are stored: in normal form, and such as `expectFit` lets pass.
 * @throws Refusal stale | not-allowed with the passage it concerns
 */
export function acceptHunks(tree: DocumentTree, hunks: readonly Hunk[]): Hunk[] {
  if (hunks.length === 0) return [];
  const normal = normalise(tree, hunks);
  expectFit(tree, normal);
  return normal;
}

/**
 * Hunks must fit the draft and be such as can be written into its Word file. Tracked changes of a file are taken as
 * they stand in it: brought to whole words they would claim more than their authors touched, and collide.
 * @throws Refusal stale | not-allowed with the passage it concerns
 */
export function expectFit(tree: DocumentTree, hunks: readonly Hunk[]): void {
  for (const hunk of hunks) {
    const objection = amendable(tree, hunk);
    if (objection) throw refuse('not-allowed', objection);
  }
  const [held] = judge(tree, [{ id: 'written', order: 0, hunks: [...hunks] }]).held;
  const verdict = held?.verdicts[0];
  if (verdict)
    throw refuse(
      verdict.kind === 'locked' ? 'not-allowed' : 'stale',
      verdict.sentence,
      verdict.quote,
    );
}
