import { buildDocx } from '../support/docx';
import { expect, test } from './fixtures';
import { paperOf, saved, startAmending } from './person';

const clauses = [
  'The first clause says who the partners are.',
  'The second clause says where they meet in the borough.',
  'The third clause says when they meet and who may come.',
  'The fourth clause says what becomes of it all.',
];

test('a paragraph cut and pasted elsewhere shows as moved at both ends, and one goes from the one to the other', async ({
  open,
}) => {
  const body = clauses.map((words) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`).join('');
  const page = await paperOf(await open(), buildDocx({ body, title: 'A plan' }));
  await startAmending(page);
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
