import { expect, test } from './fixtures';
import { choose, go, sampleOf, selectWord } from './person';

test('what is typed into a form outlives leaving it, and a date that does not exist is told', async ({
  open,
}) => {
  const page = await sampleOf(await open());
  await go(page, 'Amendments');
  await selectWord(page, '.doc-body', 'repeat the Youth Safety Survey', 'Survey');
  await page.getByRole('toolbar').getByRole('button', { name: 'Record feedback' }).click();
  const form = page.getByRole('complementary', { name: 'Recording feedback' });
  await expect(form.locator('blockquote')).toContainText('Survey');
  await form.getByLabel('Who').fill('Cllr Ward');
  await form.getByLabel('What they asked for').fill('A survey each year.');

  await page.keyboard.press('Control+n');
  await expect(page.getByRole('dialog', { name: 'New paper' })).toBeVisible();
  await page.keyboard.press('Escape');
  await go(page, 'Feedback');
  await expect(form.getByLabel('Who')).toHaveValue('Cllr Ward');
  await expect(form.locator('blockquote')).toContainText('Survey');

  await form.getByLabel('When').focus();
  await page.keyboard.type('31022022');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByRole('alert')).toContainText(/no such date|a date that exists/);
  await form.getByLabel('When').fill('2022-02-28');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('article')).toContainText('28 February 2022');
  await expect(page.getByRole('article')).toContainText('Survey');
});

test('an earlier draft is read, and amended nowhere but on the draft that is amended now', async ({
  open,
}) => {
  const page = await sampleOf(await open());
  await go(page, 'Amendments');
  const amend = page.getByRole('button', { name: 'Amend', exact: true });
  await expect(amend).toBeVisible();
  await choose(page, 1);
  await expect(amend).toHaveCount(0);
  await page.getByRole('button', { name: 'Go to draft 3 to amend' }).click();
  await amend.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Writing an amendment' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(amend).toBeVisible();
});
