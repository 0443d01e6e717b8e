import { describe, expect, it } from 'vitest';
import { superseded } from '../../../shared/paper/superseded';

const at = '2022-04-01T10:00:00Z';
const made = { draft: 'drf', amendments: [1, 4], at };
const one = (number: number, changedAt = '2022-03-31T10:00:00Z') => ({ number, changedAt });

describe('an export', () => {
  it.each([
    ['stands while nothing was decided since', [one(1), one(4)], null],
    [
      'an amendment was taken back',
      [one(1)],
      'Made before amendment 4 was taken back: export again.',
    ],
    [
      'others were incorporated',
      [one(1), one(4), one(5), one(7)],
      'Made before amendments 5 and 7 were incorporated: export again.',
    ],
    [
      'one was decided again with other words',
      [one(1), one(4, '2022-04-02T10:00:00Z')],
      'Made before amendment 4 was decided anew: export again.',
    ],
  ])('%s', (_, incorporated, sentence) => {
    expect(superseded(made, { draft: 'drf', incorporated })).toBe(sentence);
  });

  it('of another draft is superseded whatever its amendments', () => {
    expect(superseded(made, { draft: 'other', incorporated: [one(1), one(4)] })).toContain('draft');
  });
});
