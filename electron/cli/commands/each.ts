import { Refusal } from '../../../shared/base/failure';
import type { Amendment } from '../../../shared/paper/amendment';
import { type Answer, EXIT } from '../answer';
import type { Desk } from '../desk';
import { allNumbered, paperNamed } from '../names';

/** Does one act to each of "3,5 7", every one an act of its own; those that are refused are told by number. */
export async function each(
  desk: Desk,
  numbers: string,
  paperName: string | undefined,
  act: (amendment: Amendment) => Promise<Amendment>,
): Promise<Answer> {
  const paper = await paperNamed(desk, paperName);
  const { amendments } = await desk.call('amendment', 'list', { paper: paper.id });
  const found = allNumbered(amendments, numbers, 'amendment');
  const [only] = found;
  if (only && found.length === 1) return done(await act(only));
  const value: ({ number: number } & (Amendment | { error: Refusal['failure'] }))[] = [];
  for (const amendment of found) {
    try {
      value.push(await act(amendment));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      value.push({ number: amendment.number, error: error.failure });
    }
  }
  return {
    value,
    text: value
      .map((one) =>
        'error' in one
          ? `Amendment ${one.number} was left as it is: ${one.error.sentence}`
          : done(one).text,
      )
      .join('\n'),
    code: value.some((one) => 'error' in one) ? EXIT.refused : EXIT.done,
  };
}

/** An act that is done. */
export const done = (value: { number: number; status: string }): Answer => ({
  value,
  text: `Amendment ${value.number} is ${value.status}.`,
});
