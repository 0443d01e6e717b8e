import { resiteAll } from '../../electron/word/resite';
import type {
  FoundAmendment,
  FoundComment,
  PatchAmendment,
  ProofResult,
  WordService,
} from '../../electron/word/service';
import { toldAs } from '../../electron/word/told';
import { apply } from '../../shared/amendment/apply';
import { sameBlocks } from '../../shared/amendment/equal';
import { refuse } from '../../shared/base/failure';
import { treeWords } from '../../shared/document/plain';
import type { Block, DocumentTree } from '../../shared/document/types';
import { buildDraft } from './drafts';

/** A "Word file" of the tests: what a real one would be read as, in JSON. */
export interface PaperFile {
  tree: DocumentTree;
  /** Its tracked changes, and the same document with them accepted. */
  amendments?: FoundAmendment[];
  after?: DocumentTree;
  comments?: FoundComment[];
  /** What was patched into it with marks. */
  tracked?: PatchAmendment[];
}

export const paperFile = (file: PaperFile): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(file));

export function readPaperFile(bytes: Uint8Array): PaperFile {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as PaperFile;
  } catch {
    throw refuse('bad-file', 'This is not a Word file. Choose a .docx.');
  }
}

/**
 * A Word service for testing the handlers apart from Word: files are JSON. It numbers blocks anew when it reads what
 * it wrote, as the real reader does. `spoil` changes what is written, as a defect in the patcher would.
 */
export function paperWord(options: { spoil?: (file: PaperFile) => PaperFile } = {}): WordService {
  return {
    async inspect(bytes) {
      const { tree, amendments = [], comments = [], tracked = [] } = readPaperFile(bytes);
      const authors = new Map<string, number>();
      for (const { author } of [...amendments, ...tracked])
        authors.set(author, (authors.get(author) ?? 0) + 1);
      return {
        title: tree.title,
        words: treeWords(tree),
        paragraphs: tree.containers[0]?.blocks.length ?? 0,
        tables: 0,
        pictures: 0,
        revisions: {
          total: amendments.length + tracked.length,
          authors: [...authors].map(([name, changes]) => ({ name, changes })),
        },
        comments: comments.length,
      };
    },
    async import(bytes, side) {
      const { tree, amendments = [], after, comments = [] } = readPaperFile(bytes);
      const read = renumber(side === 'after' && after ? after : tree);
      return {
        tree: read,
        base: paperFile({ tree: read }),
        amendments: side === 'after' ? [] : amendments,
        comments,
        media: [],
        warnings: [],
        notices: [],
      };
    },
    async compare({ file, draft }) {
      const { tree, amendments = [], after = tree, comments = [] } = readPaperFile(file);
      const told = toldAs(draft, renumber(after));
      return {
        tree: renumber(tree),
        amendments,
        comments: comments.length,
        media: [],
        warnings: [],
        told,
      };
    },
    async patch({ tree, amendments, form }) {
      const file =
        form === 'clean'
          ? { tree: renumber(apply(tree, amendments).tree) }
          : { tree, tracked: amendments };
      return paperFile(options.spoil?.(file) ?? file);
    },
    canPatch: async () => null,
    resite: async (input, work) => resiteAll(input, work),
    async prove({ file, draft, council }) {
      const { tree, tracked = [] } = readPaperFile(file);
      const fair = apply(tree, tracked).tree;
      const differences: ProofResult['differences'] = [];
      if (!same(tree, draft)) differences.push(difference('reject-all', draft, tree));
      if (council && !same(fair, council))
        differences.push(difference('accept-all', council, fair));
      return {
        proved: differences.length === 0,
        counts: {
          blocks: tree.containers[0]?.blocks.length ?? 0,
          words: treeWords(tree),
          insertions: tracked.length,
          deletions: tracked.length,
          comments: tracked.length,
        },
        differences,
      };
    },
  };
}

function difference(
  check: 'reject-all' | 'accept-all',
  expected: DocumentTree,
  found: DocumentTree,
) {
  return { check, where: 'paragraph 1', expected: words(expected), found: words(found) };
}

const words = (tree: DocumentTree): string => JSON.stringify(tree.containers[0]?.blocks[0]);

const same = (a: DocumentTree, b: DocumentTree): boolean =>
  a.containers.every((container, i) => sameBlocks(container.blocks, b.containers[i]?.blocks ?? []));

function renumber(tree: DocumentTree): DocumentTree {
  const strip = (blocks: Block[]): Block[] =>
    blocks.map((block) =>
      block.type !== 'table'
        ? { ...block, id: '' }
        : {
            ...block,
            id: '',
            rows: block.rows.map((row) => ({
              ...row,
              id: '',
              cells: row.cells.map((cell) => ({ ...cell, id: '', blocks: strip(cell.blocks) })),
            })),
          },
    );
  const { containers, ...rest } = tree;
  return buildDraft({ ...rest, body: strip(containers[0]?.blocks ?? []) });
}
