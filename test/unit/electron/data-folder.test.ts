import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { databaseFile, dataFolder } from '../../../electron/data-folder';

const home = join('/', 'home', 'officer');

describe('dataFolder', () => {
  it.each([
    [
      'win32',
      { LOCALAPPDATA: join(home, 'Local'), APPDATA: join(home, 'Roaming') },
      join(home, 'Local', 'Engross'),
    ],
    ['win32', {}, join(home, 'AppData', 'Local', 'Engross')],
    ['darwin', {}, join(home, 'Library', 'Application Support', 'Engross')],
    ['linux', {}, join(home, '.local', 'share', 'Engross')],
    ['linux', { XDG_DATA_HOME: join(home, 'data') }, join(home, 'data', 'Engross')],
    ['linux', { ENGROSS_DATA: join(home, 'elsewhere') }, join(home, 'elsewhere')],
  ] as const)('is local to the computer on %s with %o', (platform, env, expected) => {
    expect(dataFolder(env, platform, home)).toBe(expected);
    expect(databaseFile(expected)).toBe(join(expected, 'engross.db'));
  });
});
