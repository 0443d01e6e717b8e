import { expect, test } from 'vitest';
import { holdLaws, shares } from '../../property/properties';

/**
 * The same 500 on every run, so that what fails was changed just now: `npm run property` looks further, over 10,000
 * drafts that nobody has seen.
 */
test('the laws of amendments hold over 500 generated drafts', { timeout: 120_000 }, () => {
  const report = holdLaws(500, 20220330);
  expect(report.drafts).toBe(500);
  // Were one kind of hunk hardly generated, the laws would say little about it.
  for (const share of Object.values(shares(report))) expect(share).toBeGreaterThan(0.08);
});
