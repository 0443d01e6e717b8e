import { refuse } from '../../shared/base/failure';
import { saysNothing } from '../../shared/paper/amendment';
import { actable } from './amendment-act';
import type { Handler } from './context';
import { record } from './record';

/** Acts that show an amendment to nobody. */
const UNSEEN: readonly string[] = ['amendment.create', 'amendment.renumber'];

/**
 * Lets go of an amendment that was begun and emptied again before anybody could see it. Whatever was more than that is
 * withdrawn, and keeps its number.
 * @throws Refusal not-allowed | conflict
 */
export const discardEmpty: Handler<'amendment', 'discardEmpty'> = (
  context,
  { amendment: id, expectedRevision },
) => {
  const { store } = context;
  const now = actable(store, id, 'save');
  const { number } = now;
  if (!saysNothing(now))
    throw refuse('not-allowed', `Amendment ${number} holds words: withdraw it instead.`);
  const seen = store.ledger.actsOn('amendment', id).some((act) => !UNSEEN.includes(act));
  if (seen || now.importedFrom || store.responses.list(id).length > 0)
    throw refuse(
      'not-allowed',
      `Amendment ${number} has been more than a beginning: withdraw it, and its number stays.`,
    );
  const last = store.amendments.list(now.paper).every((other) => other.number <= number);
  store.amendments.remove(id, expectedRevision);
  record(context, {
    act: 'amendment.discardEmpty',
    paper: now.paper,
    subject: `Amendment ${number}`,
    summary: `Amendment ${number} was let go of: it was empty again before anybody had seen it. ${
      last ? 'Its number goes to the next one.' : 'Its number is not used again.'
    }`,
  });
  return { number };
};
