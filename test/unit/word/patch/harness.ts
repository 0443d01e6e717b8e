import { openPackage } from '../../../../electron/word/package/open';
import { patch } from '../../../../electron/word/patch/patch';
import { acceptAll, rejectAll } from '../../../../electron/word/read/plan';
import { readDocument } from '../../../../electron/word/read/raw';
import { view } from '../../../../electron/word/read/view';
import type { PatchAmendment } from '../../../../electron/word/service';
import { apply } from '../../../../shared/amendment/apply';
import { sameBlocks } from '../../../../shared/amendment/equal';
import type { Hunk } from '../../../../shared/amendment/types';
import { contentText } from '../../../../shared/document/inline';
import type { Block, DocumentTree } from '../../../../shared/document/types';

/** The tree of a file read as a stranger would. */
export const readTree = (file: Uint8Array, how: 'accept' | 'reject' = 'accept'): DocumentTree =>
  view(readDocument(openPackage(file)), how === 'accept' ? acceptAll : rejectAll).tree;

export const amendment = (
  number: number,
  hunks: Hunk[],
  more: Partial<PatchAmendment> = {},
): PatchAmendment => ({
  id: `amd_${number}`,
  order: number,
  number,
  hunks,
  author: 'Head of Housing',
  date: '2022-04-04T09:30:00.000Z',
  comment: [`Amendment ${number}`, 'Because the Committee asked for it.'],
  ...more,
});

/** A tree as short text, for comparing: one line a block. Lists that the draft does not have are all `*`. */
export function outline(tree: DocumentTree, draft: DocumentTree): string[] {
  const known = new Set(draft.lists.map(({ id }) => id));
  const lines: string[] = [];
  const visit = (blocks: readonly Block[], indent: string) => {
    for (const block of blocks) {
      if (block.type === 'text') {
        const { kind, level, style, list, align, rest } = block.mark;
        const spans = block.content.map((inline) => {
          const marks = inline.marks
            .map(({ type, value }) => (value ? `${type}=${value}` : type))
            .join(',');
          return `${marks ? `{${marks}}` : ''}${contentText([inline])}${'atom' in inline ? inline.atom : ''}`;
        });
        const mark = `${kind}${level || ''}${style ? ` ${style}` : ''}${list ? ` list ${known.has(list.id) ? list.id : '*'}.${list.level}` : ''}${align ? ` ${align}` : ''}${rest ? ` ${rest}` : ''}`;
        lines.push(`${indent}[${mark}] ${spans.join('|')}`);
      } else if (block.type === 'placeholder') lines.push(`${indent}<${block.label}>`);
      else
        for (const row of block.rows) {
          lines.push(`${indent}row${row.header ? ' header' : ''} ${row.rest ?? ''}`);
          for (const cell of row.cells) {
            lines.push(`${indent} cell ${cell.span} ${cell.merge ?? ''} ${cell.rest ?? ''}`);
            visit(cell.blocks, `${indent}  `);
          }
        }
    }
  };
  // what a file calls a note says nothing: they stand in the order of their references
  const said = JSON.stringify(tree.containers);
  const at = ({ id }: { id: string }) => said.indexOf(`"container":${JSON.stringify(id)}`);
  const isNote = ({ kind }: { kind: string }) => kind === 'footnote' || kind === 'endnote';
  const notes = tree.containers.filter(isNote).sort((a, b) => at(a) - at(b));
  for (const container of [...tree.containers.filter((one) => !isNote(one)), ...notes]) {
    const { id, kind } = container;
    lines.push(isNote(container) || kind === 'text-box' ? kind : id);
    visit(container.blocks, ' ');
  }
  return lines;
}

export const sameTrees = (a: DocumentTree, b: DocumentTree): boolean =>
  a.containers.length === b.containers.length &&
  a.containers.every((one, i) => sameBlocks(one.blocks, b.containers[i]?.blocks ?? []));

export interface Patched {
  draft: DocumentTree;
  council: DocumentTree;
  tracked: Uint8Array;
  clean: Uint8Array;
}

export function patchBoth(base: Uint8Array, amendments: PatchAmendment[]): Patched {
  const draft = readTree(base);
  const { tree, held } = apply(draft, amendments);
  if (held.length > 0) throw new Error(JSON.stringify(held));
  const input = { base, tree: draft, amendments };
  return {
    draft,
    council: tree,
    tracked: patch({ ...input, form: 'tracked' }),
    clean: patch({ ...input, form: 'clean' }),
  };
}

export const partOf = (file: Uint8Array, part = 'word/document.xml'): string =>
  openPackage(file).text(part);
