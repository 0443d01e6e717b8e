import { formatNumber } from './number-format';
import type { DocumentTree, List, ListLevel, ParagraphMark } from './types';
import { visitBlocks } from './walk';

/** How far the lists of one flow of text have counted. */
interface Counters {
  /** By abstract list: the value that each level last showed; undefined where it starts afresh. */
  values: Map<string, (number | undefined)[]>;
  /** "numId level" once an instance's own start at a level has been used. */
  started: Set<string>;
}

/**
 * The numbers of a document as Word shows them: "2.14", "(a)", "•", by block id. Blocks without one are not in the
 * map. Paragraphs of one abstract list count together, also after an interruption; a level starts again after a
 * higher one unless it says otherwise; an instance with its own start begins there when it is first used
 * (ECMA-376 part 1, 17.9).
 */
export function computeNumbers(tree: DocumentTree): Map<string, string> {
  const numbers = new Map<string, string>();
  const lists = new Map(tree.lists.map((list) => [list.id, list]));
  const stories = new Map<string, Counters>();
  visitBlocks(tree, (block, where) => {
    if (block.type !== 'text' || !block.mark.list) return;
    const list = lists.get(block.mark.list.id);
    if (!list) return;
    // text boxes count among themselves, as do the notes of a kind; each header and footer counts alone
    const { kind, id } = where.container;
    const story = kind === 'header' || kind === 'footer' ? id : kind;
    const counters = stories.get(story) ?? { values: new Map(), started: new Set() };
    stories.set(story, counters);
    const label = countOne(list, block.mark.list, counters);
    if (label !== '') numbers.set(block.id, label);
  });
  return numbers;
}

function countOne(
  list: List,
  place: NonNullable<ParagraphMark['list']>,
  counters: Counters,
): string {
  const values = counters.values.get(list.abstract) ?? [];
  counters.values.set(list.abstract, values);
  const { level } = place;
  // a higher level that was passed over counts as used: after 1.1 comes 2
  for (let higher = 0; higher < level; higher++)
    if (values[higher] === undefined) {
      values[higher] = startOf(list, higher);
      counters.started.add(`${list.id} ${higher}`);
    }
  const own = list.starts?.[level];
  const key = `${list.id} ${level}`;
  const before = values[level];
  if (own !== undefined && !counters.started.has(key)) values[level] = own;
  else if (before === undefined) values[level] = startOf(list, level);
  else values[level] = before + 1;
  counters.started.add(key);
  for (let deeper = level + 1; deeper < 9; deeper++)
    if (restartsAfter(list.levels[deeper], deeper, level)) values[deeper] = undefined;
  return labelOf(list, level, values);
}

const startOf = (list: List, level: number): number =>
  list.starts?.[level] ?? list.levels[level]?.start ?? 1;

/** Whether a level starts again once `used`, a higher one, was used. */
function restartsAfter(definition: ListLevel | undefined, level: number, used: number): boolean {
  const restart = definition?.restart;
  if (restart === undefined) return used < level;
  return restart !== 0 && used < restart;
}

function labelOf(list: List, level: number, values: (number | undefined)[]): string {
  const definition = list.levels[level];
  if (!definition) return '';
  if (definition.format === 'bullet') return definition.text;
  return definition.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const format = list.levels[index]?.format ?? 'decimal';
    if (format === 'none') return '';
    const value = values[index] ?? startOf(list, index);
    return formatNumber(value, definition.legal && format !== 'decimalZero' ? 'decimal' : format);
  });
}
