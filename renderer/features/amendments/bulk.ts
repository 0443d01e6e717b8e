import { Refusal } from '../../../shared/base/failure';
import type { Amendment } from '../../../shared/paper/amendment';
import { numbered, sentence } from '../../../shared/paper/numbers';
import { sentenceOf, useNotices } from '../../state/notices';
import { reloadQuietly } from '../../state/reload';

/** One that was left as it is, and why. */
export interface LeftAlone {
  id: string;
  number: number;
  sentence: string;
}

/**
 * Does one act to each, every one an act of its own in the history. What is refused stays as it is and is told; the
 * others go on.
 */
export async function actOnEach(
  amendments: readonly Amendment[],
  done: string,
  act: (step: { amendment: string; expectedRevision: number }) => Promise<unknown>,
): Promise<LeftAlone[]> {
  const left: LeftAlone[] = [];
  const moved: number[] = [];
  for (const { id, number, revision } of amendments)
    try {
      await act({ amendment: id, expectedRevision: revision });
      moved.push(number);
    } catch (error) {
      if (!(error instanceof Refusal)) console.error(error);
      left.push({ id, number, sentence: sentenceOf(error) });
    }
  await reloadQuietly();
  if (moved.length)
    useNotices
      .getState()
      .say(`${sentence(numbered('amendment', moved))} ${moved.length > 1 ? 'are' : 'is'} ${done}.`);
  return left;
}
