import { expect, test } from 'vitest';
import { holdLaws, shares } from '../../property/properties';

/** The same laws over many more drafts: `test/property/run.ts`. */
test('the laws of amendments hold over 500 generated drafts', { timeout: 120_000 }, () => {
  const report = holdLaws(500, Date.now() % 2 ** 31);
  expect(report.drafts).toBe(500);
  // Were one kind of hunk hardly generated, the laws would say little about it.
  for (const share of Object.values(shares(report))) expect(share).toBeGreaterThan(0.08);
});
