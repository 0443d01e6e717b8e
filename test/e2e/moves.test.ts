import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildDocx } from '../support/docx';
import { expect, test } from './fixtures';
import { chooseDraft, go, introduce, newPaper, saved } from './person';

const clauses = [
  'The first clause says who the partners are.',
  'The second clause says where they meet in the borough.',
  'The third clause says when they meet and who may come.',
  'The fourth clause says what becomes of it all.',
];

test('a paragraph cut and pasted elsewhere shows as moved at both ends, and one goes from the one to the other', async ({
  open,
  data,
}) => {
  const opened = await open();
  const { page } = opened;
  await introduce(page);
  await newPaper(page, 'A plan');
  const file = join(data, 'plan.docx');
  const body = clauses.map((words) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`).join('');
  writeFileSync(file, buildDocx({ body, title: 'A plan' }));
  await go(page, 'Documents');
  const dialog = await chooseDraft(opened, file);
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog).toBeHidden();
  await go(page, 'Amendments');
  await page.getByRole('button', { name: 'Amend', exact: true }).click();
  const editor = page.locator('.doc-editing');
  const block = (words: string) => editor.locator('.doc-block').filter({ hasText: words }).first();
  await block('first clause').click({ clickCount: 3 });
  await page.keyboard.press('Control+x');
  await block('fourth clause').click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+v');
  await saved(page);
  await page.keyboard.press('Escape');

  const sheet = page.locator('.doc-body');
  const from = sheet.getByRole('button', { name: 'Moved from here, further down' });
  const to = sheet.getByRole('button', { name: 'Moved here from further up' });
  await from.click();
  await expect(to).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(from).toBeFocused();
  // it is a part of the change: next and previous come to it
  await page.keyboard.press('Alt+ArrowDown');
  await expect(to).toBeFocused();
  await page.keyboard.press('f');
  await expect(sheet.getByText(clauses[0] as string)).toHaveCount(1);
  await expect(to).toHaveCount(0);
});
