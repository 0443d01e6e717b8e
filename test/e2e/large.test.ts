import type { Page } from '@playwright/test';
import { buildDocx } from '../support/docx';
import { expect, type Opened, test } from './fixtures';
import { framesOf } from './frames';
import { card, go, paperOf } from './person';

const CLAUSES = 1600;
const run = (words: string, tag = 't') =>
  `<w:r><w:${tag} xml:space="preserve">${words}</w:${tag}></w:r>`;
const by = (n: number) => `w:id="${n}" w:author="Partner" w:date="2022-03-01T09:00:00Z"`;

/** A plan of 1,600 clauses, in each of which somebody put other words: 1,600 amendments once it is imported. */
function largePlan(): Uint8Array {
  const clause = (n: number) => {
    const old = `<w:del ${by(2 * n)}>${run(`old ${n}`, 'delText')}</w:del>`;
    const now = `<w:ins ${by(2 * n + 1)}>${run(`new ${n}`)}</w:ins>`;
    const rest = ' The partners review the plan each year.'.repeat(1 + (n % 5));
    return `<w:p>${run(`Clause ${n} says `)}${old}${now}${run(`.${rest}`)}</w:p>`;
  };
  const body = Array.from({ length: CLAUSES }, (_, n) => clause(n + 1)).join('');
  return buildDocx({ body, title: 'A large plan' });
}

/** A paper with the large plan in it, open at its amendments. */
async function openLarge(opened: Opened): Promise<Page> {
  const page = await paperOf(opened, largePlan(), { changes: 'Make each a proposed amendment' });
  await go(page, 'Amendments');
  await expect(page.getByText(`${CLAUSES.toLocaleString('en-GB')} amendments`)).toBeVisible({
    timeout: 30_000,
  });
  return page;
}

const line = (page: Page, number: number) =>
  page.locator('.amendment-list .line-card').filter({
    has: page.locator('strong', { hasText: new RegExp(`^${number}$`) }),
  });

test('a list of 1,600 amendments: each is reached by key, by wheel and by searching, and one comes back to it', async ({
  open,
}) => {
  test.setTimeout(240_000);
  const page = await openLarge(await open());

  await line(page, 1).focus();
  await page.keyboard.press('End');
  await expect(line(page, CLAUSES)).toBeFocused();
  await expect(line(page, CLAUSES)).toBeInViewport();
  for (let n = 1; n <= 30; n++) await page.keyboard.press('ArrowUp');
  await expect(line(page, CLAUSES - 30)).toBeFocused();
  await expect(line(page, CLAUSES - 30)).toBeInViewport();
  // three things stand in each row: its tick, its words, its switch
  for (let n = 1; n <= 6; n++) await page.keyboard.press('Tab');
  await expect(line(page, CLAUSES - 28)).toBeFocused();
  await page.keyboard.press('Home');
  await expect(line(page, 1)).toBeFocused();
  await expect(line(page, 1)).toBeInViewport();

  // by wheel, to the end
  await line(page, 1).hover();
  for (let n = 0; n < 60; n++) await page.mouse.wheel(0, 5_000);
  await expect(line(page, CLAUSES)).toBeInViewport();

  await page.getByRole('searchbox', { name: 'Search the amendments' }).fill('new 1234');
  await expect(page.locator('.amendment-list .line-card')).toHaveCount(1);
  await line(page, 1234).click();
  await expect(card(page, 1234)).toBeVisible();
  await expect(page.locator('.redline-ins', { hasText: 'new 1234' })).toBeInViewport();

  // another is found among all of them by typing and by keys, and merged into it
  await card(page, 1234).getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Merge another into it…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('option').first()).toHaveAttribute('aria-setsize', '1599');
  await dialog.getByRole('combobox').press('ArrowUp');
  await expect(dialog.getByRole('option', { selected: true })).toBeInViewport();
  await expect(dialog.getByRole('option', { selected: true })).toContainText('1600');
  await dialog.getByRole('combobox').fill('new 88');
  await dialog.getByRole('combobox').press('ArrowDown');
  await dialog.getByRole('button', { name: 'Merge amendment 188' }).click();
  await expect(dialog).toBeHidden();
  await expect(card(page, 1234)).toContainText('paragraph 188 from the start');
  await page.getByRole('button', { name: 'All amendments' }).click();
  await page.getByRole('searchbox').fill('');
  await page.getByLabel('Under headings').click();
  await page.getByLabel('Sort').selectOption('place');
  await line(page, 3).click();
  await page.getByRole('button', { name: 'All amendments' }).click();
  await expect(line(page, 3)).toBeFocused();
});

test('a long document that is still being drawn: the end is there, and so are its changes and their order', async ({
  open,
}) => {
  test.setTimeout(240_000);
  const page = await openLarge(await open());
  const sheet = page.locator('.doc-body');
  const change = (n: number) => sheet.locator('del').filter({ hasText: new RegExp(`^old ${n}$`) });

  // at once to the last change and back, before anything near it was drawn
  await go(page, 'Documents');
  await go(page, 'Amendments');
  await sheet.focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(change(CLAUSES)).toBeFocused();
  await expect(change(CLAUSES)).toBeInViewport();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(change(CLAUSES - 1)).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(change(CLAUSES)).toBeFocused();

  // the view that is read keeps its place, and in the end all words are there, in their order
  await page.getByRole('radio', { name: 'Fair copy' }).click();
  await expect(sheet.locator('.doc-block').last()).toBeInViewport();
  await expect(sheet).not.toHaveAttribute('aria-busy', { timeout: 30_000 });
  const clauses = await sheet
    .locator('.doc-block')
    .evaluateAll((blocks) =>
      blocks.map((block) => /^Clause (\d+) says new \1\./.exec(block.textContent ?? '')?.[1]),
    );
  expect(clauses).toEqual(Array.from({ length: CLAUSES }, (_, n) => String(n + 1)));
});

test('while a screen reader is at work, all of a document that is being amended is in the page', async ({
  open,
}) => {
  test.setTimeout(240_000);
  const page = await openLarge(await open({ switches: ['--force-renderer-accessibility'] }));
  await page.getByRole('button', { name: 'Amend', exact: true }).click();
  const writing = page.getByRole('textbox', { name: 'The document, open for amending' });
  await expect(writing.locator('.doc-far')).toHaveCount(0, { timeout: 60_000 });
  await expect(writing.locator('.doc-block')).toHaveCount(CLAUSES);
  await expect(writing).toContainText(`Clause ${CLAUSES} says`);
  await page.keyboard.type('Typed at once. ');
  await expect(writing.getByText('Typed at once.')).toBeInViewport();
});

test('scrolling never shows an empty sheet: by wheel, by page, by leaps, while it is still being drawn', async ({
  open,
}) => {
  test.setTimeout(240_000);
  const opened = await open();
  const page = await openLarge(opened);
  const sheet = page.locator('.doc-body');
  const well = page.locator('.sheet-well');
  const wheel = async (by: number, times: number) => {
    await well.hover();
    for (let n = 0; n < times; n++) await page.mouse.wheel(0, by);
  };
  const leap = async () => {
    for (let n = 1; n <= 12; n++) {
      await well.evaluate(
        (pane, share) => {
          pane.scrollTop = pane.scrollHeight * share;
        },
        (n * 0.618) % 1,
      );
      await page.waitForTimeout(50);
    }
  };
  const seen = [
    await framesOf(opened, () => wheel(20_000, 10)),
    await framesOf(opened, leap),
    await framesOf(opened, () => wheel(-1_500, 40)),
  ];
  await expect(sheet).not.toHaveAttribute('aria-busy', { timeout: 30_000 });
  seen.push(await framesOf(opened, leap));
  await sheet.focus();
  seen.push(
    await framesOf(opened, async () => {
      for (let n = 0; n < 30; n++) await page.keyboard.press('PageDown');
    }),
  );
  for (const { frames } of seen) expect(frames).toBeGreaterThan(3);
  // the paper has no space between two paragraphs that is nearly as high
  expect(Math.max(...seen.map(({ emptiest }) => emptiest))).toBeLessThan(150);
});
