import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { refuse } from '../../../shared/base/failure';

/** The bytes of a file that a person named. @throws Refusal not-found | bad-file */
export function readNamed(path: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw refuse('not-found', `There is no file ${path}.`, path);
    if (code === 'EISDIR') throw refuse('bad-file', `${path} is a folder: name a Word file.`, path);
    throw refuse('bad-file', `${path} cannot be read (${code ?? error}).`, path);
  }
}

/**
 * Writes what a command made, and never over a file that it was made from.
 * @throws Refusal invalid-input | bad-file
 */
export function writeNamed(path: string, bytes: Uint8Array, sources: readonly string[]): void {
  if (sources.some((source) => place(source) === place(path)))
    throw refuse('invalid-input', `${path} is what is read: name another file with -o.`, path);
  try {
    writeFileSync(path, bytes);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw refuse('bad-file', `${path} cannot be written (${code ?? error}).`, path);
  }
}

/** Where a path leads, through whatever links. */
function place(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
