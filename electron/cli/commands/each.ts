import type { Input } from '../../../shared/contract';
import { type Answer, EXIT } from '../answer';
import type { Desk } from '../desk';
import { allNumbered, paperNamed } from '../names';

/** What is to be done, with all that it takes but the amendment. */
export type Each = Input<'amendment', 'each'>['act'];

/** Does one act to each of "3,5 7", every one an act of its own; those that are refused are told by number. */
export async function each(
  desk: Desk,
  numbers: string,
  paperName: string | undefined,
  act: Each,
): Promise<Answer> {
  const paper = await paperNamed(desk, paperName);
  const { amendments } = await desk.call('amendment', 'list', { paper: paper.id });
  const steps = allNumbered(amendments, numbers, 'amendment').map(({ id, revision }) => ({
    amendment: id,
    expectedRevision: revision,
  }));
  const [only] = steps;
  if (only && steps.length === 1) {
    const { verb, ...more } = act;
    return done(await desk.call('amendment', verb, { ...more, ...only } as never));
  }
  const result = await desk.call('amendment', 'each', { act, amendments: steps });
  const told = new Map<string, { number: number; text: string; value: object }>();
  for (const one of result.done)
    told.set(one.id, { number: one.number, text: done(one).text, value: one });
  for (const { amendment, number, ...error } of result.left) {
    const text = `Amendment ${number} was left as it is: ${error.sentence}`;
    told.set(amendment, { number, text, value: { number, error } });
  }
  const inOrder = steps.flatMap(({ amendment }) => told.get(amendment) ?? []);
  return {
    value: inOrder.map(({ value }) => value),
    text: inOrder.map(({ text }) => text).join('\n'),
    code: result.left.length > 0 || inOrder.length < steps.length ? EXIT.refused : EXIT.done,
  };
}

/** An act that is done. */
export const done = (value: { number: number; status: string }): Answer => ({
  value,
  text: `Amendment ${value.number} is ${value.status}.`,
});
