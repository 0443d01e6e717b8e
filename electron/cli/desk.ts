import { dirname } from 'node:path';
import type { Input, Noun, Output, Verb } from '../../shared/contract';
import type { Context } from '../handlers/context';
import { createContext } from '../handlers/create';
import { perform } from '../handlers/invoke';
import { keepHouse } from '../handlers/keep-house';
import { openStore } from '../store/open';
import type { Store } from '../store/store';
import type { WordService, Work } from '../word/service';

/** What the command line has around it. */
export interface Surroundings {
  /** The database of a data folder, or of the usual one. */
  databaseFile(folder?: string): string;
  resources: string;
  version: string;
  systemUser: string;
  word(): WordService;
  work: Work;
  now?: () => string;
}

/** Where a command makes its calls: the same handlers and the same file as the window's. */
export interface Desk {
  /** The database; opened with the first call. */
  readonly file: string;
  /** Progress and cancel of long work. */
  readonly work: Work;
  call<N extends Noun, V extends Verb<N>>(
    noun: N,
    verb: V,
    input: Input<N, V>,
  ): Promise<Output<N, V>>;
  context(): Context;
  /** Closes the file, after what is done once a day. */
  close(): Promise<void>;
}

export function openDesk(around: Surroundings, folder?: string): Desk {
  const file = around.databaseFile(folder);
  const word = around.word();
  let store: Store | null = null;
  const context = (): Context => {
    store ??= openStore(file);
    const { resources, version, systemUser, now } = around;
    const fixed = { store, word, systemUser, resources, version, dataFolder: dirname(file) };
    return createContext(now ? { ...fixed, now } : fixed, around.work);
  };
  return {
    file,
    work: around.work,
    context,
    call: (noun, verb, input) => perform(context(), noun, verb, input),
    async close() {
      if (!store) return;
      await keepHouse(context());
      store.close();
      store = null;
    },
  };
}
