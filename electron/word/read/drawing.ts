import type { AtomKind } from '../../../shared/document/types';
import type { XmlElement } from '../xml';
import { attr, children, descendant } from '../xml/find';
import { shownBelow } from './alternate';
import type { Reading } from './context';
import { fingerprint, targetIn } from './fingerprint';

/** What a drawing comes to in the text: an atom without its marks. */
export interface DrawnAtom {
  atom: AtomKind;
  hash: string;
  label?: string;
  width?: number;
  height?: number;
  /** The text that a text box holds. */
  textBox?: XmlElement;
}

const EMU_PER_PIXEL = 9525;

/** The atoms of a w:drawing, w:pict or w:object: each text box in it, else its picture, else a placeholder. */
export function readDrawing(element: XmlElement, reading: Reading): DrawnAtom[] {
  const hash =
    fingerprint([element], targetIn(reading.part, reading.hashOf), reading.plan) ?? element.local;
  const boxes = shownBelow(element, 'w', 'txbxContent');
  if (boxes.length > 0)
    return boxes.map((textBox) => ({
      atom: 'text-box',
      hash,
      label: 'Text box',
      ...sizeOf(element),
      textBox,
    }));
  const picture = element.local === 'object' ? null : readPicture(element, reading);
  return [picture ?? { atom: 'placeholder', hash, label: labelOf(element), ...sizeOf(element) }];
}

function readPicture(element: XmlElement, reading: Reading): DrawnAtom | null {
  const blips = [...shownBelow(element, 'a', 'blip'), ...shownBelow(element, 'v', 'imagedata')];
  const [blip] = blips;
  if (!blip || blips.length > 1) return null;
  const id = attr(blip, 'r:embed') ?? attr(blip, 'r:id') ?? attr(blip, 'r:link');
  const relationship = id === null ? undefined : reading.part.relationships.get(id);
  if (!relationship || relationship.external) return null;
  const hash = reading.hashOf(relationship.target);
  if (!hash) return null;
  const type = reading.raw.pkg.contentType(relationship.target) ?? 'application/octet-stream';
  reading.found.media.set(hash, { type, part: relationship.target });
  const alt = altOf(element);
  return { atom: 'image', hash, ...(alt ? { label: alt } : {}), ...sizeOf(element) };
}

function altOf(element: XmlElement): string | null {
  const properties = descendant(element, 'wp', 'docPr');
  const shape = descendant(element, 'v', 'shape');
  const image = descendant(element, 'v', 'imagedata');
  return (
    attr(properties, 'descr') ||
    attr(properties, 'title') ||
    attr(shape, 'alt') ||
    attr(image, 'o:title') ||
    null
  );
}

function sizeOf(element: XmlElement): { width?: number; height?: number } {
  const extent = descendant(element, 'wp', 'extent');
  const width = Number(attr(extent, 'cx'));
  const height = Number(attr(extent, 'cy'));
  if (extent && width > 0 && height > 0)
    return { width: Math.round(width / EMU_PER_PIXEL), height: Math.round(height / EMU_PER_PIXEL) };
  const style =
    attr(descendant(element, 'v', 'shape') ?? descendant(element, 'v', 'rect'), 'style') ?? '';
  const wide = cssPixels(style, 'width');
  const high = cssPixels(style, 'height');
  return wide !== null && high !== null ? { width: wide, height: high } : {};
}

const UNITS: Record<string, number> = { pt: 96 / 72, in: 96, cm: 96 / 2.54, mm: 96 / 25.4, px: 1 };

function cssPixels(style: string, property: string): number | null {
  const match = new RegExp(`(?:^|;)\\s*${property}:\\s*([\\d.]+)(pt|in|cm|mm|px)`).exec(style);
  return match ? Math.round(Number(match[1]) * (UNITS[match[2] as string] as number)) : null;
}

const GRAPHICS: [RegExp, string][] = [
  [/\/chart(ex)?$/i, 'Chart'],
  [/\/diagram$/i, 'SmartArt'],
  [/\/picture$/i, 'Picture'],
  [/wordprocessingShape$/i, 'Shape'],
  [/wordprocessing(Group|Canvas)$/i, 'Drawing'],
  [/ink/i, 'Ink'],
];

function labelOf(element: XmlElement): string {
  if (element.local === 'object') return 'Embedded object';
  const uri = attr(shownBelow(element, 'a', 'graphicData')[0], 'uri') ?? '';
  for (const [pattern, label] of GRAPHICS) if (pattern.test(uri)) return label;
  if (descendant(element, 'w', 'control')) return 'Form control';
  if (children(element).some((one) => one.attrs['o:hr'] !== undefined)) return 'Line';
  return element.local === 'pict' ? 'Shape' : 'Drawing';
}
