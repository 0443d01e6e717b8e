import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonical } from './canonical';

/** SHA-256 of bytes, as 64 lower-case hexadecimal digits. */
export function hashBytes(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** SHA-256 of a value's canonical JSON (RFC 8785), as 64 lower-case hexadecimal digits. */
export function hashValue(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonical(value))));
}
