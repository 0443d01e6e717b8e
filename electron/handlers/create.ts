import { londonDate } from '../../shared/base/dates';
import type { Work } from '../word/service';
import type { Context } from './context';

/** What stays the same from call to call. */
export interface Surroundings
  extends Pick<Context, 'store' | 'word' | 'systemUser' | 'resources' | 'dataFolder' | 'version'> {
  /** Another clock than the computer's, for tests and for the sample. */
  now?: () => string;
}

/** The context of one call: the person as known now, and the call's own progress and cancelling. */
export function createContext(surroundings: Surroundings, work: Work = {}): Context {
  const { store, systemUser } = surroundings;
  const now = surroundings.now ?? (() => new Date().toISOString());
  const person = store.reading((reader) => reader.settings.person());
  return {
    ...surroundings,
    actor: person && { ...person, systemUser },
    now,
    today: () => londonDate(now()),
    work,
  };
}
