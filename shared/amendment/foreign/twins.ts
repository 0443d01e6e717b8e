import { commonRuns, type Run } from '../../document/diff';
import { contentText } from '../../document/inline';
import type { Block, DocumentTree, TableBlock, TableRow, TextBlock } from '../../document/types';
import { blockText, rowText } from '../quote';

/** Two things of which the edited one is, as far as the words tell, what the draft's has become. */
export type Twin<T> = readonly [ours: T, theirs: T];

export interface Twins {
  texts: Twin<TextBlock>[];
  tables: Twin<TableBlock>[];
  rows: Twin<TableRow>[];
}

/**
 * What in another file stands for what in the draft, told by the words alone, in order: how another program names
 * styles and lists, or writes what it lays out, says nothing. Containers must have the draft's ids already.
 */
export function twinsOf(draft: DocumentTree, edited: DocumentTree): Twins {
  const others = new Map(edited.containers.map(({ id, blocks }) => [id, blocks]));
  const out: Twins = { texts: [], tables: [], rows: [] };
  for (const { id, blocks } of draft.containers) {
    const [ours, theirs] = [gathered(blocks), gathered(others.get(id) ?? [])];
    const textOf = ({ content }: TextBlock) => contentText(content);
    out.texts.push(...inOrder(ours.texts, theirs.texts, textOf));
    out.tables.push(...inOrder(ours.tables, theirs.tables, blockText));
  }
  for (const [own, other] of out.tables) out.rows.push(...inOrder(own.rows, other.rows, rowText));
  return out;
}

/** Paragraphs and tables of a flow in the order of its text, those in cells too. */
function gathered(blocks: readonly Block[]): { texts: TextBlock[]; tables: TableBlock[] } {
  const out = { texts: [] as TextBlock[], tables: [] as TableBlock[] };
  const visit = (block: Block): void => {
    if (block.type === 'text') out.texts.push(block);
    if (block.type !== 'table') return;
    out.tables.push(block);
    for (const row of block.rows) for (const cell of row.cells) cell.blocks.forEach(visit);
  };
  blocks.forEach(visit);
  return out;
}

/** Those that say the same; between them those of stretches that are as long on both sides. */
export function inOrder<T>(
  ours: readonly T[],
  theirs: readonly T[],
  textOf: (one: T) => string,
): Twin<T>[] {
  const [mine, other] = [ours.map(textOf), theirs.map(textOf)];
  const out: Twin<T>[] = [];
  let [i, j] = [0, 0];
  const take = (count: number) => {
    for (let n = 0; n < count; n++) out.push([ours[i + n] as T, theirs[j + n] as T]);
  };
  const end = { a: ours.length, b: theirs.length, length: 0 };
  for (const { a, b, length } of [...sameRuns(mine, other), end]) {
    if (a - i === b - j) take(a - i);
    [i, j] = [a, b];
    take(length);
    [i, j] = [a + length, b + length];
  }
  return out;
}

/** Stretches of the same texts. What only one side has is left aside first: many changes make the search long. */
function sameRuns(ours: readonly string[], theirs: readonly string[]): Run[] {
  const numbers = new Map(ours.map((text, i) => [text, i]));
  const known = new Set(theirs);
  const numbered = (texts: readonly string[], both: (text: string) => boolean) =>
    texts.flatMap((text, at) => (both(text) ? [{ at, number: numbers.get(text) as number }] : []));
  const a = numbered(ours, (text) => known.has(text));
  const b = numbered(theirs, (text) => numbers.has(text));
  const only = (list: typeof a) => list.map(({ number }) => number);
  return commonRuns(only(a), only(b)).flatMap((run) =>
    Array.from({ length: run.length }, (_, n): Run => {
      return { a: a[run.a + n]?.at ?? 0, b: b[run.b + n]?.at ?? 0, length: 1 };
    }),
  );
}
