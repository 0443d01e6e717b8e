import { sliceContent } from '../../document/inline';
import type { Block, ParagraphMark, TextBlock } from '../../document/types';
import { sameParagraph } from '../equal';
import { normaliseSlice, sliceOf } from '../slice';
import type { Hunk, Position, Slice } from '../types';
import { formatHunks } from './format';
import type { Keys } from './keys';
import { type Chunk, chunksOf, type Matched, matchTokens } from './match';
import { isEnd, slide, wholeBlocks } from './slide';
import { type Token, tokenise, type Vocabulary } from './tokens';

export interface Passage {
  /** Consecutive paragraphs of the draft, and what has become of them. */
  d: readonly TextBlock[];
  e: readonly TextBlock[];
  container: string;
  /** The block before them in the draft. */
  before: string | null;
}

/** A passage read as one run of tokens, aligned. */
interface Reading extends Passage {
  dTokens: Token[];
  eTokens: Token[];
  chunks: Chunk[];
  /** Paragraph ends that stay. */
  ends: Matched[];
}

/**
 * The hunks between some paragraphs of the draft and what has become of them, however they were split and joined:
 * both are read as one run of words in which the paragraphs' ends are signs like any other, as in Word.
 */
export function passageHunks(passage: Passage, keys: Keys, vocabulary: Vocabulary): Hunk[] {
  const { d, e } = passage;
  const [dTokens, eTokens] = [tokenise(d, vocabulary), tokenise(e, vocabulary)];
  const pairs = matchTokens(dTokens, eTokens);
  const chunks = chunksOf(pairs);
  slide(passage, dTokens, eTokens, chunks, pairs);
  const ends = pairs.filter((pair) => isEnd(dTokens[pair.d]));
  const reading: Reading = { ...passage, dTokens, eTokens, chunks, ends };
  const survivors = new Map<Chunk, 'first' | 'last'>();
  const retypes = retypeHunks(reading, survivors);
  const key = keyPool(reading, keys);
  return [
    ...chunks.flatMap((chunk) => chunkHunks(reading, chunk, keys, key, survivors.get(chunk))),
    ...formatHunks(reading, pairs),
    ...retypes,
  ];
}

/** The block in which a token of the draft, or of the edited text, stands. */
const dBlock = ({ d, dTokens }: Reading, i: number) =>
  d[dTokens[i]?.block ?? d.length] as TextBlock;
const eBlock = ({ e, eTokens }: Reading, i: number) =>
  e[eTokens[i]?.block ?? e.length] as TextBlock;

/** Ids for the paragraphs whose ends are new: their own keys, else other new keys of the passage. */
function keyPool(reading: Reading, keys: Keys): (id: string) => string {
  const spare = reading.ends.map(({ e }) => eBlock(reading, e).id).filter(keys.isKey);
  return (id) => keys.take(keys.isKey(id) ? id : (spare.shift() ?? id));
}

/** A section's end stays where the draft has it. */
function withSection(mark: ParagraphMark, section: boolean | undefined): ParagraphMark {
  const { section: _, ...rest } = mark;
  return section ? { ...rest, section: true } : rest;
}

/**
 * For each paragraph end that stays: whose id and properties its paragraph has when joins run into it (noted in
 * `survivors`), and the change of its properties.
 */
function retypeHunks(reading: Reading, survivors: Map<Chunk, 'first' | 'last'>): Hunk[] {
  const { chunks, ends, dTokens } = reading;
  const out: Hunk[] = [];
  let from = 0;
  for (const end of ends) {
    const joins = chunks.filter(
      ({ dFrom, dTo }, i) =>
        dFrom >= from &&
        dTo <= end.d &&
        dTokens.slice(dFrom, dTo).some(isEnd) &&
        !wholeBlocks(reading, chunks[i] as Chunk),
    );
    from = end.d + 1;
    let block = dBlock(reading, end.d);
    const edited = eBlock(reading, end.e);
    if (joins[0]) {
      const first = dBlock(reading, joins[0].dFrom);
      const survivor = survivorOf(first, block, edited);
      if (survivor === 'first') block = first;
      for (const chunk of joins) survivors.set(chunk, survivor);
    }
    const mark = withSection(edited.mark, block.mark.section);
    if (!sameParagraph(mark, block.mark))
      out.push({ kind: 'retype', block: block.id, quoted: block.mark, mark });
  }
  return out;
}

function survivorOf(first: TextBlock, last: TextBlock, edited: TextBlock): 'first' | 'last' {
  if (last.mark.section) return 'last';
  if (edited.id === first.id) return 'first';
  if (edited.id === last.id || sameParagraph(edited.mark, last.mark)) return 'last';
  return sameParagraph(edited.mark, first.mark) ? 'first' : 'last';
}

function chunkHunks(
  reading: Reading,
  chunk: Chunk,
  keys: Keys,
  key: (id: string) => string,
  survivor: 'first' | 'last' | undefined,
): Hunk[] {
  const { d, dTokens, before, container } = reading;
  const whole = wholeBlocks(reading, chunk);
  if (whole === 'delete') {
    const first = dTokens[chunk.dFrom]?.block ?? 0;
    const last = dTokens[chunk.dTo - 1]?.block ?? 0;
    return d
      .slice(first, last + 1)
      .map((block) => ({ kind: 'delete', block: block.id, quoted: block }));
  }
  const content = contentOf(reading, chunk, key);
  if (whole === 'insert') {
    const index = dTokens[chunk.dFrom]?.block ?? d.length;
    const after = index === 0 ? before : (d[index - 1] as TextBlock).id;
    return [{ kind: 'insert', gap: { container, after }, blocks: paragraphsOf(content, keys) }];
  }
  const place = (i: number): Position => {
    const token = dTokens[i] as Token;
    return { block: (d[token.block] as TextBlock).id, offset: token.from };
  };
  const [from, to] = [place(chunk.dFrom), place(chunk.dTo)];
  const quoted = sliceOf(
    d.slice(dTokens[chunk.dFrom]?.block, (dTokens[chunk.dTo]?.block ?? 0) + 1),
    from.offset,
    to.offset,
  );
  return [{ kind: 'replace', from, to, quoted, content, ...(survivor ? { survivor } : {}) }];
}

/** What the edited text says in a stretch; the ends in it get keys. */
function contentOf(reading: Reading, { eFrom, eTo }: Chunk, key: (id: string) => string): Slice {
  const out: Slice = [];
  for (let i = eFrom; i < eTo; i++) {
    const token = reading.eTokens[i] as Token;
    const block = eBlock(reading, i);
    if (isEnd(token)) out.push({ mark: withSection(block.mark, false), key: key(block.id) });
    else out.push(...sliceContent(block.content, token.from, token.to));
  }
  return normaliseSlice(out);
}

/** A slice that ends with a paragraph's end, as blocks. */
function paragraphsOf(slice: Slice, keys: Keys): Block[] {
  const out: Block[] = [];
  let content: TextBlock['content'] = [];
  for (const piece of slice) {
    if (!('mark' in piece)) content.push(piece);
    else {
      out.push({ type: 'text', id: piece.key ?? keys.take(''), content, mark: piece.mark });
      content = [];
    }
  }
  return out;
}
