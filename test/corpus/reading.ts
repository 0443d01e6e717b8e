import { importWord } from '../../electron/word/import';
import { openPackage } from '../../electron/word/package/open';
import { acceptAll, rejectAll } from '../../electron/word/read/plan';
import { readDocument } from '../../electron/word/read/raw';
import { view } from '../../electron/word/read/view';
import { treeText } from '../../shared/document/plain';
import type { Block, DocumentTree } from '../../shared/document/types';
import { type Reading, sum } from './outcome.ts';
import { rawText } from './raw-text';
import { trackedKept } from './tracked';
import { kept, wordsOf } from './words';

/** A file read both ways, for its words to be held against those of its raw XML. @throws Refusal as the reader does */
export function readBothWays(file: Uint8Array): { before: DocumentTree; after: DocumentTree } {
  const pkg = openPackage(file);
  pkg.verify();
  const raw = readDocument(pkg);
  return { before: view(raw, rejectAll).tree, after: view(raw, acceptAll).tree };
}

/** Holds the words of a file as they were read against those of its raw XML. */
export function measure(
  file: Uint8Array,
  { before, after }: ReturnType<typeof readBothWays>,
): Reading {
  const said = rawText(file);
  const sides = [compare(said.before, before), compare(said.after, after)];
  const { inserted, deleted, marks, rows } = said;
  const counts = [inserted.length, deleted.length, ...Object.values(marks), ...Object.values(rows)];
  const tracked = counts.some((count) => count > 0);
  return {
    words: sides.reduce((most, { words }) => Math.max(most, words), 0),
    recall: sum(sides.map(({ recall }) => recall)),
    precision: sum(sides.map(({ precision }) => precision)),
    tracked: tracked ? arrived(file, said, after) : null,
    lost: [...new Set(sides.flatMap(({ lost }) => lost))].slice(0, 12),
    extra: [...new Set(sides.flatMap(({ extra }) => extra))].slice(0, 12),
  };
}

function arrived(file: Uint8Array, said: ReturnType<typeof rawText>, after: DocumentTree) {
  const { tree, amendments } = importWord(file, 'before');
  return trackedKept(said, tree, after, amendments);
}

function compare(said: string, tree: DocumentTree) {
  const wanted = wordsOf(said);
  const found = wordsOf(treeText(withoutLabels(tree)));
  const [recall, precision] = [kept(wanted, found), kept(found, wanted)];
  return {
    words: found.length,
    recall: recall.share,
    lost: recall.missing,
    precision: precision.share,
    extra: precision.missing,
  };
}

/** A document without what stands for something that was not read: the words of its label are ours. */
function withoutLabels(tree: DocumentTree): DocumentTree {
  const kept = (blocks: readonly Block[]): Block[] =>
    blocks
      .filter(({ type }) => type !== 'placeholder')
      .map((block) =>
        block.type !== 'table'
          ? block
          : {
              ...block,
              rows: block.rows.map((row) => ({
                ...row,
                cells: row.cells.map((cell) => ({ ...cell, blocks: kept(cell.blocks) })),
              })),
            },
      );
  return {
    ...tree,
    containers: tree.containers.map((one) => ({ ...one, blocks: kept(one.blocks) })),
  };
}
