import { describe, expect, it } from 'vitest';
import { piecesOf, rowsWithin, topsOf } from '../../../renderer/components/long-list';

const tens = topsOf(100, () => 10);
const rowsIn = (pieces: ReturnType<typeof piecesOf>) =>
  pieces.flatMap((piece) => ('row' in piece ? [piece.row] : []));
const height = (pieces: ReturnType<typeof piecesOf>, row: number) =>
  pieces.reduce((sum, piece) => sum + ('gap' in piece ? piece.gap : row), 0);

describe('a long list', () => {
  it('knows which rows a stretch touches', () => {
    expect(rowsWithin(tens, 0, 25)).toEqual([0, 3]);
    expect(rowsWithin(tens, 10, 30)).toEqual([1, 3]);
    expect(rowsWithin(tens, -50, 5)).toEqual([0, 1]);
    expect(rowsWithin(tens, 995, 4000)).toEqual([99, 100]);
    expect(
      rowsWithin(
        topsOf(0, () => 10),
        0,
        50,
      ),
    ).toEqual([0, 0]);
  });

  it('draws the rows in view, and the first and the last, which Home and End go to', () => {
    expect(rowsIn(piecesOf(tens, [40, 43], null))).toEqual([0, 40, 41, 42, 99]);
  });

  it('keeps the row that has the focus, and its neighbours for the arrow keys', () => {
    expect(rowsIn(piecesOf(tens, [40, 42], 70))).toEqual([0, 40, 41, 69, 70, 71, 99]);
    expect(rowsIn(piecesOf(tens, [0, 2], 99))).toEqual([0, 1, 98, 99]);
  });

  it('is as high as if all were drawn', () => {
    for (const range of [
      [0, 3],
      [40, 60],
      [97, 100],
      [0, 100],
    ] as const)
      expect(height(piecesOf(tens, range, 50), 10)).toBe(1000);
  });

  it('draws nothing twice where a list has become shorter than what was in view', () => {
    const three = topsOf(3, () => 10);
    expect(rowsIn(piecesOf(three, [40, 60], 70))).toEqual([0, 2]);
    expect(
      rowsIn(
        piecesOf(
          topsOf(0, () => 10),
          [4, 9],
          3,
        ),
      ),
    ).toEqual([]);
  });
});
