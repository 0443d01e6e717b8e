import { describe, expect, it } from 'vitest';
import { fitPlace, type Place } from '../../../electron/window-place';

const laptop = { x: 0, y: 0, width: 1366, height: 728 };
const beside = { x: 1366, y: 0, width: 1920, height: 1040 };
const place = (bounds: Partial<Place['bounds']>, maximised = false): Place => ({
  bounds: { x: 50, y: 40, width: 1200, height: 680, ...bounds },
  maximised,
});

describe('fitPlace', () => {
  it('keeps a place that a display still shows', () => {
    const saved = place({ x: 1500, y: 100, width: 1400, height: 900 });
    expect(fitPlace(saved, [laptop, beside])).toEqual(saved);
  });

  it('keeps it maximised', () => {
    expect(fitPlace(place({}, true), [laptop]).maximised).toBe(true);
  });

  it.each([
    ['its display is gone', { x: 1500, y: 100 }],
    ['its title is above the screen', { y: -300 }],
    ['its title is below the screen', { y: 720 }],
    ['only a sliver shows at the side', { x: 1340 }],
  ])('starts afresh when %s', (_why, bounds) => {
    const fitted = fitPlace(place(bounds), [laptop]);
    expect(fitted.bounds).toEqual({ x: 43, y: 0, width: 1280, height: 728 });
  });

  it('opens in the middle of the first display at first', () => {
    const { bounds } = fitPlace(null, [beside, laptop]);
    expect(bounds).toEqual({ x: 1366 + 320, y: 120, width: 1280, height: 800 });
  });

  it('is never smaller than the page can be used in', () => {
    const { bounds } = fitPlace(place({ width: 300, height: 200 }), [laptop]);
    expect([bounds.width, bounds.height]).toEqual([960, 640]);
  });
});
