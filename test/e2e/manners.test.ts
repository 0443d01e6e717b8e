import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from './fixtures';
import { card, choose, go, introduce, sampleOf, saved, selectWord } from './person';

const commandLine = resolve(import.meta.dirname, '..', '..', 'out', 'cli', 'cli.js');

test('an act can be taken back, by its button and by Ctrl+Z', async ({ open }) => {
  const page = await sampleOf(await open());
  await go(page, 'Feedback');
  const comment = page.locator('.line-card').filter({ hasText: 'to answer' }).first();
  const number = await comment.locator('strong').innerText();
  const same = page
    .locator('.line-card')
    .filter({ has: page.locator('strong', { hasText: new RegExp(`^${number}$`) }) });
  for (const undo of ['button', 'keys']) {
    await same.click();
    await page.getByLabel('Out of scope').check();
    await page.getByLabel('Reply').fill('It is not for this plan.');
    await page.getByRole('button', { name: 'Save the answer' }).click();
    await expect(same).toContainText('out of scope');
    if (undo === 'button') await page.getByRole('button', { name: 'Undo' }).click();
    else {
      await page.getByRole('heading', { level: 1 }).focus();
      await page.keyboard.press('Control+z');
    }
    await expect(same).toContainText('to answer');
  }
  await go(page, 'History');
  await expect(page.getByText(`Feedback ${number} is to answer.`)).toHaveCount(2);
});

test('what the command line does meanwhile shows in the window', async ({ open, data }) => {
  test.skip(!existsSync(commandLine), 'The command line is not built.');
  const opened = await open();
  const { page } = opened;
  await introduce(page);
  await expect(page.getByText('There is no paper yet')).toBeVisible();
  const words = ['paper', 'new', '--title', 'From the terminal', '--committee', 'Communities'];
  execFileSync(process.execPath, [commandLine, ...words], {
    env: { ...process.env, ENGROSS_DATA: data },
  });
  await expect(page.getByText('From the terminal')).toBeVisible();
});

test('leaving while writing loses nothing, and another’s words are not written into', async ({
  open,
}) => {
  const page = await sampleOf(await open());
  await go(page, 'Amendments');
  await choose(page, 20);
  // The card begins at its top, wherever the list stood.
  await expect(page.getByRole('button', { name: 'All amendments' })).toBeInViewport();
  await page.locator('.doc-body').focus();
  await page.getByRole('button', { name: 'Amend', exact: true }).click();
  await selectWord(page, '.doc-editing', 'repeat the Youth Safety Survey', '2023');
  await page.keyboard.type('x');
  await expect(page.getByRole('alert')).toContainText('the words of amendment 20');
  await expect(page.locator('.doc-editing')).toContainText('in 2023');

  const heading = page.locator('.doc-editing .doc-heading').filter({ hasText: 'Priority 2' });
  await heading.first().click();
  await page.keyboard.press('End');
  await page.keyboard.type(', always');
  await page.keyboard.press('Control+1');
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  await saved(page);
  await go(page, 'Amendments');
  await choose(page, 24);
  await expect(card(page, 24).locator('ins')).toHaveText(', always');
  await expect(card(page, 24)).toContainText('being written');
  await card(page, 24).getByRole('button', { name: 'Go on writing' }).click();
  await expect(page.locator('.doc-editing')).toContainText('Priority 2');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: 'Amendments' })).toBeVisible();
});

test('one answer of a consultee to all that wait, and a withdrawal taken back', async ({
  open,
  data,
}) => {
  test.skip(!existsSync(commandLine), 'The command line is not built.');
  const page = await sampleOf(await open());
  for (const words of ['Written at the terminal.', 'And so is this.']) {
    const edits = [{ quote: 'Priority 2', occurrence: 1, insertAfter: [words] }];
    const asked = ['amend', '-', '--reason', 'To be consulted on.'];
    execFileSync(process.execPath, [commandLine, ...asked], {
      env: { ...process.env, ENGROSS_DATA: data },
      input: JSON.stringify(edits),
    });
  }
  await go(page, 'Consultation');
  const all = page.getByRole('button', { name: 'Answer all 3 awaited…' });
  await expect(all).toBeVisible();
  const agreed = page.getByRole('button', { name: /^Amendment \d+, Vice-Chair.*: agrees$/ });
  const before = await agreed.count();
  await all.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox').first().uncheck();
  await dialog.getByLabel('Agrees').check();
  await dialog.getByRole('button', { name: /^Record \d+ response/ }).click();
  await expect(dialog).toBeHidden();
  await expect(agreed).toHaveCount(before + 2);

  await go(page, 'Amendments');
  const proposed = page.locator('.line-card').filter({ hasText: 'proposed' }).first();
  const number = Number(await proposed.locator('strong').first().innerText());
  await choose(page, number);
  await card(page, number).getByRole('button', { name: 'Withdraw', exact: true }).click();
  await expect(card(page, number)).toContainText('withdrawn');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(card(page, number)).toContainText('proposed');
});
