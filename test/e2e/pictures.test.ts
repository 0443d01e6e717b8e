import { buildDocx } from '../support/docx';
import { expect, test } from './fixtures';
import { card, choose, go, paperOf } from './person';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const drawn =
  '<w:r><w:drawing><wp:inline><wp:extent cx="952500" cy="952500"/><wp:docPr id="1" name="Map" descr="Map of the wards"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="rIdP"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';

test('a picture that a tracked change brings is seen, kept while its amendment is changed, and in the next draft', async ({
  open,
}) => {
  const ins = `<w:ins w:id="1" w:author="Ann Lee" w:date="2022-04-01T10:00:00Z"><w:r><w:t xml:space="preserve"> See the map: </w:t></w:r>${drawn}</w:ins>`;
  const file = buildDocx({
    body: `<w:p><w:r><w:t>The wards are ten.</w:t></w:r>${ins}</w:p><w:p><w:r><w:t>The end.</w:t></w:r></w:p>`,
    images: { rIdP: PNG },
    title: 'A plan',
  });
  const page = await paperOf(await open(), file, { changes: 'Make each a proposed amendment' });
  const sheet = page.locator('.doc-body');
  const picture = page.getByRole('img', { name: 'Map of the wards' });

  await go(page, 'Amendments');
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(1);

  await choose(page, 1);
  await expect(card(page, 1)).toContainText('See the map: [picture: Map of the wards]');
  await page.getByRole('button', { name: 'Change its words' }).click();
  const editor = page.locator('.doc-editing');
  await editor.getByText('See the map').click();
  await page.keyboard.press('Home');
  await page.keyboard.type('Here: ');
  await page.getByRole('button', { name: 'Propose', exact: true }).click();
  await card(page, 1).getByRole('button', { name: 'Accept', exact: true }).click();

  await go(page, 'Documents');
  await page.getByRole('button', { name: 'Adopt 1 accepted' }).click();
  await page.getByRole('button', { name: 'Make the next draft' }).click();
  await expect(page.getByRole('button', { name: /^Draft 2/ })).toBeVisible();
  await go(page, 'Amendments');
  await expect(page.getByText('draft 2', { exact: true })).toBeVisible();
  await expect(sheet.getByText('Here: The wards are ten. See the map:')).toBeVisible();
  await expect.poll(() => picture.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(1);
});
