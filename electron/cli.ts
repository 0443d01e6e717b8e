import { existsSync, readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from './cli/run';
import { databaseFile } from './data-folder';
import { wordService } from './word';

/** The command line: the window's own handlers and database, on Node without Electron. */
const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
// Whoever reads our output may stop early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// Whoever reads the output may have seen enough (`engross … | head`).
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

const top = projectTop(import.meta.dirname);
const { version } = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8')) as {
  version: string;
};

process.exitCode = await run(
  process.argv.slice(2),
  {
    databaseFile,
    resources: join(top, 'resources'),
    version,
    systemUser: userName(),
    word: () => wordService,
    work: { signal: stop.signal },
  },
  {
    out: (text) => process.stdout.write(`${text}\n`),
    err: (text) => process.stderr.write(`${text}\n`),
  },
);

/** The folder that holds package.json and resources, from the built file or from the source. */
function projectTop(from: string): string {
  if (existsSync(join(from, 'resources', 'bank-holidays.json'))) return from;
  const up = dirname(from);
  if (up === from) throw new Error('The resources folder of Engross is missing');
  return projectTop(up);
}

/** The system's name for the person; some systems have none for an account. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return process.env.USER ?? 'unknown';
  }
}
