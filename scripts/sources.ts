import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './runtime/project.ts';

const folders = ['shared', 'electron', 'renderer', 'resources'];
const files = ['package.json', 'package-lock.json', 'electron.vite.config.ts'];

/** When any source of the program changed last, in milliseconds; folders count too, for what was removed. */
export function newestChange(): number {
  const times = files.map(changed);
  for (const folder of folders) {
    times.push(changed(folder));
    for (const item of entries(folder)) times.push(changed(item));
  }
  return Math.max(...times);
}

function entries(folder: string): string[] {
  try {
    const names = readdirSync(join(projectFolder, folder), { recursive: true, encoding: 'utf8' });
    return names.map((name) => join(folder, name));
  } catch {
    return [];
  }
}

function changed(path: string): number {
  return statSync(join(projectFolder, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
