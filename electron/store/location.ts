import { mkdirSync, realpathSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { refuse } from '../../shared/base/failure';

/** Linux `statfs` types of file systems that live on another machine (linux/magic.h). */
const NETWORK_TYPES = new Map([
  [0x6969, 'NFS'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB'],
  [0x517b, 'SMB'],
  [0x564c, 'NetWare'],
  [0x5346414f, 'AFS'],
]);

/**
 * Makes the database's folder and refuses a place on a network: SQLite's locks and its write-ahead log do not
 * hold there (sqlite.org/wal.html), and two computers would damage the file between them.
 * @throws Refusal bad-database
 */
export function prepareFolder(file: string, platform: NodeJS.Platform = process.platform): void {
  const named = networkName(file);
  if (named) throw onNetwork(file, named);
  const folder = dirname(file);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch {
    throw refuse(
      'bad-database',
      `The data folder ${folder} cannot be made. Choose a folder on this computer that you may write to.`,
      folder,
    );
  }
  // A mapped drive shows its server only in the real path.
  const real = networkName(realpathSync.native(folder));
  if (real) throw onNetwork(file, real);
  if (platform === 'linux') {
    const type = NETWORK_TYPES.get(statfsSync(folder).type >>> 0);
    if (type) throw onNetwork(file, type);
  }
}

/** `\\server\share` and `//server/share` name another machine; `\\?\C:\` and `\\.\` do not. */
export function networkName(path: string): string | null {
  const unc = /^(?:\\\\\?\\UNC\\|[\\/]{2}(?![?.][\\/]))([^\\/]+)[\\/]/i.exec(path);
  return unc ? (unc[1] as string) : null;
}

const onNetwork = (file: string, what: string) =>
  refuse(
    'bad-database',
    `The data cannot be kept on a network place (${what}): two computers writing there would damage it. Choose a folder on this computer.`,
    file,
  );
