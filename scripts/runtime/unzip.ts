import { closeSync, fstatSync, mkdirSync, openSync, readSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/**
 * Unpacks those entries of a zip for which `place` gives a path under `target`,
 * keeping the permission bits. Reads one entry at a time: the archive holds
 * 25,000 files of which we want seventy. Plain zip only (no zip64, no encryption).
 */
export function unzip(archive: string, target: string, place: (name: string) => string | null) {
  const file = openSync(archive, 'r');
  try {
    for (const entry of directory(file)) {
      const to = place(entry.name);
      if (to === null || entry.name.endsWith('/')) continue;
      const path = join(target, to);
      if (!path.startsWith(target + sep)) throw new Error(`${entry.name} leaves the folder`);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content(file, entry), { mode: entry.mode & 0o777 });
    }
  } finally {
    closeSync(file);
  }
}

interface Entry {
  name: string;
  mode: number;
  method: number;
  packed: number;
  size: number;
  offset: number;
}

function directory(file: number): Entry[] {
  const length = fstatSync(file).size;
  const tail = read(file, Math.max(0, length - 65_557), Math.min(length, 65_557));
  let end = tail.length - 22;
  while (end >= 0 && tail.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1;
  if (end < 0) throw new Error('The archive has no zip directory');
  const bytes = read(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const entries: Entry[] = [];
  for (let at = 0; at < bytes.length; ) {
    if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error('The zip directory is damaged');
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      mode: bytes.readUInt32LE(at + 38) >>> 16,
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function content(file: number, entry: Entry): Buffer {
  const header = read(file, entry.offset, 30);
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = read(file, start, entry.packed);
  const bytes = entry.method === 0 ? packed : inflateRawSync(packed);
  if (bytes.length !== entry.size) throw new Error(`${entry.name} has the wrong length`);
  return bytes;
}

function read(file: number, from: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const got = readSync(file, bytes, done, length - done, from + done);
    if (got === 0) throw new Error('The archive ends too early');
    done += got;
  }
  return bytes;
}
