import { importWord } from '../../electron/word/import';
import { contentText } from '../../shared/document/inline';
import { computeNumbers } from '../../shared/document/numbering';
import { blocksOf } from '../../shared/document/walk';
import type { Labelled } from './judging';

/** The paragraphs of a draft's body in order, with the numbers that we compute. */
export function labelsOf(file: Uint8Array): Labelled[] {
  const { tree } = importWord(file, 'before');
  const numbers = computeNumbers(tree);
  const lists = new Map(tree.lists.map((list) => [list.id, list]));
  const out: Labelled[] = [];
  for (const { block, where } of blocksOf(tree)) {
    if (block.type !== 'text' || where.container.kind !== 'body') continue;
    const { list } = block.mark;
    const level = list && lists.get(list.id)?.levels[list.level];
    out.push({
      text: contentText(block.content),
      label: numbers.get(block.id) ?? '',
      bullet: level?.format === 'bullet',
    });
  }
  return out;
}
