import { readFileSync, writeFileSync } from 'node:fs';
import type { Rectangle } from 'electron';

/** Where the window stood: its normal bounds, and whether it filled the screen. */
export interface Place {
  bounds: Rectangle;
  maximised: boolean;
}

export const smallest = { width: 960, height: 640 };
const usual = { width: 1280, height: 800 };
const enoughToGrab = 80;

/**
 * The place to open at: the remembered one where enough of it lies on a display that is there now, otherwise
 * the usual size in the middle of the first display (no larger than it).
 */
export function fitPlace(saved: Place | null, displays: Rectangle[]): Place {
  if (saved && displays.some((display) => showsTitle(saved.bounds, display))) {
    const { x, y, width, height } = saved.bounds;
    const bounds = {
      x,
      y,
      width: Math.max(width, smallest.width),
      height: Math.max(height, smallest.height),
    };
    return { bounds, maximised: saved.maximised };
  }
  const area = displays[0] ?? { x: 0, y: 0, ...usual };
  const width = Math.min(usual.width, area.width);
  const height = Math.min(usual.height, area.height);
  const x = area.x + Math.round((area.width - width) / 2);
  const y = area.y + Math.round((area.height - height) / 2);
  return { bounds: { x, y, width, height }, maximised: saved?.maximised ?? false };
}

/** Whether the strip by which one drags the window can be reached on that display. */
function showsTitle(bounds: Rectangle, display: Rectangle): boolean {
  const left = Math.max(bounds.x, display.x);
  const right = Math.min(bounds.x + bounds.width, display.x + display.width);
  const top = bounds.y >= display.y && bounds.y <= display.y + display.height - enoughToGrab;
  return right - left >= enoughToGrab && top;
}

/** Reads a remembered place; anything unreadable counts as none. */
export function readPlace(file: string): Place | null {
  try {
    const { bounds, maximised } = JSON.parse(readFileSync(file, 'utf8'));
    const numbers = [bounds.x, bounds.y, bounds.width, bounds.height];
    return numbers.every(Number.isInteger) ? { bounds, maximised: maximised === true } : null;
  } catch {
    return null;
  }
}

/** At once, since the program may be ending; where it cannot be written, the window opens at the usual place. */
export function writePlace(file: string, place: Place) {
  try {
    writeFileSync(file, JSON.stringify(place));
  } catch {
    // No reason to keep anybody from closing a window.
  }
}
