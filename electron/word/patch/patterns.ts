import type { Place as ReaderPlace } from '../read/context';
import { child } from '../xml/find';
import type { Pattern } from './inserted';
import type { Piece } from './pieces';
import type { PartWriting } from './writing';

/** The patterns for new words at a point: the run before, then the run after, then the paragraph mark's. */
export function patternsAt(
  writing: PartWriting,
  pieces: readonly Piece[],
  index: number,
  at: ReaderPlace,
): Pattern[] {
  const { source } = writing.part;
  const out: Pattern[] = [];
  const visible = (piece?: Piece) =>
    piece && piece.token.kind === 'part' && piece.from < piece.to ? piece.token.run : null;
  for (let i = index - 1; i >= 0 && out.length < 1; i--) {
    const run = visible(pieces[i]);
    if (run) out.push({ source, rPr: child(run, 'w', 'rPr') });
  }
  for (let i = index; i < pieces.length && out.length < 2; i++) {
    const run = visible(pieces[i]);
    if (run) {
      out.push({ source, rPr: child(run, 'w', 'rPr') });
      break;
    }
  }
  if (out.length === 0) out.push({ source, rPr: child(child(at.element, 'w', 'pPr'), 'w', 'rPr') });
  return out;
}
