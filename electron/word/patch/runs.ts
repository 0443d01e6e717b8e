import { withMark } from '../../../shared/amendment/formatting';
import { inOrder } from '../read/property-order';
import { readMarks } from '../read/run-properties';
import type { XmlElement } from '../xml';
import { child } from '../xml/find';
import { escapeText } from './escape';
import type { Piece } from './pieces';
import { cannotWrite } from './refusals';
import { joinProperties, runProperties, withMarks } from './run-properties';
import { stamp } from './stamp';
import type { PartToken } from './tokens';
import type { Out, PartWriting } from './writing';

/** Pieces of one run to which the same happens. */
export interface RunGroup {
  run: XmlElement;
  pieces: (Piece & { token: PartToken })[];
  /** The pieces are all that the run holds. */
  whole: boolean;
}

/** What the source says between two points; places inside that are patched on their own come patched. */
export type Slice = (start: number, end: number) => Out;

/** Writes a group of a run's pieces: as it is, struck, or formatted anew. */
export function writeRun(
  writing: PartWriting,
  { run, pieces, whole }: RunGroup,
  slice: Slice,
): Out {
  const [first] = pieces;
  if (!first) return { clean: '', tracked: '' };
  const { names, ids, part } = writing;
  const { w } = names;
  const { gone, formats } = first;
  if (whole && !gone && formats.length === 0) return slice(run.start, run.end);
  const open = part.source.slice(run.start, run.innerStart);
  const close = `</${run.name}>`;
  const rPr = child(run, 'w', 'rPr');
  const said = rPr ? writtenProperties(writing, rPr) : '';
  const inner: Out = { clean: '', tracked: '' };
  for (const piece of pieces) {
    const text = writePiece(writing, piece, gone !== null, slice);
    inner.clean += text.clean;
    inner.tracked += text.tracked;
  }
  if (gone) {
    const name = w('del');
    return {
      clean: '',
      tracked: `<${name}${stamp(names, ids, gone)}>${open}${said}${inner.tracked}${close}</${name}>`,
      places: [gone],
    };
  }
  if (formats.length === 0)
    return {
      clean: open + said + inner.clean + close,
      tracked: open + said + inner.tracked + close,
    };
  const places = formats.map(writing.placeOf);
  const place = places[places.length - 1] as (typeof places)[number];
  if (formats.some(({ mark }) => mark.type === 'link' || mark.type === 'locked'))
    throw cannotWrite(
      place,
      'Word cannot track a link put on or taken off; strike the words and write them anew',
    );
  const { language } = writing.raw.styles;
  let marks = readMarks(rPr, language);
  for (const { mark, on } of formats) marks = withMark(marks, mark, on);
  const now = joinProperties(withMarks(part.source, rPr, marks, names, language));
  const old = joinProperties(inOrder(runProperties(part.source, rPr)));
  const change = `<${w('rPrChange')}${stamp(names, ids, place)}><${w('rPr')}>${old}</${w('rPr')}></${w('rPrChange')}>`;
  const head = (more: string) =>
    now + more === '' ? '' : `<${w('rPr')}>${now}${more}</${w('rPr')}>`;
  return {
    clean: open + head('') + inner.clean + close,
    tracked: open + head(change) + inner.tracked + close,
    places,
  };
}

/** A run's properties as they stand, unless their order is wrong or one is said twice: each piece of the run would repeat the fault. */
function writtenProperties({ names: { w }, part }: PartWriting, rPr: XmlElement): string {
  const properties = runProperties(part.source, rPr);
  const ordered = joinProperties(inOrder(properties));
  return ordered === joinProperties(properties)
    ? part.source.slice(rPr.start, rPr.end)
    : `<${w('rPr')}>${ordered}</${w('rPr')}>`;
}

function writePiece(
  writing: PartWriting,
  piece: Piece & { token: PartToken },
  gone: boolean,
  slice: Slice,
): Out {
  const { token, cut } = piece;
  const { w } = writing.names;
  const { node, text } = token;
  if (gone && node.ns === 'w' && node.local === 'instrText') {
    const inner = writing.part.source.slice(node.innerStart, node.innerEnd);
    const xml = `<${w('delInstrText')} xml:space="preserve">${inner}</${w('delInstrText')}>`;
    return { clean: xml, tracked: xml };
  }
  const uncut = text === null || (cut !== null && cut[0] === 0 && cut[1] === text.length);
  if (uncut && (!gone || text === null)) return slice(token.start, token.end);
  const said = escapeText((text as string).slice(cut?.[0] ?? 0, cut?.[1]));
  const name = w(gone ? 'delText' : 't');
  const xml = said === '' ? '' : `<${name} xml:space="preserve">${said}</${name}>`;
  return { clean: xml, tracked: xml };
}
