import type { Held } from '../../../shared/amendment/verdict';
import { type FailureCode, Refusal, refuse } from '../../../shared/base/failure';
import type { PatchAmendment } from '../service';
import type { Place } from './place';

/** One amendment is to blame that nothing is written: `why` says it without its number. */
export class Unwritten extends Refusal {
  constructor(
    readonly number: number | undefined,
    code: FailureCode,
    what: string,
    readonly why: string,
  ) {
    super({
      code,
      sentence: `Amendment ${number} ${what}: ${why}`,
      where: `amendment ${number}`,
    });
  }
}

/** The amendment cannot be written into a Word file, or not so that both accepting and rejecting it come out right. */
export const cannotWrite = ({ amendment }: Place, why: string): Refusal =>
  new Unwritten(amendment.number, 'not-allowed', 'cannot be written into the Word file', `${why}.`);

/** The package that was given is not the one that the draft was read from. */
export const staleBase = (): Refusal =>
  refuse(
    'stale',
    'The Word file kept for this draft does not say what the draft says. Import the draft again, and move its amendments to it.',
  );

/** Amendments that the draft does not take: the first reason, and how many more there are. */
export function heldBack(held: readonly Held[], amendments: readonly PatchAmendment[]): Refusal {
  const [first] = held;
  const [verdict] = first?.verdicts ?? [];
  const number = amendments.find(({ id }) => id === first?.set)?.number;
  const more = held.length > 1 ? ` ${held.length - 1} more cannot be written either.` : '';
  const code: Partial<Record<string, FailureCode>> = {
    stale: 'stale',
    locked: 'not-allowed',
    invalid: 'invalid-input',
  };
  return new Unwritten(
    number,
    code[verdict?.kind ?? ''] ?? 'collision',
    'cannot be written',
    `${verdict?.sentence ?? ''}${more}`,
  );
}
