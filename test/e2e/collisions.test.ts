import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { card, choose, go, saved, selectWord } from './person';

const root = resolve(import.meta.dirname, '..', '..');

/** Fills a data folder from the command line, as quickly as it goes. */
function terminal(data: string) {
  const engross = (...words: string[]) =>
    execFileSync(process.execPath, [join(root, 'out', 'cli', 'cli.js'), ...words], {
      env: { ...process.env, ENGROSS_DATA: data },
      encoding: 'utf8',
    });
  const amend = (reason: string, ...edits: object[]) => {
    const file = join(data, 'edits.json');
    writeFileSync(file, JSON.stringify(edits));
    return engross('amend', file, '--reason', reason);
  };
  return { engross, amend };
}

const LATE = 'Some partners’ data arrived late';
const listed = (page: Page) => page.locator('.amendment-list .line-card strong').allInnerTexts();
const line = (page: Page, number: number) =>
  page.locator('.amendment-line').filter({
    has: page.locator('strong', { hasText: new RegExp(`^${number}$`) }),
  });

test('collisions are settled where they are seen; the list arranges and acts on several', async ({
  open,
  data,
}) => {
  test.setTimeout(180_000);
  const { engross, amend } = terminal(data);
  engross('person', 'set', '--name', 'Robin Author', '--post', 'Community Protection Manager');
  engross('paper', 'new', '--title', 'Safety Plan', '--committee', 'Housing Committee');
  engross(
    'draft',
    'add',
    join(root, 'resources', 'sample', 'plan-draft-1.docx'),
    '--title',
    'Plan',
  );
  amend('Late is late.', { quote: LATE, find: 'late', replace: 'after the deadline' });
  amend('Plainer.', { quote: LATE, find: 'late', replace: 'in February' });
  amend('Ask all.', { quote: 'Two surveys in 2021', find: 'Two', replace: 'Three' });
  amend('Ask all.', { quote: 'Two surveys in 2021', find: 'Two', replace: 'Three' });
  amend(
    'As it was said.',
    { quote: 'Our vision is a borough', find: 'safe, feel safe', replace: 'and feel safe' },
    { quote: 'listening to victims first', find: 'first', replace: 'before all' },
  );
  amend('A heading.', {
    quote: 'Feeling safe is where',
    find: 'night out',
    replace: 'evening out',
  });
  const { page } = await open();
  await page
    .getByRole('button', { name: /Safety Plan/ })
    .first()
    .click();
  await go(page, 'Amendments');
  await expect(line(page, 1)).toContainText('claims another’s words');

  await test.step('the list is sorted by place, and grouped under the headings', async () => {
    await page.getByLabel('Sort').selectOption('place');
    await expect.poll(() => listed(page)).toEqual(['6', '5', '3', '4', '1', '2']);
    await page.getByLabel('Under headings').check();
    const headings = page.locator('.section-name');
    await expect(headings.first()).toContainText('Foreword');
    await expect(headings).toHaveCount(3);
    await page.getByLabel('Under headings').uncheck();
  });

  await test.step('an amendment is switched off on the sheet, and shown alone', async () => {
    const sheet = page.locator('.doc-body');
    await expect(sheet).toContainText('evening out');
    await page.getByRole('button', { name: 'Switch amendment 6 off' }).click();
    await expect(sheet).not.toContainText('evening out');
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect(sheet).toContainText('evening out');
    await choose(page, 5);
    await page.keyboard.press('o');
    await expect(sheet).not.toContainText('evening out');
    await expect(sheet).toContainText('before all');
    await page.keyboard.press('t');
    await expect(sheet).not.toContainText('before all');
    await page.getByRole('button', { name: 'Show all' }).click();
    // Of two that collide neither is made; with one switched off the other is.
    await expect(sheet).not.toContainText('in February');
    await page.getByRole('button', { name: 'All amendments' }).click();
    await page.getByRole('button', { name: 'Switch amendment 1 off' }).click();
    await expect(sheet).toContainText('in February');
    await page.getByRole('button', { name: 'Show all' }).click();
  });

  await test.step('what is chosen and in sight stays in sight, side by side too', async () => {
    await choose(page, 6);
    const change = page.locator('.reading .redline-selected');
    await expect(change.first()).toBeInViewport();
    await page.locator('.sheet-well').hover();
    await page.mouse.wheel(0, -250);
    await page.getByRole('radio', { name: 'Side by side' }).click();
    await expect(change).toHaveCount(2);
    for (const n of [0, 1]) await expect(change.nth(n)).toBeInViewport({ ratio: 1 });
    await page.getByRole('radio', { name: 'Redline' }).click();
    await page.getByRole('button', { name: 'All amendments' }).click();
  });

  await test.step('they are numbered in the order of the document', async () => {
    await page.getByRole('button', { name: 'Number them in the order of the document' }).click();
    await expect.poll(() => listed(page)).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  await test.step('two that say the same become one, from the list', async () => {
    await line(page, 3).getByRole('button', { name: 'Same as amendment 4' }).click();
    await page.getByRole('menuitem', { name: 'Make them one: amendment 3' }).click();
    await expect(card(page, 3)).toBeVisible();
    await choose(page, 4);
    await expect(card(page, 4)).toContainText('Replaced by amendment 3');
  });

  await test.step('one is written that replaces two, from the card', async () => {
    await choose(page, 5);
    await card(page, 5).getByRole('button', { name: 'Settle with amendment 6' }).click();
    await page.getByRole('menuitem', { name: 'Write one that replaces both' }).click();
    await expect(
      page.getByRole('heading', { level: 1, name: 'Writing amendment 7' }),
    ).toBeVisible();
    await expect(page.locator('.details')).toContainText(
      'Amendment 6 says “in February” for “late”',
    );
    await selectWord(page, '.doc-editing', 'Some partners', 'deadline');
    await page.keyboard.type('meeting');
    await saved(page);
    await page.keyboard.press('Control+Enter');
    await expect(card(page, 7)).toContainText('proposed');
    await expect(card(page, 7)).toContainText('after the meeting');
    await choose(page, 5);
    await expect(card(page, 5)).toContainText('Replaced by amendment 7');
  });

  await test.step('an amendment is divided, and put together again', async () => {
    await choose(page, 2);
    await card(page, 2).getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Divide it in two…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Divide', exact: true }).click();
    await expect(dialog).toContainText('leave at least one');
    await dialog.getByLabel(/before all/).check();
    await dialog.getByRole('button', { name: 'Divide', exact: true }).click();
    await expect(dialog).toBeHidden();
    await choose(page, 8);
    await expect(card(page, 8)).toContainText('before all');
    await card(page, 8).getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Merge another into it…' }).click();
    await dialog.getByRole('option', { name: /^2\b/ }).click();
    await dialog.getByRole('button', { name: 'Merge amendment 2' }).click();
    await expect(card(page, 8)).toContainText('and … before all');
  });

  await test.step('one of two is kept, with the reason; the history tells', async () => {
    amend('Another.', { quote: 'Feeling safe is where', find: 'night out', replace: 'trip' });
    await choose(page, 9);
    const settle = card(page, 9).getByRole('button', { name: 'Settle with amendment 1' });
    await settle.click();
    await page.getByRole('menuitem', { name: 'Narrow amendment 9' }).click();
    await expect(page.locator('.details')).toContainText('Leave the words “night” to amendment 1');
    await expect(page.locator('.doc-editing')).toContainText('trip');
    await page.keyboard.press('Control+Enter');
    await settle.click();
    await page.getByRole('menuitem', { name: 'Keep amendment 9, not 1…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Keep amendment 9' }).click();
    await expect(page.getByRole('dialog')).toContainText('Say why this one is kept.');
    await page.getByLabel('Why this one').fill('It is shorter.');
    await page.getByRole('dialog').getByRole('button', { name: 'Keep amendment 9' }).click();
    await expect(card(page, 9)).toBeVisible();
    await expect(card(page, 9)).not.toContainText('claims the same words');
  });

  await test.step('several are selected and acted on; what is refused is told by number', async () => {
    await page.getByRole('button', { name: 'All amendments' }).click();
    await page.getByLabel('Select amendment 1', { exact: true }).click();
    await page.keyboard.press('Control+a');
    await expect(page.getByRole('toolbar', { name: 'For those selected' })).toContainText(
      '9 selected',
    );
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByLabel('Sort').selectOption('number');
    await page.getByLabel('Select amendment 6').click();
    await page.getByLabel('Select amendment 9').click({ modifiers: ['Shift'] });
    const bar = page.getByRole('toolbar', { name: 'For those selected' });
    await expect(bar).toContainText('4 selected');
    await bar.getByRole('button', { name: 'Accept' }).click();
    await expect(page.locator('.left-alone')).toContainText(
      'Amendment 6 is withdrawn, so it cannot be accepted.',
    );
    for (const number of [7, 8, 9]) await expect(line(page, number)).toContainText('accepted');
    await go(page, 'History');
    await expect(page.getByText('Amendment 8 was accepted.')).toBeVisible();
    await expect(
      page.getByText('Amendment 9 was chosen where it collides: amendment 1 was withdrawn.'),
    ).toBeVisible();
    await expect(page.getByText(/The history is intact/)).toBeVisible();
  });
});
