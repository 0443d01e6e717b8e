import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** Every TypeScript source below a folder, as paths from the project's top. */
function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** What a file imports: paths from the top for our own, bare names for packages. */
function imports(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found = text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g);
  return [...found].map(([, name = '']) =>
    name.startsWith('.')
      ? relative(root, join(root, dirname(file), name)).replaceAll('\\', '/')
      : name,
  );
}

/** Which rooms a room may import of ours; a room not listed here may not exist. The deepest match counts. */
const rooms: Record<string, string[]> = {
  'shared/base': [],
  'shared/document': ['shared/base'],
  'shared/amendment': ['shared/base', 'shared/document'],
  'shared/paper': ['shared/base', 'shared/document', 'shared/amendment'],
  'shared/checks': ['shared/base', 'shared/document', 'shared/amendment', 'shared/paper'],
  'shared/contract': ['shared'],
  'electron/word': ['shared'],
  'electron/store': ['shared'],
  'electron/pack': ['shared'],
  'electron/handlers': ['shared', 'electron/word', 'electron/store', 'electron/pack'],
  'electron/cli': [
    'shared',
    'electron/word',
    'electron/store',
    'electron/pack',
    'electron/handlers',
  ],
  electron: ['shared', 'electron'],
  'renderer/state': ['shared', 'renderer/api'],
  'renderer/editor': ['shared'],
  'renderer/components': [],
  'renderer/features': ['shared', 'renderer'],
  renderer: ['shared', 'renderer'],
};

const roomOf = (path: string) =>
  Object.keys(rooms)
    .filter((room) => path === room || path.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0];

const files = ['shared', 'electron', 'renderer'].flatMap(sources);

describe('the arrows between rooms', () => {
  it('finds the sources', () => {
    expect(files.length).toBeGreaterThan(50);
  });

  it('points one way', () => {
    const wrong = files.flatMap((file) => {
      const room = roomOf(file);
      if (!room) return [`${file}: in no room`];
      const allowed = [room, ...(rooms[room] as string[])];
      return imports(file)
        .filter(
          (path) =>
            /^(shared|electron|renderer|test|scripts)(\/|$)/.test(path) && path !== 'electron',
        )
        .filter((path) => !allowed.some((a) => path === a || path.startsWith(`${a}/`)))
        .map((path) => `${file} → ${path}`);
    });
    expect(wrong).toEqual([]);
  });

  it('keeps shared/ pure: no Node, no Electron, no React', () => {
    const wrong = files
      .filter((file) => file.startsWith('shared/'))
      .flatMap((file) =>
        imports(file)
          .filter((name) => /^(node:|electron$|react|better-sqlite3|docx$)/.test(name))
          .map((name) => `${file} → ${name}`),
      );
    expect(wrong).toEqual([]);
  });

  it('keeps Electron out of the rooms that the command line shares', () => {
    const shared = /^electron\/(word|store|pack|handlers|cli)(\/|\.ts)/;
    const wrong = files.filter((file) => shared.test(file) && imports(file).includes('electron'));
    expect(wrong).toEqual([]);
  });

  it('keeps Node and Electron out of the page', () => {
    const wrong = files
      .filter((file) => file.startsWith('renderer/'))
      .filter((file) =>
        imports(file).some((name) => /^(node:|electron$|better-sqlite3$)/.test(name)),
      );
    expect(wrong).toEqual([]);
  });

  it('opens the database in one room only', () => {
    const wrong = files.filter(
      (file) => !file.startsWith('electron/store/') && imports(file).includes('better-sqlite3'),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps files short: none over 500 lines', () => {
    const long = files
      .map((file) => [file, readFileSync(join(root, file), 'utf8').split('\n').length] as const)
      .filter(([, lines]) => lines > 500);
    expect(long).toEqual([]);
  });
});
