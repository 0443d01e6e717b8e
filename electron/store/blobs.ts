import { createHash } from 'node:crypto';
import type { Db } from './database';

/**
 * Files, once each by the hash of their bytes, in the database itself: one transaction covers a file and the row
 * that names it, one backup holds everything, and a crash can leave neither without the other.
 */
export function readBlobs(db: Db) {
  const select = db.prepare<[string], { type: string; bytes: Buffer }>(
    'SELECT type, bytes FROM blobs WHERE hash = ?',
  );
  const all = db.prepare<[], string>('SELECT hash FROM blobs').pluck();
  return {
    get(hash: string): { type: string; bytes: Uint8Array } | null {
      const row = select.get(hash);
      return row ? { type: row.type, bytes: row.bytes } : null;
    },
    /** The first file whose bytes are no longer those of its name, or null. Reads all of them. */
    firstDamaged(): string | null {
      for (const hash of all.all()) {
        const bytes = select.get(hash)?.bytes;
        if (!bytes || hashOf(bytes) !== hash) return hash;
      }
      return null;
    },
  };
}

export function writeBlobs(db: Db) {
  const insert = db.prepare(
    'INSERT INTO blobs (hash, type, size, bytes) VALUES (?, ?, ?, ?) ON CONFLICT (hash) DO NOTHING',
  );
  const sweep = db.prepare(`DELETE FROM blobs WHERE hash NOT IN (
    SELECT hash FROM drafts UNION SELECT base FROM drafts
    UNION SELECT source FROM drafts WHERE source IS NOT NULL
    UNION SELECT id_map FROM drafts WHERE id_map IS NOT NULL UNION SELECT hash FROM draft_media)`);
  return {
    /** Keeps bytes and gives their hash. */
    put(type: string, bytes: Uint8Array): string {
      const hash = hashOf(bytes);
      insert.run(hash, type, bytes.byteLength, bytes);
      return hash;
    },
    /** Removes the files that nothing names any more. */
    sweep(): void {
      sweep.run();
    },
  };
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
