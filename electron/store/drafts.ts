import { canonical } from '../../shared/base/canonical';
import type { DocumentTree } from '../../shared/document/types';
import type { DraftInfo } from '../../shared/paper/document';
import { readBlobs, writeBlobs } from './blobs';
import type { Db } from './database';
import type { Touch } from './touch';

const COLUMNS = `id, document, version, hash, file_name AS fileName, origin, brought_by AS broughtBy,
  created_at AS createdAt, agreed_on AS agreedOn, words`;

/** Parsed trees kept at hand: a draft never changes, so one never goes out of date. */
const KEPT_TREES = 8;

export interface NewDraft extends Omit<DraftInfo, 'hash' | 'version' | 'agreedOn'> {
  tree: DocumentTree;
  base: Uint8Array;
  source: Uint8Array | null;
  idMap: Record<string, string> | null;
  media: readonly { type: string; bytes: Uint8Array }[];
}

const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export function readDrafts(db: Db) {
  const select = db.prepare<[string], DraftInfo>(`SELECT ${COLUMNS} FROM drafts WHERE id = ?`);
  const list = db.prepare<[string], DraftInfo>(
    `SELECT ${COLUMNS} FROM drafts WHERE document = ? ORDER BY version`,
  );
  const baseOf = db.prepare<[string], string>('SELECT base FROM drafts WHERE id = ?').pluck();
  const blobs = readBlobs(db);
  const trees = new Map<string, DocumentTree>();

  return {
    get: (id: string): DraftInfo | null => select.get(id) ?? null,
    list: (document: string): DraftInfo[] => list.all(document),
    newest: (document: string): DraftInfo | null => list.all(document).at(-1) ?? null,
    /** The draft that the Committee agreed, if it has. */
    agreed: (document: string): DraftInfo | null =>
      list.all(document).find((draft) => draft.agreedOn !== null) ?? null,
    /** The frozen tree. Callers share it and must not change it. */
    tree(draft: DraftInfo): DocumentTree {
      const kept = trees.get(draft.hash);
      if (kept) return kept;
      const blob = blobs.get(draft.hash);
      if (!blob) throw new Error(`The tree of draft ${draft.id} is missing`);
      const tree = JSON.parse(new TextDecoder().decode(blob.bytes)) as DocumentTree;
      trees.set(draft.hash, tree);
      for (const oldest of trees.keys()) {
        if (trees.size <= KEPT_TREES) break;
        trees.delete(oldest);
      }
      return tree;
    },
    /** The Word package that export patches. */
    base(id: string): Uint8Array {
      const blob = blobs.get(baseOf.get(id) ?? '');
      if (!blob) throw new Error(`The base package of draft ${id} is missing`);
      return blob.bytes;
    },
  };
}

export function writeDrafts(db: Db, touch: Touch) {
  const insert = db.prepare(
    `INSERT INTO drafts (id, document, version, hash, base, source, id_map, file_name, origin, brought_by, created_at, words)
     SELECT @id, @document, coalesce(max(version), 0) + 1, @hash, @base, @source, @idMap, @fileName, @origin, @broughtBy,
       @createdAt, @words FROM drafts WHERE document = @document`,
  );
  const addMedia = db.prepare('INSERT OR IGNORE INTO draft_media (draft, hash) VALUES (?, ?)');
  const agree = db.prepare('UPDATE drafts SET agreed_on = ? WHERE id = ?');
  const withSource = db
    .prepare<[string], string>('SELECT id FROM drafts WHERE document = ? AND source IS NOT NULL')
    .pluck();
  const forget = db.prepare('UPDATE drafts SET source = NULL WHERE id = ?');
  const blobs = writeBlobs(db);
  const json = (value: unknown) =>
    blobs.put('application/json', new TextEncoder().encode(canonical(value)));
  /** Keeps pictures that a draft, or an amendment to it, shows. */
  const keepMedia = (draft: string, media: NewDraft['media']): void => {
    for (const { type, bytes } of media) addMedia.run(draft, blobs.put(type, bytes));
  };

  return {
    /** Freezes the document's next version. */
    insert({ tree, base, source, idMap, media, ...draft }: NewDraft): void {
      insert.run({
        ...draft,
        hash: json(tree),
        base: blobs.put(WORD_TYPE, base),
        source: source && blobs.put(WORD_TYPE, source),
        idMap: idMap && json(idMap),
      });
      keepMedia(draft.id, media);
      touch('draft', draft.id);
    },
    keepMedia,
    /** Lets go of the files as they were brought, with the comments in them; draft and base package stay. */
    forgetSources(document: string): void {
      for (const id of withSource.all(document)) {
        forget.run(id);
        touch('draft', id);
      }
      blobs.sweep();
    },
    /** Sets or takes back the date of the Committee that agreed it. */
    agree(id: string, on: string | null): void {
      agree.run(on, id);
      touch('draft', id);
    },
  };
}
