import { type Colour, png } from './png.ts';

export const CREST_WIDTH = 216;
export const CREST_HEIGHT = 252;

const CLEAR: Colour = [0, 0, 0, 0];
const TEAL: Colour = [11, 79, 92, 255];
const PALE: Colour = [226, 240, 240, 255];
const GOLD: Colour = [214, 165, 60, 255];

/** The invented borough's crest: an oak over a river on a shield. */
export function crest(): Uint8Array {
  return png(CREST_WIDTH, CREST_HEIGHT, colourAt);
}

function colourAt(px: number, py: number): Colour {
  const x = (px / CREST_WIDTH) * 2 - 1;
  const y = py / CREST_HEIGHT;
  if (!insideShield(x, y)) return CLEAR;
  if (!insideShield(x * 1.09, 0.5 + (y - 0.48) * 1.09)) return GOLD;
  if (insideOak(x, y)) return GOLD;
  if (insideRiver(x, y)) return PALE;
  return TEAL;
}

/** Straight sides down to the shoulder, then a curve to the point. */
function insideShield(x: number, y: number): boolean {
  if (y < 0.02 || y > 0.99) return false;
  const half = y < 0.45 ? 0.96 : 0.96 * Math.sqrt(Math.max(0, 1 - ((y - 0.45) / 0.54) ** 1.9));
  return Math.abs(x) < half;
}

function insideRiver(x: number, y: number): boolean {
  const wave = 0.018 * Math.sin(x * 9);
  return [0.665, 0.755].some((middle) => Math.abs(y - middle - wave) < 0.026);
}

function insideOak(x: number, y: number): boolean {
  const crown = [
    [0, 0.22, 0.115],
    [-0.27, 0.3, 0.1],
    [0.27, 0.3, 0.1],
    [-0.12, 0.36, 0.09],
    [0.12, 0.36, 0.09],
  ] as const;
  const aspect = CREST_HEIGHT / (CREST_WIDTH / 2);
  const leafy = crown.some(([cx, cy, r]) => ((x - cx) / aspect) ** 2 + (y - cy) ** 2 < r ** 2);
  const trunk = y > 0.38 && y < 0.58 && Math.abs(x) < 0.06 + Math.max(0, y - 0.52) * 1.6;
  return leafy || trunk;
}
