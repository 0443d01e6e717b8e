import { zlibSync } from 'fflate';

/** A colour as red, green, blue and opacity, each 0 to 255. */
export type Colour = readonly [number, number, number, number];

const SAMPLES = 4;

/**
 * Draws a picture by asking for the colour at each point, 16 times a pixel so that edges are smooth.
 * fflate packs it, because its bytes are the same under every Node.
 */
export function png(
  width: number,
  height: number,
  colourAt: (x: number, y: number) => Colour,
): Uint8Array {
  const rows = new Uint8Array(height * (width * 4 + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++)
      rows.set(pixel(x, y, colourAt), y * (width * 4 + 1) + 1 + x * 4);
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  return join([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(rows)),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** The mean of a pixel's samples, weighted by opacity so that clear ones do not darken the edge. */
function pixel(x: number, y: number, colourAt: (x: number, y: number) => Colour): number[] {
  const sum = [0, 0, 0, 0];
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const step = (n: number) => (n + 0.5) / SAMPLES;
    const [r, g, b, a] = colourAt(x + step(i % SAMPLES), y + step(Math.floor(i / SAMPLES)));
    for (const [at, value] of [r * a, g * a, b * a, a].entries()) sum[at] = (sum[at] ?? 0) + value;
  }
  const [r = 0, g = 0, b = 0, a = 0] = sum;
  return a === 0 ? [0, 0, 0, 0] : [r / a, g / a, b / a, a / (SAMPLES * SAMPLES)].map(Math.round);
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = join([new TextEncoder().encode(name), data]);
  const framed = new Uint8Array(body.length + 8);
  const view = new DataView(framed.buffer);
  view.setUint32(0, data.length);
  framed.set(body, 4);
  view.setUint32(body.length + 4, crc(body));
  return framed;
}

/** The check sum of the PNG specification, annex D. */
function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}

function join(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
