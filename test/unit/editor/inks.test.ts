import { expect, test } from 'vitest';
import { inksAfter, NO_INKS } from '../../../renderer/editor/sheet/inks';
import type { Shown } from '../../../renderer/editor/shown';

const shown = (id: string, over: Partial<Shown> = {}): Shown => ({
  id,
  order: 1,
  hunks: [],
  number: 1,
  status: 'proposed',
  hue: 1,
  who: 'Chair',
  reason: '',
  ...over,
});
const none = new Set<string>();

test('what an amendment changes is drawn anew where it looks otherwise than it is painted, or comes to collide', () => {
  const painted = inksAfter(NO_INKS, [shown('a')], none);
  expect(inksAfter(painted, [shown('a'), shown('b')], none).generation).toBe(painted.generation);
  expect(inksAfter(painted, [shown('a', { status: 'accepted' })], none).generation).not.toBe(
    painted.generation,
  );
  expect(inksAfter(painted, [shown('a')], new Set(['a'])).generation).not.toBe(painted.generation);
});

test('a showing that is cut short leaves what is painted as it was: the next one is compared with that', () => {
  const painted = inksAfter(NO_INKS, [shown('a')], none);
  inksAfter(painted, [], none);
  expect(painted.of.has('a')).toBe(true);
  const next = inksAfter(painted, [shown('a', { status: 'accepted' })], none);
  expect(next.generation).not.toBe(painted.generation);
});
