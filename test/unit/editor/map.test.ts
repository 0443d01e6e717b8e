import { expect, test } from 'vitest';
import { bunched, depths, signsOf } from '../../../renderer/editor/map/places';
import { shownNumber } from '../../../renderer/editor/sheet/numbers';
import { inkOf, type Shown, sayAmendment } from '../../../renderer/editor/shown';
import { buildDraft, paragraph, plain, table } from '../../support/drafts';

const draft = buildDraft({
  body: [
    paragraph('x'.repeat(700)),
    paragraph('short'),
    table([
      ['a', 'b'],
      ['c', 'd'],
    ]),
    paragraph('last'),
  ],
});

const shown = (id: string, blocks: string[]): Shown => ({
  id,
  number: 3,
  order: 0,
  status: 'proposed',
  hue: 2,
  who: 'Chair',
  reason: 'statutory name',
  hunks: blocks.map((block) => ({
    kind: 'replace',
    from: { block, offset: 0 },
    to: { block, offset: 0 },
    quoted: [],
    content: [plain('x')],
  })),
});

test('places lie on the map in document order, a long paragraph taking more room', () => {
  const at = depths(draft);
  const order = ['d:p0', 'd:p1', 'd:t0', 'd:t0:r1', 'd:p6'].map((id) => at.get(id) as number);
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(at.get('d:p1')).toBeGreaterThan(0.4);
  expect(Math.max(...at.values())).toBeLessThan(1);
});

test('places of one amendment close together are one sign, others their own', () => {
  const signs = signsOf(draft, [shown('a', ['d:p1', 'd:p2', 'd:p0']), shown('b', ['d:p1'])], 0.2);
  expect(signs.map(({ amendment, places }) => `${amendment}${places}`)).toEqual(['a1', 'a2', 'b1']);
});

test('a change says its number, whose it is, how it stands and why', () => {
  expect(sayAmendment(shown('a', []))).toBe('Amendment 3 · Chair · proposed · statutory name');
  expect(
    sayAmendment({ ...shown('a', []), reason: ' ', collides: true, status: 'incorporated' }),
  ).toBe('Amendment 3 · Chair · incorporated · collides with another');
  expect(inkOf({ ...shown('a', []), status: 'incorporated' }).names).toContain('redline-settled');
  expect(inkOf(shown('a', [])).names).toContain('redline-waits');
});

test('bullets of Word’s symbol fonts are shown in any face', () => {
  expect(shownNumber('\uF0B7')).toBe('•');
  expect(shownNumber('\uF123')).toBe('•');
  expect(shownNumber('2.14')).toBe('2.14');
});

test('signs that would cover each other stand as one where they look alike', () => {
  const signs = Array.from({ length: 400 }, (_, n) => ({
    amendment: `a${n}`,
    depth: n / 400,
    places: 1,
  }));
  const few = bunched(signs, 0.01, () => 'same');
  expect(few.length).toBeLessThanOrEqual(100);
  expect(few.flatMap(({ amendments }) => amendments)).toEqual(signs.map((one) => one.amendment));
  const two = bunched(signs, 0.01, (id) => (Number(id.slice(1)) % 2 ? 'odd' : 'even'));
  expect(two[0]?.amendments).toEqual(['a0', 'a2']);
  expect(bunched(signs.slice(0, 20), 0.01, () => 'same')).toHaveLength(20);
});
