import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { refuse } from '../../shared/base/failure';
import { freeName } from '../../shared/paper/file-name';

/** The largest Word file taken in: 100 MB. */
const LARGEST = 100 * 1024 * 1024;

/** Reads a file that a person chose. @throws Refusal not-found | bad-file | too-large */
export async function readChosen(path: string): Promise<Uint8Array> {
  const name = basename(path);
  const found = await stat(path).catch(() => null);
  if (!found)
    throw refuse(
      'not-found',
      `The file ${name} is not there, or may not be read. Choose it again.`,
      path,
    );
  if (!found.isFile())
    throw refuse('bad-file', `${name} is not a file. Choose a Word file (.docx).`, path);
  if (found.size > LARGEST)
    throw refuse(
      'too-large',
      `${name} is ${Math.round(found.size / 1024 / 1024)} MB; files up to 100 MB are taken. Compress its pictures in Word and save it again.`,
      path,
    );
  return readFile(path).catch(() => {
    throw refuse(
      'bad-file',
      `${name} cannot be read. Close it in other programs and check that you may open it.`,
      path,
    );
  });
}

/** Checks a folder that files are to be written to. @throws Refusal not-found */
export async function expectFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory())
    throw refuse('not-found', `The folder ${folder} is not there. Choose another one.`, folder);
}

/**
 * Writes files into a folder, all or none: each is written beside its place and flushed, then takes its name; a name
 * that is taken gets a number, so nothing is overwritten. Gives the paths.
 */
export async function writeAll(
  folder: string,
  files: readonly { name: string; bytes: Uint8Array }[],
): Promise<string[]> {
  const parts: string[] = [];
  const done: string[] = [];
  try {
    for (const { bytes } of files) {
      const part = join(folder, `.engross-${randomUUID()}.part`);
      parts.push(part);
      await writeFlushed(part, bytes);
    }
    for (const [i, { name }] of files.entries()) {
      const path = join(
        folder,
        freeName(name, (candidate) => existsSync(join(folder, candidate))),
      );
      await rename(parts[i] as string, path);
      done.push(path);
    }
    await flushFolder(folder);
    return done;
  } catch (error) {
    for (const path of [...parts, ...done]) await rm(path, { force: true });
    throw asRefusal(error, folder);
  }
}

/** Takes away files that were just written, when what they stand for could not be recorded. */
export async function removeAll(paths: readonly string[]): Promise<void> {
  for (const path of paths) await rm(path, { force: true });
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A renamed file is safe once its folder is on the disk; Windows needs and knows no such thing. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().catch(() => undefined);
  await handle.close();
}

function asRefusal(error: unknown, folder: string): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return refuse(
        'not-allowed',
        `You may not write to ${folder}. Choose another folder.`,
        folder,
      );
    case 'ENOSPC':
    case 'EDQUOT':
      return refuse(
        'not-allowed',
        `The disk of ${folder} is full, so nothing was written. Free some space or choose another folder.`,
        folder,
      );
    case 'ENOENT':
    case 'ENOTDIR':
      return refuse(
        'not-found',
        `The folder ${folder} is no longer there. Choose another one.`,
        folder,
      );
    case 'EBUSY':
      return refuse(
        'not-allowed',
        `A file in ${folder} is held by another program, so nothing was written. Close it there, or choose another folder.`,
        folder,
      );
    case 'EIO':
    case 'ENXIO':
    case 'ENODEV':
      return refuse(
        'not-allowed',
        `The disk of ${folder} does not answer, so nothing was written. Choose another folder.`,
        folder,
      );
    case 'ENAMETOOLONG':
      return refuse(
        'not-allowed',
        `The path of ${folder} is too long for another file. Choose a folder nearer the top.`,
        folder,
      );
    default:
      return error;
  }
}
