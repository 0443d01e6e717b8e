import type { Page } from '@playwright/test';

/** Something a person does, until all of it is seen. */
export interface Act {
  name: string;
  run: (page: Page) => Promise<void>;
}

/** Until nothing is left to draw, and what was drawn is seen. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestIdleCallback(done))),
  );
}

/** Opens a paper and waits for its overview. */
export async function openPaper(page: Page, title: string): Promise<void> {
  page.setDefaultTimeout(60_000);
  await page.getByText(title).first().click();
  await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
  await page.waitForTimeout(1_500);
}

/** Presses something; what tells that it is done comes (or, with `gone`, goes). */
const act = (name: string, press: (page: Page) => Promise<void>, sign: string, gone = false) => ({
  name,
  run: async (page: Page) => {
    await press(page);
    await page
      .locator(sign)
      .first()
      .waitFor(gone ? { state: 'detached' } : {});
    await settled(page);
  },
});

const button = (name: string) => (page: Page) =>
  page.getByRole('button', { name, exact: true }).click();
const radio = (name: string) => (page: Page) => page.getByRole('radio', { name }).click();
const section = (name: string) => (page: Page) =>
  page
    .getByRole('navigation', { name: 'Sections of the paper' })
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click();
const key = (name: string) => (page: Page) => page.keyboard.press(name);

/** Over the sheet, from its top. */
async function scroll(page: Page, by: number, times: number): Promise<void> {
  const box = await page.locator('.sheet-well').first().boundingBox();
  if (box) await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (let n = 0; n < times; n++) await page.mouse.wheel(0, by);
}

const READ = '.doc-body:not(.doc-editing) .doc-block';
const LISTED = '.amendment-list .line-card';

/** In the order in which they are done: each begins where the one before ended. */
export const acts: Act[] = [
  act('open Amendments', section('Amendments'), READ),
  act('fair copy', radio('Fair copy'), '.doc-view-fair'),
  act('draft', radio('Draft'), '.doc-view-draft'),
  act('side by side', radio('Side by side'), '.side-by-side .doc-view-fair .doc-block'),
  act('redline', radio('Redline'), '.doc-view-redline'),
  act('choose an amendment', (page) => page.locator(LISTED).nth(4).click(), 'article'),
  act('switch it off', button('Switch off'), '.on-sheet'),
  act('switch it on', button('Switched off'), '.on-sheet', true),
  act('see it alone', button('This one alone'), '.on-sheet'),
  act('see all again', button('This one alone'), '.on-sheet', true),
  act('the next one', button('Next'), 'article'),
  act('back to the list', button('All amendments'), LISTED),
  act('scroll by wheel', (page) => scroll(page, 240, 60), READ),
  act('scroll by leaps', (page) => scroll(page, 5_000, 30), READ),
  act('amend', button('Amend'), '.doc-editing'),
  act('the first letter', key('x'), '.doc-editing'),
  act('the second letter', key('y'), '.doc-editing'),
  act('undo', key('Control+z'), '.doc-editing'),
  act('scroll while amending', (page) => scroll(page, 240, 60), '.doc-editing'),
  act('done', button('Done'), READ),
  act('to the overview', section('Overview'), '.doc-body', true),
  act('open Amendments again', section('Amendments'), READ),
  act('to the end', key('Control+End'), READ),
];
