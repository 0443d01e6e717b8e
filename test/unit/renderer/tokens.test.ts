import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(
  join(import.meta.dirname, '..', '..', '..', 'renderer', 'styles', 'tokens.css'),
  'utf8',
);

/** Each colour of the tokens, for light and for dark. */
const colours = new Map(
  [...css.matchAll(/--([\w-]+):\s*light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name, light, dark]) => [name as string, { light: light as string, dark: dark as string }],
  ),
);

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const hues = [0, 1, 2, 3, 4, 5, 6, 7];
const text: [string, string][] = [
  ...['paper', 'sheet', 'wash'].flatMap((ground): [string, string][] => [
    ['ink', ground],
    ['ink-quiet', ground],
  ]),
  ['accent', 'paper'],
  ['accent', 'sheet'],
  ['accent-ink', 'accent'],
  ['ink', 'accent-wash'],
  ['ink', 'danger-wash'],
  ['danger', 'paper'],
  ['danger', 'sheet'],
  ...hues.flatMap((hue): [string, string][] => [
    [`hue-${hue}`, 'sheet'],
    [`hue-${hue}`, `hue-${hue}-wash`],
  ]),
];
const edges: [string, string][] = ['paper', 'sheet', 'wash'].map((ground) => ['edge', ground]);

describe.each(['light', 'dark'] as const)('contrast, %s', (theme) => {
  const between = ([ink, ground]: [string, string]) =>
    contrast(colours.get(ink)?.[theme] as string, colours.get(ground)?.[theme] as string);

  it.each(text)('%s on %s is 7:1 or better', (...pair) => {
    expect(between(pair)).toBeGreaterThanOrEqual(7);
  });

  it.each(edges)('%s on %s is 3:1 or better', (...pair) => {
    expect(between(pair)).toBeGreaterThanOrEqual(3);
  });
});
