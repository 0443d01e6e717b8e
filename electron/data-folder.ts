import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where Engross keeps its data, for the window and the command line alike: the local application-data
 * folder, not the roaming one, which some councils keep on a network. ENGROSS_DATA names another.
 */
export function dataFolder(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  if (env.ENGROSS_DATA) return env.ENGROSS_DATA;
  if (platform === 'win32') {
    return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'Engross');
  }
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Engross');
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'Engross');
}

/** The database in a data folder. */
export function databaseFile(folder: string = dataFolder()): string {
  return join(folder, 'engross.db');
}
