import { userInfo } from 'node:os';
import { join } from 'node:path';
import { londonDate } from '../shared/base/dates';
import { Refusal, type Reply } from '../shared/base/failure';
import type { Noun, Verb } from '../shared/contract';
import { databaseFile } from './data-folder';
import type { EngineArguments, FromEngine, ToEngine } from './engine-messages';
import { logDefect } from './failure-log';
import type { Context } from './handlers/context';
import { invoke } from './handlers/invoke';
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
const backupAfter = 10_000;
const patience = 10_000;

const jobs = new Jobs();
const underWay = new Set<Promise<unknown>>();
const word = wordInWorker();
const systemUser = userName();
let store: Store | null = null;

/** The database, opened when first needed; while that fails, every call tries again and says why. */
function opened(): Store {
  if (store) return store;
  store = openStore(databaseFile(folder));
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
    if (store === open)
      open.backup(londonDate(new Date().toISOString())).catch((error) => log('backup', error));
  }, backupAfter);
}

function contextFor(open: Store, job: string | null, signal: AbortSignal): Context {
  const person = open.reading((reader) => reader.settings.person());
  return {
    store: open,
    word,
    actor: person && { ...person, systemUser },
    systemUser,
    now: () => new Date().toISOString(),
    today: () => londonDate(new Date().toISOString()),
    work: {
      signal,
      progress: (done, label) => {
        if (job !== null) send({ type: 'progress', detail: { job, label, done, total: 1 } });
      },
    },
    resources: join(import.meta.dirname, '..', '..', 'resources'),
    dataFolder: folder,
    version,
  };
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
function answer({ noun, verb, input, job }: Call): Promise<Reply<unknown>> {
  return jobs.run(job, async (signal) => {
    try {
      const context = contextFor(opened(), job, signal);
      return await invoke(context, noun as Noun, verb as Verb<Noun>, input as never, log);
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, error: error.failure };
      log('opening', error);
      const sentence = `The data in ${folder} could not be opened. The details are in engross.log in that folder.`;
      return { ok: false, error: { code: 'bad-database', sentence } };
    }
  });
}

/** Long work is stopped, what is being written is finished, and the log is folded into the file. */
async function close() {
  jobs.cancelAll();
  const waited = new Promise((done) => setTimeout(done, patience));
  await Promise.race([Promise.allSettled(underWay), waited]);
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
    const reply = answer(data).then((value) => send({ type: 'reply', id: data.id, reply: value }));
    underWay.add(reply);
    reply.catch((error) => log('answer', error)).finally(() => underWay.delete(reply));
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
