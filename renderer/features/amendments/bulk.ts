import { Refusal } from '../../../shared/base/failure';
import type { Input } from '../../../shared/contract';
import type { Amendment } from '../../../shared/paper/amendment';
import { numbered, sentence } from '../../../shared/paper/numbers';
import { api } from '../../api';
import { runJob } from '../../state/jobs';
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
  await tell(moved, done);
  return left;
}

/** An act with all that it takes but the amendment. */
export type Each = Input<'amendment', 'each'>['act'];

/** What came of an act on several: those it was done to, by id, and those left alone. Stopped, some are neither. */
export interface Outcome {
  done: string[];
  left: LeftAlone[];
}

/**
 * As `actOnEach`, in one call: the Word file is asked once for all, which with many is most of the work. A job, which
 * can be stopped between two.
 */
export async function doToEach(
  amendments: readonly Amendment[],
  done: string,
  act: Each,
): Promise<Outcome> {
  const steps = amendments.map(({ id, revision }) => ({
    amendment: id,
    expectedRevision: revision,
  }));
  try {
    const label = 'Asking the Word file about all of them';
    const result = await runJob(label, (job) =>
      api.amendment.each({ act, amendments: steps }, job),
    );
    await tell(
      result.done.map(({ number }) => number),
      done,
    );
    return {
      done: result.done.map(({ id }) => id),
      left: result.left.map(({ amendment, ...left }) => ({ id: amendment, ...left })),
    };
  } catch (error) {
    useNotices.getState().trouble(error);
    await reloadQuietly();
    return { done: [], left: [] };
  }
}

async function tell(moved: readonly number[], done: string): Promise<void> {
  await reloadQuietly();
  if (moved.length)
    useNotices
      .getState()
      .say(`${sentence(numbered('amendment', moved))} ${moved.length > 1 ? 'are' : 'is'} ${done}.`);
}
