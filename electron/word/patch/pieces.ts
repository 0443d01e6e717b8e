import type { FormatChange } from '../../../shared/amendment/redline';
import type { Place } from './place';
import { cannotWrite } from './refusals';
import type { FieldSpan, Token } from './tokens';

/** A stretch of the draft's own text in a paragraph, and what happens to it. */
export interface Stretch {
  from: number;
  to: number;
  gone: Place | null;
  formats: readonly FormatChange[];
}

/** One list, so that neighbours without formatting changes are seen to be alike. */
export const UNCHANGED: readonly FormatChange[] = [];

/** A token, cut so that one thing happens to all of it. */
export interface Piece {
  token: Token;
  /** Of a text token: the characters, counted in its text. */
  cut: [number, number] | null;
  from: number;
  to: number;
  gone: Place | null;
  formats: readonly FormatChange[];
}

/**
 * Cuts a paragraph's tokens along the stretches.
 * @param keepsField whether words come into a field's result, so that the field must stay
 * @throws Refusal not-allowed where a cut falls inside something that cannot be cut
 */
export function piecesOf(
  tokens: readonly Token[],
  stretches: readonly Stretch[],
  points: readonly number[],
  keepsField: (field: FieldSpan) => boolean,
): Piece[] {
  const cuts = [...new Set([...stretches.flatMap(({ from, to }) => [from, to]), ...points])].sort(
    (a, b) => a - b,
  );
  const pieces = tokens.flatMap((token) => cutToken(token, cuts, stretches));
  settleSilent(pieces, stretches, keepsField);
  return pieces;
}

function cutToken(token: Token, cuts: readonly number[], stretches: readonly Stretch[]): Piece[] {
  const { from, to } = token;
  if (from === to) return [{ token, cut: null, from, to, gone: null, formats: UNCHANGED }];
  const inner = cuts.filter((cut) => cut > from && cut < to);
  if (inner.length > 0 && !(token.kind === 'part' && token.text !== null)) {
    const place = stretches.find((one) => one.gone && one.from < to && one.to > from)?.gone;
    if (place)
      throw cannotWrite(place, 'it cuts through an object of the draft; take in all of it or none');
    throw new Error('a change falls inside an object');
  }
  const edges = [from, ...inner, to];
  return edges.slice(1).map((end, i) => {
    const start = edges[i] as number;
    const stretch = stretches.find((one) => one.from <= start && one.to >= end);
    return {
      token,
      cut: token.kind === 'part' && token.text !== null ? [start - from, end - from] : null,
      from: start,
      to: end,
      gone: stretch?.gone ?? null,
      formats: stretch?.gone ? UNCHANGED : (stretch?.formats ?? UNCHANGED),
    };
  });
}

/** Things in a run that stand for something outside the text, so they stay. */
const HOLDS = /^(commentReference|footnoteRef|endnoteRef|annotationRef)$/;

/** What takes no room goes with the words around it; a field goes when all of its result goes. */
function settleSilent(
  pieces: Piece[],
  stretches: readonly Stretch[],
  keepsField: (field: FieldSpan) => boolean,
): void {
  const inside = (at: number) =>
    stretches.find(({ from, to, gone }) => gone && from < at && to > at)?.gone ?? null;
  const fieldGone = (field: FieldSpan): Place | null => {
    if (!field.closed || keepsField(field)) return null;
    if (field.from === field.to) return inside(field.from);
    let at = field.from;
    let place: Place | null = null;
    for (const { from, to, gone } of stretches)
      if (gone && from <= at && to > at) {
        at = to;
        place = gone;
      }
    return at >= field.to ? place : null;
  };
  const known = new Map<FieldSpan, Place | null>();
  for (const piece of pieces) {
    const { token } = piece;
    if (token.kind !== 'part' || piece.from !== piece.to || HOLDS.test(token.node.local)) continue;
    if (!token.field) {
      piece.gone = inside(piece.from);
      continue;
    }
    const place = known.get(token.field) ?? fieldGone(token.field);
    known.set(token.field, place);
    piece.gone = place;
  }
}
