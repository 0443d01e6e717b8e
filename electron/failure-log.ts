import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const largest = 1_000_000;

/**
 * Writes a defect with its stack to a file in the data folder; the person sees a sentence instead. The file is
 * set aside once when it has grown large. Never throws: a full disk must not hide the first failure.
 */
export function logDefect(file: string, where: string, error: unknown) {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  try {
    mkdirSync(dirname(file), { recursive: true });
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    if (size > largest) renameSync(file, `${file}.old`);
    appendFileSync(file, `${new Date().toISOString()} ${where}\n${text}\n\n`);
  } catch {
    console.error(where, error);
  }
}
