import { buildDocx } from '../support/docx';
import { expect, test } from './fixtures';
import { framesOf } from './frames';
import { card, paperOf, saved, startAmending, wheelTo } from './person';

const paragraph = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;

/** A long plan, with an empty paragraph and a table far down in it. */
function longPlan(): Uint8Array {
  const filler = (from: number) =>
    Array.from({ length: 400 }, (_, n) =>
      paragraph(
        `Clause ${from + n}. ${'The partners review the plan each year. '.repeat(1 + (n % 9))}`,
      ),
    ).join('');
  const cell = (words: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="4500" w:type="dxa"/></w:tcPr>${paragraph(words)}</w:tc>`;
  const row = (n: number) => `<w:tr>${cell(`Measure ${n}`)}${cell(`Target ${n}`)}</w:tr>`;
  const table = `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4500"/><w:gridCol w:w="4500"/></w:tblGrid>${row(1)}${row(2)}</w:tbl>`;
  const body = `${filler(0)}${paragraph('Before the gap.')}<w:p/>${paragraph('After the gap.')}${table}${filler(1000)}`;
  return buildDocx({ body, title: 'A long plan' });
}

test('in a long plan letters keep their order in an empty paragraph, and writing goes on where it was', async ({
  open,
}) => {
  const page = await paperOf(await open(), longPlan());
  await startAmending(page);
  const sheet = page.locator('.doc-editing');

  const block = (words: string) => sheet.locator('.doc-block').filter({ hasText: words }).first();
  await wheelTo(page, block('Before the gap.'));
  await block('Before the gap.').click();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  const slow = await page.context().newCDPSession(page);
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 8 });
  await page.keyboard.type('quick brown', { delay: 60 });
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await expect(sheet.getByText('quick brown', { exact: true })).toBeVisible();
  // so slowly typed, each letter may be undone by itself
  for (let n = 0; n < 11; n++) await page.keyboard.press('Control+z');
  await expect(block('quick')).toHaveCount(0);
  await page.keyboard.type('slow green');
  await page.keyboard.press('Control+z');
  await expect(block('slow')).toHaveCount(0);

  await block('After the gap.').click({ clickCount: 3 });
  await page.keyboard.press('Delete');
  await expect(sheet.locator('.redline-blocks-del')).toContainText('After the gap.');
  await page.keyboard.press('Control+z');
  await expect(sheet.locator('.redline-blocks-del')).toHaveCount(0);

  await sheet.getByText('Measure 2').click();
  await page.getByRole('button', { name: 'Row' }).click();
  await page.getByRole('menuitem', { name: 'Strike this row' }).click();
  await expect(sheet.locator('.redline-row-del')).toContainText('Measure 2');
  await saved(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Go on writing' }).click();
  await expect(sheet.getByText('Measure 1')).toBeInViewport();
});

test('a long plan is written in wherever one goes: at both ends by key, and by wheel, and no empty sheet is seen', async ({
  open,
}) => {
  const opened = await open();
  const page = await paperOf(opened, longPlan());
  await startAmending(page);
  const sheet = page.locator('.doc-editing');
  const written = (words: string) => sheet.locator('ins', { hasText: words });
  const block = (words: string) => sheet.locator('.doc-block').filter({ hasText: words }).first();

  await page.keyboard.press('Control+End');
  await page.keyboard.type(' The last word.');
  await expect(block('Clause 1399.')).toContainText('The last word.');
  await expect(written('The last word.')).toBeInViewport();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('The first word. ');
  await expect(written('The first word.')).toBeInViewport();

  const seen = await framesOf(opened, async () => {
    await page.locator('.sheet-well').hover();
    for (let n = 0; n < 40; n++) await page.mouse.wheel(0, 1_200);
  });
  expect(seen.frames).toBeGreaterThan(3);
  expect(seen.emptiest).toBeLessThan(150);
  await sheet
    .locator('.doc-block')
    .filter({ hasText: /^Clause/ })
    .nth(50)
    .click();
  await page.keyboard.type('Here too. ');
  await expect(written('Here too.')).toBeInViewport();

  // from there to the end of the plan all is struck, and comes back
  await page.keyboard.press('Control+Shift+End');
  await page.keyboard.press('Delete');
  await expect(sheet.locator('.redline-del').last()).toContainText('Clause 1399.');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+End');
  await expect(written('The last word.')).toBeInViewport();
  await saved(page);
  await page.keyboard.press('Escape');
  for (const words of ['The first word.', 'Here too.', 'The last word.'])
    await expect(page.locator('.doc-body ins', { hasText: words })).toHaveCount(1);
});

/** A plan that is nearly all one tall table. */
function tallTable(): Uint8Array {
  const cell = (words: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${paragraph(words)}</w:tc>`;
  const rows = Array.from({ length: 60 }, (_, n) => {
    const words = `Measure ${n}. ${'The partners review the plan each year. '.repeat(8)}`;
    return `<w:tr>${cell(words)}${cell(`Target ${n}`)}</w:tr>`;
  }).join('');
  const table = `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>${rows}</w:tbl>`;
  const after = Array.from({ length: 60 }, (_, n) => paragraph(`Clause ${n}.`)).join('');
  return buildDocx({ body: `${paragraph('Measures')}${table}${after}`, title: 'A tall table' });
}

test('what is decided on in a tall table stays where it was read', async ({ open }) => {
  const page = await paperOf(await open(), tallTable());
  await startAmending(page);
  const target = page.locator('.doc-editing').getByText('Target 40', { exact: true });
  await target.scrollIntoViewIfNeeded();
  await target.click();
  await page.keyboard.press('End');
  await page.keyboard.type(', by June');
  await saved(page);
  await page.getByLabel('Reason').fill('The day was missing.');
  await page.getByRole('button', { name: 'Propose', exact: true }).click();
  await expect(card(page, 1)).toContainText('proposed');
  const added = page.locator('.doc-body ins').filter({ hasText: ', by June' });
  await expect(added).toBeInViewport();
  const before = (await added.boundingBox())?.y ?? 0;
  await card(page, 1).getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(card(page, 1)).toContainText('accepted');
  await expect(added).toBeInViewport();
  expect(Math.abs(((await added.boundingBox())?.y ?? 0) - before)).toBeLessThan(40);
});
