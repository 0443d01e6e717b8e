import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';
import type { ZipEntry } from './zip';

/** 1 January 1980, the first day that a zip can name: a time that is the same on every machine. */
const DATE = 0x21;

/** A part's new bytes; null takes the part out. */
export type Changes = ReadonlyMap<string, Uint8Array | null>;

/**
 * A new package from an old one with some parts replaced, added (at the end) or taken out. Entries that are not
 * named keep their place, their time and their compressed bytes; the same input gives the same bytes everywhere
 * (fflate deflates alike on every platform, Node's zlib does not).
 * @param entries of the old package
 */
export function writePackage(entries: readonly ZipEntry[], changes: Changes): Uint8Array {
  const pending = new Map(changes);
  const out: ZipEntry[] = [];
  for (const entry of entries) {
    const change = pending.get(entry.name);
    pending.delete(entry.name);
    if (change === null) continue;
    out.push(change === undefined ? entry : packEntry(entry.name, change));
  }
  for (const [name, bytes] of pending) if (bytes) out.push(packEntry(name, bytes));
  return joinEntries(out);
}

/** Compresses one part. */
export function packEntry(name: string, bytes: Uint8Array): ZipEntry {
  const data = deflateSync(bytes, { level: 6 });
  return { name, method: 8, crc: crc32(bytes), size: bytes.length, time: 0, date: DATE, data };
}

/** Lays entries out as a zip file. */
export function joinEntries(entries: readonly ZipEntry[]): Uint8Array {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name, 'utf-8');
    const common = commonHeader(entry, name.length);
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), common, name]);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 4);
    common.copy(central, 6);
    central.writeUInt32LE(offset, 42);
    directory.push(central, name);
    chunks.push(
      local,
      Buffer.from(entry.data.buffer, entry.data.byteOffset, entry.data.byteLength),
    );
    offset += local.length + entry.data.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...chunks, index, end]));
}

/** What the local and the central header say alike: from "version needed" to the length of the extra field. */
function commonHeader(entry: ZipEntry, nameLength: number): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(/^[\x20-\x7e]*$/.test(entry.name) ? 0 : 0x800, 2);
  header.writeUInt16LE(entry.method, 4);
  header.writeUInt16LE(entry.time, 6);
  header.writeUInt16LE(entry.date, 8);
  header.writeUInt32LE(entry.crc, 10);
  header.writeUInt32LE(entry.data.length, 14);
  header.writeUInt32LE(entry.size, 18);
  header.writeUInt16LE(nameLength, 22);
  return header;
}
