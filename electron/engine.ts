import { userInfo } from 'node:os';
import { join } from 'node:path';
import { Refusal, type Reply, refuse } from '../shared/base/failure';
import type { Noun, Verb } from '../shared/contract';
import { pack } from '../shared/contract/packed';
import { databaseFile } from './data-folder';
import type { EngineArguments, FromEngine, ToEngine } from './engine-messages';
import { logDefect } from './failure-log';
import type { DataFile } from './handlers/context';
import { createContext } from './handlers/create';
import { invoke } from './handlers/invoke';
import { keepHouse } from './handlers/keep-house';
import { Jobs } from './jobs';
import { openStore } from './store/open';
import type { Store } from './store/store';
import { wordInWorker } from './word-link';

/**
 * The engine: the one process that has the database open. It answers calls, tells of progress and of changes
 * that other programs made, and closes the database when the window's process says so.
 */
const { folder, version } = JSON.parse(process.argv[2] ?? '{}') as EngineArguments;
const port = process.parentPort;
const send = (message: FromEngine) => port.postMessage(message);
const log = (where: string, error: unknown) => logDefect(join(folder, 'engross.log'), where, error);

const watchEvery = 1_000;
const houseAfter = 10_000;
const patience = 10_000;

const jobs = new Jobs();
const underWay = new Map<number, Promise<unknown>>();
/** Stands among the numbers of the calls, which begin at one. */
const house = 0;
const word = wordInWorker();
const systemUser = userName();
let store: Store | null = null;
let closing = false;

/** The database, opened when first needed; while that fails, every call tries again and says why. */
function opened(): Store {
  if (store) return store;
  try {
    store = openStore(databaseFile(folder));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    log('opening', error);
    const sentence = `The data in ${folder} could not be opened. The details are in engross.log in that folder.`;
    throw refuse('bad-database', sentence);
  }
  watch(store);
  return store;
}

function watch(open: Store) {
  let seen = open.dataVersion();
  const timer = setInterval(() => {
    if (store !== open) return clearInterval(timer);
    const now = open.dataVersion();
    if (now !== seen) send({ type: 'changed' });
    seen = now;
  }, watchEvery);
  setTimeout(() => {
    if (store === open) track(house, keepHouse(createContext(surroundings(house))));
  }, houseAfter);
}

/** What is under way is waited for before the database is closed. */
function track(call: number, work: Promise<unknown>) {
  const ended = work.catch((error) => log('engine', error)).finally(() => underWay.delete(call));
  underWay.set(call, ended);
}

const surroundings = (call: number) => ({
  get store() {
    return opened();
  },
  word,
  systemUser,
  resources: join(import.meta.dirname, '..', '..', 'resources'),
  dataFolder: folder,
  version,
  dataFile: {
    path: databaseFile(folder),
    closed: (work) => closedFor(call, work),
  } satisfies DataFile,
});

/** Closes the database once every other call is answered, and works on its file. The next call opens it again. */
async function closedFor<T>(call: number, work: () => T): Promise<T> {
  if (closing) throw refuse('conflict', 'Engross is closing the data already. Wait a moment.');
  closing = true;
  try {
    const others = () => [...underWay].filter(([other]) => other !== call);
    while (others().length > 0) await Promise.all(others().map(([, ended]) => ended));
    store?.close();
    store = null;
    return work();
  } finally {
    closing = false;
  }
}

/** The system's name for the person; some systems have none for an account. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return process.env.USER ?? 'unknown';
  }
}

type Call = Extract<ToEngine, { type: 'call' }>;

/** One call to its reply. The names are checked against the contract by `invoke`. */
function answer({ id, noun, verb, input, job }: Call): Promise<Reply<unknown>> {
  const progress = (done: number, label: string) => {
    if (job !== null) send({ type: 'progress', detail: { job, label, done, total: 1 } });
  };
  return jobs.run(job, (signal) => {
    const context = createContext(surroundings(id), { signal, progress });
    return invoke(context, noun as Noun, verb as Verb<Noun>, input as never, log);
  });
}

/** Long work is stopped, what is being written is finished, and the log is folded into the file. */
async function close() {
  jobs.cancelAll();
  const waited = new Promise((done) => setTimeout(done, patience));
  await Promise.race([Promise.all(underWay.values()), waited]);
  const open = store;
  store = null;
  open?.checkpoint();
  open?.close();
}

port.on('message', ({ data }: { data: ToEngine }) => {
  if (data.type === 'cancel') jobs.cancel(data.job);
  else if (data.type === 'close') {
    close()
      .catch((error) => log('closing', error))
      .finally(() => process.exit(0));
  } else {
    const { id } = data;
    track(
      id,
      answer(data).then((reply) => send({ type: 'reply', id, reply: pack(reply) })),
    );
  }
});

// Ctrl+C in a terminal reaches this process too; the window's process ends it in good order.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);

process.on('uncaughtException', (error) => {
  log('engine', error);
  process.exit(1);
});

// The page will ask at once: open the database while it is still loading.
try {
  opened();
} catch {
  // The first call tells the person.
}
