import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Whether the module with that address is the script that was started. */
export function isMain(address: string): boolean {
  const started = process.argv[1];
  return started !== undefined && resolve(started) === fileURLToPath(address);
}
