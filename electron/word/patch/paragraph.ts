import { sameContent } from '../../../shared/amendment/equal';
import type { Segment } from '../../../shared/amendment/redline';
import { contentLength, normaliseContent } from '../../../shared/document/inline';
import type { Inline, TextBlock } from '../../../shared/document/types';
import type { Place as ReaderPlace } from '../read/context';
import { chooseGap, type GapChoice } from './gaps';
import { linkOfMarks, writeInserted } from './inserted';
import { strayProperties } from './paragraph-properties';
import { patternsAt } from './patterns';
import { type Physical, writeClose, writeOpen } from './physical';
import { type Piece, piecesOf, type Stretch, UNCHANGED } from './pieces';
import type { Place } from './place';
import { cannotWrite } from './refusals';
import { type RunGroup, type Slice, writeRun } from './runs';
import { stamp } from './stamp';
import { type FieldSpan, inPlainText, type Token, tokensOf, type Wrapper } from './tokens';
import { both, clean, type Out, type PartWriting, type Remark, tracked } from './writing';

/** What comes at a point of a paragraph: new words, the end of a paragraph, a remark. */
type Action = { gap: GapChoice } & (
  | { kind: 'words'; content: readonly Inline[]; place: Place; link: string | null }
  | { kind: 'end'; next: Physical }
  | { kind: 'remark'; remark: Remark }
);

/**
 * Writes one w:p of the draft as the paragraphs that come of it.
 * @param parts the paragraphs, the last one being the draft's own
 * @param carried what a vanished paragraph before it leaves to it, in the clean form
 * @returns what is written, and what this one leaves to the next
 */
export function writeHost(
  writing: PartWriting,
  block: TextBlock,
  at: ReaderPlace,
  parts: readonly Physical[],
  remarks: readonly Remark[],
  slice: Slice,
  carried: string,
): { outs: Out[]; carried: string } {
  const stretches = stretchesOf(parts, writing);
  const fresh = newWords(parts);
  const addressOf = (element: ReaderPlace['element']) => address(writing, element);
  const tokens = tokensOf(at.element, at.leaves, addressOf);
  const points = fresh.map(({ offset }) => offset);
  const keeps = (field: FieldSpan) =>
    fresh.some(
      ({ offset, link }) =>
        link !== null && link === field.link && offset >= field.from && offset <= field.to,
    );
  if (contentLength(block.content) !== (tokens[tokens.length - 1]?.to ?? 0))
    throw new Error(`${block.id} is not where it was read`);
  const pieces = piecesOf(tokens, stretches, points, keeps);
  const actions = placeActions(writing, pieces, parts, remarks);
  const emptied = emptiedWrappers(pieces, actions);
  for (const wrapper of emptied) refuseSimpleField(wrapper, pieces);

  const outs: Out[] = [];
  let current = parts[0] as Physical;
  let leaves = '';
  let inControl = false;
  const write = (out: Out) => {
    const where = { paragraph: current.number, ...(inControl ? { inControl } : {}) };
    outs.push({ ...out, ...(current.vanishes ? { clean: '' } : {}), ...where });
  };
  let opened = writeOpen(writing, current, at.element);
  const strays = new Set(strayProperties(at.element));
  const { stays } = opened;
  outs.push(...opened.outs);
  if (carried) outs.push(clean(carried));
  const act = (action: Action) => {
    if (action.kind === 'remark') return outs.push({ ...both(''), remark: action.remark });
    inControl = inPlainText(action.gap.context.wrappers);
    const around = action.gap.leave ? action.gap.context.wrappers : [];
    write(
      both(
        [...around]
          .reverse()
          .map((one) => closeOf(writing, one))
          .join(''),
      ),
    );
    if (action.kind === 'words') {
      const patterns = patternsAt(writing, pieces, action.gap.index, at);
      write(writeInserted(writing, action.content, patterns, action.place, action.link));
    } else {
      outs.push(...writeClose(writing, current, at.element, opened.changed));
      current = action.next;
      opened = writeOpen(writing, current, at.element);
      outs.push(...opened.outs);
    }
    write(both(around.map((one) => openOf(writing, one)).join('')));
  };
  for (let i = 0; i <= pieces.length; i++) {
    for (const action of actions) if (action.gap.index === i) act(action);
    const piece = pieces[i];
    if (!piece) break;
    const { token } = piece;
    if (token.kind === 'raw' && token.element && strays.has(token.element)) {
      const stray = slice(token.start, token.end);
      write({ clean: stays.clean ? stray.clean : '', tracked: stays.tracked ? stray.tracked : '' });
      continue;
    }
    inControl = inPlainText(token.wrappers);
    if (token.kind === 'part') {
      const group = groupAt(pieces, i, actions);
      const out = writeRun(writing, group, slice);
      if (current.vanishes && !piece.gone) leaves += out.clean;
      write(out);
      i += group.pieces.length - 1;
    } else if (token.kind === 'solid') {
      write(piece.gone ? struckSolid(writing, token, piece.gone) : slice(token.start, token.end));
    } else if ((token.kind === 'open' || token.kind === 'close') && emptied.has(token.wrapper))
      write({ ...slice(token.start, token.end), clean: '' });
    else if (
      token.kind === 'raw' &&
      current.vanishes &&
      token.element &&
      RANGES.test(token.element.local)
    )
      outs.push(slice(token.start, token.end));
    else write(slice(token.start, token.end));
  }
  outs.push(...writeClose(writing, current, at.element, opened.changed));
  const [only] = parts;
  if (parts.length === 1 && only?.plain && !changesWords(only.text) && !carried)
    return { outs: sameInClean(outs, slice(at.element.start, at.element.end)), carried: '' };
  return { outs, carried: current.open ? '' : leaves };
}

/** What stands in no run goes as it is: Word can track that of an equation. */
function struckSolid({ names, ids, part }: PartWriting, token: Token, place: Place): Out {
  if (token.kind !== 'solid' || token.element.ns !== 'm')
    throw cannotWrite(place, 'it removes an object that Word cannot track; remove it in Word');
  const name = names.w('del');
  const xml = part.source.slice(token.start, token.end);
  return tracked(`<${name}${stamp(names, ids, place)}>${xml}</${name}>`, place);
}

/** A paragraph in which only remarks stand is in the clean form what it was. */
const sameInClean = (outs: readonly Out[], source: Out): Out[] =>
  outs.map((out, i) => ({ ...out, clean: i === 0 ? source.clean : '' }));

/** Ends of ranges that reach beyond their paragraph: when it vanishes they stand where it stood. */
const RANGES = /^(bookmark|perm)(Start|End)$|Range(Start|End)$/;

/** What happens to each stretch of the draft's text. */
function stretchesOf(parts: readonly Physical[], writing: PartWriting): Stretch[] {
  const out: Stretch[] = [];
  let offset = 0;
  for (const { text } of parts)
    for (const segment of text.segments) {
      if (segment.status === 'inserted') continue;
      const from = offset;
      offset += contentLength(segment.content);
      const gone =
        segment.status === 'deleted' && segment.change ? writing.placeOf(segment.change) : null;
      out.push({
        from,
        to: offset,
        gone,
        formats: changesLooks(segment) ? (segment.formats ?? UNCHANGED) : UNCHANGED,
      });
    }
  return out;
}

/** Whether anything happens to a paragraph's words. */
export const changesWords = ({ segments }: Physical['text']): boolean =>
  segments.some((segment) => segment.status !== 'kept' || changesLooks(segment));

/** Formatting that says what the words said already changes nothing. */
const changesLooks = ({ before, content }: Segment): boolean =>
  before !== undefined && !sameContent(before, content);

function newWords(parts: readonly Physical[]): { offset: number; link: string | null }[] {
  const out: { offset: number; link: string | null }[] = [];
  let offset = 0;
  parts.forEach(({ text }, i) => {
    for (const segment of text.segments)
      if (segment.status === 'inserted')
        out.push({ offset, link: linkOfMarks(segment.content[0]) });
      else offset += contentLength(segment.content);
    if (i < parts.length - 1) out.push({ offset, link: null });
  });
  return out;
}

/** Finds the point of each new stretch, paragraph end and remark, in the order in which they are to stand. */
function placeActions(
  writing: PartWriting,
  pieces: readonly Piece[],
  parts: readonly Physical[],
  remarks: readonly Remark[],
): Action[] {
  const actions: Action[] = [];
  let offset = 0;
  let least = 0;
  const find = (link: string | null | undefined, place: Place): GapChoice => {
    const gap = chooseGap(pieces, offset, least, link);
    if (!gap)
      throw cannotWrite(
        place,
        'it writes where Word keeps something of its own (a field or a content control); write it before or after that',
      );
    least = gap.index;
    return gap;
  };
  parts.forEach(({ text, tracked: end }, i) => {
    for (const segment of text.segments) {
      if (segment.status !== 'inserted' || !segment.change) {
        offset += contentLength(segment.content);
        continue;
      }
      const place = writing.placeOf(segment.change);
      for (const content of byLink(segment.content)) {
        const link = linkOfMarks(content[0]);
        const gap = find(link, place);
        const inside = !gap.leave && linkOfContext(gap) === link;
        actions.push({ kind: 'words', content, place, gap, link: inside ? null : link });
      }
    }
    const next = parts[i + 1];
    if (next)
      actions.push({
        kind: 'end',
        next,
        gap: find(undefined, (end.place ?? next.tracked.place) as Place),
      });
  });
  for (const remark of remarks) {
    const index = runEndAfter(pieces, remark.offset);
    actions.push({ kind: 'remark', remark, gap: { index, leave: false, context: NOWHERE } });
  }
  return actions;
}

const NOWHERE = { wrappers: [], results: [], hidden: false };

const linkOfContext = ({ context: { wrappers, results } }: GapChoice): string | null =>
  wrappers.findLast((one) => one.link !== null)?.link ??
  results.findLast((one) => one.link !== null)?.link ??
  null;

/** The first point from an offset on that is not inside a run. */
function runEndAfter(pieces: readonly Piece[], offset: number): number {
  for (let i = 0; i < pieces.length; i++) {
    const before = pieces[i - 1]?.token;
    const token = pieces[i]?.token;
    const inRun = before?.kind === 'part' && token?.kind === 'part' && before.run === token.run;
    if ((pieces[i] as Piece).from >= offset && !inRun) return i;
  }
  return pieces.length;
}

/** Stretches of content that share one link, or none. */
function byLink(content: readonly Inline[]): Inline[][] {
  const out: Inline[][] = [];
  for (const inline of normaliseContent(content)) {
    const last = out[out.length - 1];
    if (last && linkOfMarks(last[0]) === linkOfMarks(inline)) last.push(inline);
    else out.push([inline]);
  }
  return out;
}

/** The pieces of one run from `start` on to which the same happens with nothing coming in between. */
function groupAt(pieces: readonly Piece[], start: number, actions: readonly Action[]): RunGroup {
  const first = pieces[start] as Piece;
  if (first.token.kind !== 'part') throw new Error('not a run');
  const { run } = first.token;
  const group: RunGroup['pieces'] = [];
  for (let i = start; i < pieces.length; i++) {
    const piece = pieces[i] as Piece;
    if (piece.token.kind !== 'part' || piece.token.run !== run) break;
    if (piece.gone !== first.gone || piece.formats !== first.formats) break;
    if (i > start && actions.some(({ gap }) => gap.index === i)) break;
    group.push(piece as RunGroup['pieces'][number]);
  }
  const inRun = (piece?: Piece) => piece?.token.kind === 'part' && piece.token.run === run;
  const whole = !inRun(pieces[start - 1]) && !inRun(pieces[start + group.length]);
  return { run, pieces: group, whole };
}

/** Links of which nothing is left once the changes are accepted; the clean form leaves them out. */
function emptiedWrappers(pieces: readonly Piece[], actions: readonly Action[]): Set<Wrapper> {
  const gone = new Set<Wrapper>();
  const kept = new Set<Wrapper>();
  for (const { token, from, to, gone: struck } of pieces)
    for (const wrapper of token.wrappers)
      if (token.kind === 'part' || from < to) (struck ? gone : kept).add(wrapper);
  for (const { gap } of actions) for (const wrapper of gap.context.wrappers) kept.add(wrapper);
  return new Set(
    [...gone].filter(
      (one) => !kept.has(one) && /^(hyperlink|smartTag|fldSimple)$/.test(one.element.local),
    ),
  );
}

/** Word would fill in a simple field again of which only the words are struck. */
function refuseSimpleField(wrapper: Wrapper, pieces: readonly Piece[]): void {
  const struck = pieces.find(({ gone, token }) => gone && token.wrappers.includes(wrapper))?.gone;
  if (struck && wrapper.locked && wrapper.element.local === 'fldSimple')
    throw cannotWrite(
      struck,
      'it strikes a field in a form that Word cannot track; press Ctrl+Shift+F9 on it in Word and bring that file in as a new draft',
    );
}

function address(writing: PartWriting, hyperlink: ReaderPlace['element']): string | null {
  const id = hyperlink.attrs['r:id'];
  const anchor = hyperlink.attrs['w:anchor'];
  const target = id === undefined ? '' : (writing.part.relationships.get(id)?.target ?? '');
  return anchor && !target.includes('#') ? `${target}#${anchor}` : target;
}

const openOf = ({ part }: PartWriting, { open }: Wrapper) => part.source.slice(...open);
const closeOf = ({ part }: PartWriting, { close }: Wrapper) => part.source.slice(...close);
