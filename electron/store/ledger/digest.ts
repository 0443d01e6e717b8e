import { createHash, randomBytes } from 'node:crypto';
import { canonical } from '../../../shared/base/canonical';

/** What the first entry names as the one before it. */
export const GENESIS = '0'.repeat(64);

/** SHA-256 of canonical JSON: `hashValue` of shared/base/hash by the platform's own, faster code. */
export const sha256 = (value: unknown): string =>
  createHash('sha256').update(canonical(value), 'utf8').digest('hex');

/** Sixteen random bytes: without them an erased name could be found by trying names. */
export const mintSalt = (): string => randomBytes(16).toString('hex');

/** The digest that stands in the ledger for a text. */
export const digestOf = (salt: string, text: string): string => sha256([salt, text]);

/** An entry's own fields, as they are hashed and chained. */
export interface Link {
  seq: number;
  at: string;
  act: string;
  paper: string | null;
  subjects: string[];
  /** Part of the entry's texts → salted digest. */
  digests: Record<string, string>;
  previous: string;
}

/** The hash of an entry, over its fields and the hash of the entry before it. */
export const linkHash = (link: Link): string => sha256(link);
