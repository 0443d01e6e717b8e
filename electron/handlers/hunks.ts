import { amendable } from '../../shared/amendment/amendable';
import { apply } from '../../shared/amendment/apply';
import { normalise } from '../../shared/amendment/normalise';
import type { Hunk } from '../../shared/amendment/types';
import { refuse } from '../../shared/base/failure';
import type { DocumentTree } from '../../shared/document/types';

/**
 * Hunks as they are stored: in normal form, fitting the draft, and such as can be written into its Word file.
 * @throws Refusal stale | not-allowed with the passage it concerns
 */
export function acceptHunks(tree: DocumentTree, hunks: readonly Hunk[]): Hunk[] {
  if (hunks.length === 0) return [];
  const normal = normalise(tree, [...hunks]);
  for (const hunk of normal) {
    const objection = amendable(tree, hunk);
    if (objection) throw refuse('not-allowed', objection);
  }
  const [held] = apply(tree, [{ id: 'written', order: 0, hunks: normal }]).held;
  const verdict = held?.verdicts[0];
  if (verdict)
    throw refuse(
      verdict.kind === 'locked' ? 'not-allowed' : 'stale',
      verdict.sentence,
      verdict.quote,
    );
  return normal;
}
