import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { answerDialogs, expect, type Opened } from './fixtures';

/** The day, `days` from now, as the page's date fields take it. */
export function day(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** Answers the one question of the first run. */
export async function introduce(page: Page) {
  await page.getByLabel('Your name').fill('Robin Author');
  await page.getByLabel('Your post').fill('Community Protection Manager');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'New paper' })).toBeVisible();
}

/** Goes to a section by the list on the left. */
export async function go(page: Page, section: string) {
  const sections = page.getByRole('navigation', { name: 'Sections of the paper' });
  await sections.getByRole('button', { name: new RegExp(`^${section}`) }).click();
  await expect(page.getByRole('heading', { level: 1, name: section })).toBeVisible();
}

/** Makes a paper whose Committee met some days ago and whose Council is to come. */
export async function newPaper(page: Page, title: string) {
  await page.getByRole('button', { name: 'New paper' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Title of the paper').fill(title);
  await form.getByLabel('Committee', { exact: true }).fill('Communities Committee');
  await form.getByLabel('Committee meets on').fill(day(-10));
  await form.getByLabel('Council meets on').fill(day(40));
  await form.getByRole('button', { name: 'Make the paper' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
}

/** Chooses a Word file for import; gives the dialog that says what it holds. */
export async function chooseDraft(opened: Opened, path: string): Promise<Locator> {
  const { page } = opened;
  await answerDialogs(opened, path);
  await page
    .getByRole('button', { name: /^Import…/ })
    .first()
    .click();
  return page.getByRole('dialog', { name: 'Import a draft' });
}

/** Introduces oneself and makes a paper of which a Word file is the first draft; gives the page, at Documents. */
export async function paperOf(
  opened: Opened,
  draft: string | Uint8Array,
  options: { changes?: 'Make each a proposed amendment' } = {},
): Promise<Page> {
  const { page, data } = opened;
  await introduce(page);
  await newPaper(page, 'A plan');
  await go(page, 'Documents');
  const path = typeof draft === 'string' ? draft : join(data, 'plan.docx');
  if (typeof draft !== 'string') writeFileSync(path, draft);
  const dialog = await chooseDraft(opened, path);
  if (options.changes) await dialog.getByText(options.changes).click();
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog).toBeHidden({ timeout: 120_000 });
  return page;
}

/** Goes to the amendments, and begins to write one. */
export async function startAmending(page: Page) {
  await go(page, 'Amendments');
  await page.getByRole('button', { name: 'Amend', exact: true }).click();
}

/** Turns the wheel over the sheet until a paragraph further down stands well in sight. */
export async function wheelTo(page: Page, paragraph: Locator) {
  await page.locator('.sheet-well').hover();
  const isInSight = async () =>
    (await paragraph.count()) > 0 &&
    (await paragraph.evaluate((node) => {
      const { top, bottom } = node.getBoundingClientRect();
      return top > 100 && bottom < innerHeight - 100;
    }));
  while (!(await isInSight())) await page.mouse.wheel(0, 300);
}

/** Introduces oneself and opens the sample paper; gives the page, at its overview. */
export async function sampleOf({ page }: Opened): Promise<Page> {
  await introduce(page);
  await page.getByRole('button', { name: 'Open the sample paper' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible({
    timeout: 60_000,
  });
  return page;
}

/** Waits until the engine has said that all is saved. */
export async function saved(page: Page) {
  await expect(page.getByTestId('saved')).toHaveText('Saved');
}

/** Double-clicks a word of the document, as one does to select it. */
export async function selectWord(page: Page, sheet: string, paragraph: string, word: string) {
  const block = page.locator(`${sheet} .doc-block`).filter({ hasText: paragraph }).first();
  await block.scrollIntoViewIfNeeded();
  const at = await block.evaluate((node, text) => {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { textContent } = walker.currentNode;
      const found = textContent?.indexOf(text) ?? -1;
      if (found < 0) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, found);
      range.setEnd(walker.currentNode, found + text.length);
      const box = range.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
    return null;
  }, word);
  if (!at) throw new Error(`“${word}” is not in “${paragraph}”`);
  await page.mouse.dblclick(at.x, at.y);
}

/** The chosen amendment's card on the right. */
export const card = (page: Page, number: number): Locator =>
  page.getByRole('article', { name: `Amendment ${number}` });

/** Chooses an amendment in the list. */
export async function choose(page: Page, number: number) {
  const back = page.getByRole('button', { name: 'All amendments' });
  if (await back.isVisible()) await back.click();
  await page
    .locator('.amendment-list .line-card')
    .filter({ has: page.locator('strong', { hasText: new RegExp(`^${number}$`) }) })
    .click();
  await expect(card(page, number)).toBeVisible();
}
