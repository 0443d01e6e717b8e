import { crc32, inflateRawSync } from 'node:zlib';
import { refuse } from '../../../shared/base/failure';
import { LIMITS } from './limits';

/** One entry of a zip as its central directory declares it; `data` is the compressed bytes as they stand. */
export interface ZipEntry {
  name: string;
  method: number;
  crc: number;
  size: number;
  /** DOS date and time, kept when the entry is copied. */
  time: number;
  date: number;
  data: Uint8Array;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;

const broken = (detail: string) =>
  refuse(
    'bad-file',
    `This file is damaged (${detail}). Ask for a fresh copy, or open it in Word, save it again and try that.`,
  );

/**
 * The entries of a zip, in the order of its central directory; nothing is inflated. Declared sizes are held to the
 * limits here, real ones when an entry is inflated.
 * @throws Refusal bad-file (damaged, encrypted entries) | too-large
 */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  if (bytes.length > LIMITS.file) throw tooLarge();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset } = findDirectory(view);
  if (count > LIMITS.entries) throw tooLarge();
  const entries: ZipEntry[] = [];
  const seen = new Set<string>();
  let at = offset;
  let total = 0;
  let packed = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL)
      throw broken('its list of contents is cut short');
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const raw = bytes.subarray(at + 46, at + 46 + nameLength);
    const name = new TextDecoder(flags & 0x800 ? 'utf-8' : 'latin1')
      .decode(raw)
      .replace(/\\/g, '/');
    const sizes = wideSizes(view, at, at + 46 + nameLength, extraLength);
    if (flags & 1)
      throw refuse(
        'bad-file',
        'This file is protected by a zip password. Unpack it first and add the Word document itself.',
      );
    if (!name.endsWith('/')) {
      if (seen.has(name.toLowerCase())) throw broken(`it holds two parts named ${name}`);
      seen.add(name.toLowerCase());
      total += sizes.size;
      packed += sizes.packed;
      if (total > LIMITS.total || packed > bytes.length) throw tooLarge();
      if (sizes.size > LIMITS.ratioFrom && sizes.size > sizes.packed * LIMITS.ratio)
        throw tooLarge();
      entries.push({
        name,
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        size: sizes.size,
        time: view.getUint16(at + 12, true),
        date: view.getUint16(at + 14, true),
        data: entryData(bytes, view, sizes, name),
      });
    }
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * The bytes of an entry, checked against the length and checksum that the zip declares. Inflating stops at the
 * declared length, so an entry that lies about it costs no memory (Node's own zlib, because it can be bounded).
 * @throws Refusal bad-file
 */
export function inflateEntry(entry: ZipEntry): Uint8Array {
  const bytes = unpack(entry);
  if (bytes.length !== entry.size) throw broken(`${entry.name} is not as long as it says`);
  if (crc32(bytes) !== entry.crc) throw broken(`the checksum of ${entry.name} is wrong`);
  return bytes;
}

function unpack(entry: ZipEntry): Uint8Array {
  if (entry.method === 0) return entry.data;
  if (entry.method !== 8) throw broken(`${entry.name} is packed in a way that Word does not use`);
  if (entry.size === 0) return new Uint8Array(0);
  try {
    return inflateRawSync(entry.data, { maxOutputLength: entry.size });
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code === 'ERR_BUFFER_TOO_LARGE') throw broken(`${entry.name} is not as long as it says`);
    throw broken(`${entry.name} cannot be unpacked`);
  }
}

function findDirectory(view: DataView): { count: number; offset: number } {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (count !== 0xffff && offset !== 0xffffffff) return { count, offset };
    return findDirectory64(view, at) ?? { count, offset };
  }
  throw broken('the end of the file is missing');
}

function findDirectory64(view: DataView, end: number): { count: number; offset: number } | null {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return null;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END_64)
    throw broken('its list of contents is cut short');
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
  };
}

interface Sizes {
  size: number;
  packed: number;
  offset: number;
}

/** Sizes and place of an entry, from its 64-bit extra field where the plain fields are full. */
function wideSizes(view: DataView, at: number, extra: number, length: number): Sizes {
  const sizes = {
    size: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  const end = Math.min(extra + length, view.byteLength);
  for (let field = extra; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let next = field + 4;
    for (const key of ['size', 'packed', 'offset'] as const) {
      if (sizes[key] !== 0xffffffff || next + 8 > end) continue;
      sizes[key] = Number(view.getBigUint64(next, true));
      next += 8;
    }
  }
  return sizes;
}

function entryData(bytes: Uint8Array, view: DataView, sizes: Sizes, name: string): Uint8Array {
  const at = sizes.offset;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL)
    throw broken(`${name} is not where it should be`);
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + sizes.packed > bytes.length) throw broken(`${name} is cut short`);
  return bytes.subarray(start, start + sizes.packed);
}

function tooLarge() {
  return refuse(
    'too-large',
    'This file unpacks to more than Engross can safely open. If it is a real plan, compress its pictures in Word (Picture Format, Compress Pictures), save it and try again.',
  );
}
