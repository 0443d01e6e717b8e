import type { Block, DocumentTree, TextBlock } from '../../document/types';
import { check } from '../check';
import { isMarkPiece } from '../equal';
import { type DraftIndex, indexDraft } from '../place';
import { sliceBetween } from '../slice';
import type { Hunk, HunkSet, Piece } from '../types';
import { withDraftHeaders } from './headers';
import { translator } from './in-draft-terms';
import { twinsOf } from './twins';

export interface Retold {
  draft: DocumentTree;
  set(set: HunkSet): HunkSet;
}

/**
 * A draft, and amendments written on it, in the terms of the next draft, where another program may have saved that:
 * its names of lists and styles, its layout. Ids of blocks and notes stay. Null where the terms are the same.
 */
export function retold(draft: DocumentTree, next: DocumentTree): Retold | null {
  const named = withDraftHeaders(next, draft);
  const { blocks, text } = translator(next, named, twinsOf(next, named));
  const containers = named.containers.map((container) => {
    const told = blocks(container.blocks);
    return told === container.blocks ? container : { ...container, blocks: told };
  });
  if (containers.every((one, i) => one === draft.containers[i])) return null;
  const told = { ...draft, containers, lists: next.lists, styles: next.styles };
  const [own, index] = [indexDraft(draft), indexDraft(told)];
  const names = new Map(draft.containers.map(({ id }, i) => [id, containers[i]?.id ?? id]));
  return {
    draft: told,
    set: (set) => ({
      ...set,
      hunks: set.hunks.map((hunk, n) =>
        // one that does not fit its own draft is not made to fit
        check(own, hunk, n) ? hunk : tell(hunk, index, names, blocks, text),
      ),
    }),
  };
}

function tell(
  hunk: Hunk,
  index: DraftIndex,
  names: ReadonlyMap<string, string>,
  blocks: (list: readonly Block[]) => Block[],
  text: (block: TextBlock) => TextBlock,
): Hunk {
  const piece = (one: Piece): Piece[] => {
    if (isMarkPiece(one)) return [{ ...one, mark: text(paragraph([], one.mark)).mark }];
    return text(paragraph([one])).content;
  };
  const block = (id: string) => index.blocks.get(id)?.block;
  switch (hunk.kind) {
    case 'replace': {
      const quoted = sliceBetween(index, hunk.from, hunk.to) ?? hunk.quoted;
      return { ...hunk, quoted, content: hunk.content.flatMap(piece) };
    }
    case 'insert': {
      const container = names.get(hunk.gap.container) ?? hunk.gap.container;
      return { ...hunk, gap: { ...hunk.gap, container }, blocks: blocks(hunk.blocks) };
    }
    case 'delete':
      return { ...hunk, quoted: block(hunk.block) ?? hunk.quoted };
    case 'retype': {
      const own = block(hunk.block);
      const mark = text(paragraph([], hunk.mark)).mark;
      return { ...hunk, quoted: own?.type === 'text' ? own.mark : hunk.quoted, mark };
    }
    case 'rows':
      return {
        ...hunk,
        remove: hunk.remove.map(({ row, quoted }) => ({
          row,
          quoted: index.rows.get(row)?.row ?? quoted,
        })),
        insert: hunk.insert.map(({ after, rows }) => {
          const [told] = blocks([{ type: 'table', id: '', rows, columns: [] }]);
          return { after, rows: told?.type === 'table' ? told.rows : rows };
        }),
      };
    default:
      return hunk;
  }
}

const PLAIN: TextBlock['mark'] = { kind: 'paragraph', level: 0, style: null, list: null };
const paragraph = (content: TextBlock['content'], mark = PLAIN): TextBlock => ({
  type: 'text',
  id: '',
  content,
  mark,
});
