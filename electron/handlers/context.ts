import type { Contract, Noun, Output, Parsed, Verb } from '../../shared/contract';
import type { Actor } from '../store/ledger/append';
import type { Reader, Store, Writer } from '../store/store';
import type { WordService, Work } from '../word/service';

/** What every handler may count on, whoever calls it: the window, the command line, or a test. */
export interface Base {
  word: WordService;
  /** Who acts, as asked on first run; null until then, and then nothing can be recorded. */
  actor: Actor | null;
  /** The account on this computer. */
  systemUser: string;
  /** This instant, ISO in UTC. */
  now(): string;
  /** The plain date of today in London. */
  today(): string;
  /** Progress and cancelling of long work. */
  work: Work;
  /** Folder of the program's own data: bank holidays, the sample paper. */
  resources: string;
  dataFolder: string;
  /** The program's version. */
  version: string;
}

/** For a call that only reads. */
export interface ReadContext extends Base {
  store: Reader;
}

/** For a call that is one act: inside its transaction. */
export interface WriteContext extends Base {
  store: Writer;
}

/** The database as a file, for what is done while it is closed or cannot be opened. */
export interface DataFile {
  path: string;
  /** Runs work when nothing else has the file; whoever asks for the store afterwards gets it opened anew. */
  closed<T>(work: () => T): Promise<T>;
}

/** For long work, which opens its own transactions once the slow part is done. */
export interface Context extends Base {
  readonly store: Store;
  readonly dataFile: DataFile;
}

interface Contexts {
  read: ReadContext;
  write: WriteContext;
  long: Context;
}

type Kind<N extends Noun, V extends Verb<N>> = Contract[N][V] extends {
  kind: infer K extends keyof Contexts;
}
  ? K
  : never;

/** The handler of one call: reads and writes are over at once, inside their transaction; long work is awaited. */
export type Handler<N extends Noun, V extends Verb<N>> = (
  context: Contexts[Kind<N, V>],
  input: Parsed<N, V>,
) => Kind<N, V> extends 'long' ? Promise<Output<N, V>> : Output<N, V>;

/** One handler for each verb of a noun. */
export type NounHandlers<N extends Noun> = { [V in Verb<N>]: Handler<N, V> };
