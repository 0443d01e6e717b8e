import { type Amendment, isLive } from './amendment';

type Numbered = Pick<Amendment, 'id' | 'number' | 'status' | 'adoptedIn'>;

/** Why numbers can no longer change, in a sentence; null while no amendment has gone out. */
export function renumberProblem(has: { agreed: boolean; responses: boolean }): string | null {
  if (has.agreed)
    return 'The Committee has agreed a draft, so the amendments’ numbers are known and stay as they are.';
  if (has.responses)
    return 'A consultee has responded to an amendment by its number, so the numbers stay as they are.';
  return null;
}

/**
 * New numbers in the order of the document, for those whose number changes. They change places among themselves:
 * withdrawn and adopted ones keep theirs.
 * @param inOrder as they stand in the documents
 */
export function renumbered(inOrder: readonly Numbered[]): Map<string, number> {
  const open = inOrder.filter(({ status, adoptedIn }) => isLive(status) && !adoptedIn);
  const numbers = open.map(({ number }) => number).sort((a, b) => a - b);
  const changed = open.flatMap(({ id, number }, at): [string, number][] =>
    numbers[at] === undefined || numbers[at] === number ? [] : [[id, numbers[at]]],
  );
  return new Map(changed);
}
