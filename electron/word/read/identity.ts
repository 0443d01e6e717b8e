import type { Hunk, Piece, Slice } from '../../../shared/amendment/types';
import { sameMarks, sliceContent } from '../../../shared/document/inline';
import type { Block, DocumentTree, ParagraphMark, TextBlock } from '../../../shared/document/types';
import type { XmlElement } from '../xml';
import type { View } from './view';

/** One unit of a flow: what a leaf element shows, the end of a paragraph, or a block that is no text. */
interface Token {
  /** The same in two views of one file when it is the same thing. */
  key: XmlElement | string;
  kind: 'leaf' | 'mark' | 'block';
  block: Block;
  from: number;
  to: number;
}

/** A stretch in which two views differ. */
interface Run {
  flow: string;
  gone: Token[];
  come: Token[];
  /** Of the view before: the tokens on each side. */
  previous: Token | undefined;
  next: Token | undefined;
}

/**
 * The hunks between two views of one file, by the elements that they share: exactly what was tracked, no more. Two
 * people's changes side by side in one word stay two changes.
 * @returns null when more than text and paragraph ends differ (tables, rows, order), for comparing by content
 */
export function identityHunks(before: View, after: View): Hunk[] | null {
  const flows = new Map(flowsOf(after.tree));
  const hunks: Hunk[] = [];
  for (const [flow, blocks] of flowsOf(before.tree)) {
    const other = flows.get(flow);
    if (!other) return null;
    flows.delete(flow);
    const runs = runsBetween(flow, tokensOf(blocks, before), tokensOf(other, after));
    for (const run of runs ?? [null]) {
      const found = run && hunksOf(run, before);
      if (!found) return null;
      hunks.push(...found);
    }
  }
  return flows.size === 0 ? hunks : null;
}

/** Containers and cells with their blocks. */
function* flowsOf(tree: DocumentTree): Generator<[string, readonly Block[]]> {
  for (const { id, blocks } of tree.containers) yield* flowsIn(id, blocks);
}

function* flowsIn(id: string, blocks: readonly Block[]): Generator<[string, readonly Block[]]> {
  yield [id, blocks];
  for (const block of blocks)
    if (block.type === 'table')
      for (const row of block.rows)
        for (const cell of row.cells) yield* flowsIn(cell.id, cell.blocks);
}

function tokensOf(blocks: readonly Block[], view: View): Token[] {
  const tokens: Token[] = [];
  for (const block of blocks) {
    const place = view.places.get(block.id);
    if (block.type !== 'text' || !place) {
      tokens.push({ key: block.id, kind: 'block', block, from: 0, to: 0 });
      continue;
    }
    let end = 0;
    for (const { element, offset, length } of place.leaves) {
      end = offset + length;
      tokens.push({ key: element, kind: 'leaf', block, from: offset, to: end });
    }
    tokens.push({ key: place.element, kind: 'mark', block, from: end, to: end });
  }
  return tokens;
}

function runsBetween(flow: string, a: Token[], b: Token[]): Run[] | null {
  const inA = new Set(a.map(({ key }) => key));
  const inB = new Set(b.map(({ key }) => key));
  const runs: Run[] = [];
  let run: Run | null = null;
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [one, other] = [a[i], b[j]];
    if (one && other && one.key === other.key) {
      if (!sameProperties(one, other)) return null;
      run = null;
      i++;
      j++;
      continue;
    }
    const goes = one !== undefined && !inB.has(one.key);
    if (!goes && (other === undefined || inA.has(other.key))) return null;
    if (!run) {
      run = { flow, gone: [], come: [], previous: a[i - 1], next: one };
      runs.push(run);
    }
    if (goes) {
      run.gone.push(one);
      run.next = a[++i];
    } else run.come.push(b[j++] as Token);
  }
  return runs;
}

function sameProperties(one: Token, other: Token): boolean {
  if (one.kind !== 'mark') return true;
  return sameMark((one.block as TextBlock).mark, (other.block as TextBlock).mark);
}

const sameMark = (a: ParagraphMark, b: ParagraphMark) => JSON.stringify(a) === JSON.stringify(b);

const isEnd = (token: Token | undefined) => token === undefined || token.kind !== 'leaf';

function hunksOf(run: Run, before: View): Hunk[] | null {
  const { gone, come, previous } = run;
  if ([...gone, ...come].some(({ kind }) => kind === 'block')) return null;
  const marks = (tokens: Token[]) => tokens.filter(({ kind }) => kind === 'mark').length;
  if (marks(gone) === 0 && marks(come) === 0) return [replace(run)];
  if (gone.length > 0 && come.length > 0) return null;
  const whole = isEnd(previous);
  if (gone.length > 0) {
    const blocks = whole && gone.at(-1)?.kind === 'mark' ? blocksOf(gone) : trailing(run, gone);
    if (!blocks) return [replace(run)];
    return blocks.map((quoted) => ({ kind: 'delete', block: quoted.id, quoted }));
  }
  if (whole && come.at(-1)?.kind === 'mark')
    return [
      {
        kind: 'insert',
        gap: { container: run.flow, after: previous?.block.id ?? null },
        blocks: blocksOf(come),
      },
    ];
  const blocks = trailing(run, come);
  if (!blocks || !run.next) return [replace(run)];
  const fresh = freshIds(blocks, come, before);
  return [
    { kind: 'insert', gap: { container: run.flow, after: run.next.block.id }, blocks: fresh },
  ];
}

/** The blocks that the paragraph ends in these tokens belong to, whole. */
const blocksOf = (tokens: Token[]): Block[] =>
  tokens.filter(({ kind }) => kind === 'mark').map(({ block }) => block);

/**
 * Word tracks a paragraph typed after another by the end of the one before. Where all these ends are alike that is
 * the same as whole paragraphs that come (or go) after it, which is plainer: the blocks, or null.
 */
function trailing({ next }: Run, tokens: Token[]): TextBlock[] | null {
  if (tokens[0]?.kind !== 'mark' || next?.kind !== 'mark') return null;
  const { mark } = next.block as TextBlock;
  const ends = tokens
    .filter(({ kind }) => kind === 'mark')
    .map(({ block }) => (block as TextBlock).mark);
  if (!ends.every((one) => sameMark(one, mark))) return null;
  // a piece after each end: the paragraphs that follow, the last of which ends with `next`
  const blocks: TextBlock[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'mark') continue;
    const following = tokens[at + 1];
    const own = following ? (following.block as TextBlock) : null;
    blocks.push(own ?? { ...(next.block as TextBlock), content: [] });
  }
  return blocks;
}

/** The last of the blocks ends with a paragraph end of the draft: it takes the id of the first new end instead. */
function freshIds(blocks: TextBlock[], come: Token[], before: View): TextBlock[] {
  const ids = come.filter(({ kind }) => kind === 'mark').map(({ block }) => block.id);
  const { locked: _, ...last } = blocks.at(-1) as TextBlock;
  const lastLeaf = come.at(-1) as Token;
  const content = lastLeaf.kind === 'leaf' ? sliceContent(last.content, 0, lastLeaf.to) : [];
  const isDraft = (id: string) => before.places.has(id);
  return [...blocks.slice(0, -1), { ...last, content }].map((block, at) =>
    isDraft(block.id) ? { ...block, id: ids[at === blocks.length - 1 ? 0 : at] as string } : block,
  );
}

function replace({ gone, come, previous, next }: Run): Hunk {
  const anchor = (next ?? previous) as Token;
  const first = gone[0];
  const last = gone.at(-1);
  const from = first
    ? { block: first.block.id, offset: first.from }
    : { block: anchor.block.id, offset: anchor.from };
  const to = !last
    ? from
    : last.kind === 'mark'
      ? { block: anchor.block.id, offset: 0 }
      : { block: last.block.id, offset: last.to };
  const hunk: Hunk = {
    kind: 'replace',
    from,
    to,
    quoted: sliceOf(gone, false),
    content: sliceOf(come, true),
  };
  return gone.some(({ kind }) => kind === 'mark') ? { ...hunk, survivor: 'last' } : hunk;
}

function sliceOf(tokens: Token[], keyed: boolean): Slice {
  const slice: Slice = [];
  for (const { kind, block, from, to } of tokens) {
    const { content, mark } = block as TextBlock;
    if (kind === 'mark') slice.push(keyed ? { mark, key: block.id } : { mark });
    else for (const piece of sliceContent(content, from, to)) append(slice, piece);
  }
  return slice;
}

function append(slice: Slice, piece: Piece): void {
  const last = slice.at(-1);
  if (last && 'text' in last && 'text' in piece && sameMarks(last.marks, piece.marks))
    slice[slice.length - 1] = { text: last.text + piece.text, marks: last.marks };
  else slice.push(piece);
}
