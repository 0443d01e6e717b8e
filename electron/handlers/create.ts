import { londonDate } from '../../shared/base/dates';
import { refuse } from '../../shared/base/failure';
import type { Work } from '../word/service';
import type { Context, DataFile } from './context';

/** What stays the same from call to call. `store` may be a getter that opens the database when it is asked for. */
export interface Surroundings
  extends Pick<Context, 'store' | 'word' | 'systemUser' | 'resources' | 'dataFolder' | 'version'> {
  /** Where the database can be closed and opened again meanwhile. */
  dataFile?: DataFile;
  /** Another clock than the computer's, for tests and for the sample. */
  now?: () => string;
}

/**
 * The context of one call: the person as known now, and the call's own progress and cancelling. The database is not
 * touched until a call asks for it: it may be the very thing that a call is to mend.
 */
export function createContext(surroundings: Surroundings, work: Work = {}): Context {
  const { word, systemUser, resources, dataFolder, version } = surroundings;
  const now = surroundings.now ?? (() => new Date().toISOString());
  return {
    word,
    systemUser,
    resources,
    dataFolder,
    version,
    now,
    today: () => londonDate(now()),
    work,
    get store() {
      return surroundings.store;
    },
    get actor() {
      const person = surroundings.store.reading((reader) => reader.settings.person());
      return person && { ...person, systemUser };
    },
    get dataFile() {
      return surroundings.dataFile ?? keptOpen(surroundings.store.file);
    },
  };
}

const keptOpen = (path: string): DataFile => ({
  path,
  closed: async () => {
    throw refuse('not-allowed', 'The data cannot be closed from here.', path);
  },
});
