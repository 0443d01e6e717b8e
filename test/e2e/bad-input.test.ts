import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, type Opened, test } from './fixtures';
import { card, choose, chooseDraft, day, go, introduce, newPaper, paperOf } from './person';

const draft = resolve(import.meta.dirname, '..', '..', 'resources', 'sample', 'plan-draft-1.docx');

/** A paper that is just made, in a program that is just opened. */
async function started(opened: Opened) {
  await introduce(opened.page);
  await newPaper(opened.page, 'A plan');
}

test('files that are no Word document are refused with a sentence, and nothing is imported', async ({
  open,
  data,
}) => {
  const opened = await open();
  const { page } = opened;
  await started(opened);
  await go(page, 'Documents');
  const package_ = unzipSync(readFileSync(draft));
  const macros = zipSync({
    ...package_,
    '[Content_Types].xml': strToU8(
      new TextDecoder()
        .decode(package_['[Content_Types].xml'])
        .replace(
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
          'application/vnd.ms-word.document.macroEnabled.main+xml',
        ),
    ),
    'word/vbaProject.bin': strToU8('macros'),
  });
  const files: [string, Uint8Array, RegExp][] = [
    ['letter.docx', strToU8('Dear Chair, this is no Word file.'), /Word/],
    ['macros.docm', macros, /macro/i],
    ['broken.docx', readFileSync(draft).subarray(0, 9000), /damaged|broken|cut|read|zip|complete/i],
    ['empty.docx', new Uint8Array(0), /empty/i],
  ];
  for (const [name, bytes, says] of files) {
    writeFileSync(join(data, name), bytes);
    const dialog = await chooseDraft(opened, join(data, name));
    await expect(dialog.getByRole('alert')).toHaveText(says);
    await expect(dialog.getByRole('button', { name: 'Import', exact: true })).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
  await expect(page.getByText('Bring in the plan as it stands')).toBeVisible();
});

test('Council before Committee is refused at the field', async ({ open }) => {
  const opened = await open();
  const { page } = opened;
  await started(opened);
  await page.getByRole('button', { name: 'Change details' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Council meets on').fill(day(-20));
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByLabel('Council meets on')).toHaveAttribute('aria-invalid', 'true');
  await expect(form.getByRole('alert')).toContainText('Council meets before the Committee');
  await form.getByLabel('Title of the paper').fill('');
  await form.getByLabel('Council meets on').fill(day(40));
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByRole('alert')).toHaveText('Give the paper a title.');
});

test('an amendment needs a change and a reason, and a decision a delegation', async ({ open }) => {
  const page = await paperOf(await open(), draft);
  await page.getByRole('button', { name: 'Mark as agreed' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Mark as agreed' }).click();
  await go(page, 'Council paper');
  await expect(page.getByText('No delegation is recorded.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Export for Council…' })).toBeDisabled();

  await go(page, 'Amendments');
  await page.getByRole('button', { name: 'Amend', exact: true }).click();
  await page.getByRole('button', { name: 'Propose' }).click();
  await expect(page.getByRole('alert')).toContainText('changes nothing yet');
  await page.locator('.doc-editing .doc-block').filter({ hasText: 'Foreword' }).first().click();
  await page.keyboard.press('End');
  await page.keyboard.type(' by the Leader');
  await page.getByRole('button', { name: 'Propose' }).click();
  await expect(page.getByText('has no reason yet')).toBeVisible();
  await page.getByLabel('Reason').fill('Whose it is');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Amendments' })).toBeVisible();
  await choose(page, 1);
  await expect(card(page, 1)).toContainText('once the Committee’s delegation is entered');
  await expect(card(page, 1).getByRole('button', { name: 'Incorporate' })).toHaveCount(0);
  await expect(card(page, 1).getByRole('button', { name: 'Accept' })).toHaveCount(0);
});

test('a file that is not ours in the place of the database is named, and left as it is', async ({
  open,
  data,
}) => {
  const file = join(data, 'engross.db');
  writeFileSync(file, 'This is somebody’s shopping list, and no database.');
  const { page } = await open();
  await expect(page.getByRole('heading', { name: 'Engross cannot open' })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('engross.db');
  expect(readFileSync(file, 'utf8')).toContain('shopping list');
});
