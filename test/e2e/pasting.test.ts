import { buildDocx } from '../support/docx';
import { expect, test } from './fixtures';
import { paperOf, saved, startAmending } from './person';

const paragraph = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;

function plan(): Uint8Array {
  const cell = (words: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${paragraph(words)}</w:tc>`;
  const row = (n: number) =>
    `<w:tr>${['Measure', 'Target', 'Year'].map((word) => cell(`${word} ${n}`)).join('')}</w:tr>`;
  const grid = '<w:gridCol w:w="3000"/>'.repeat(3);
  const table = `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${row(1)}${row(2)}${row(3)}</w:tbl>`;
  const body = `${paragraph('Before the table.')}<w:p/>${table}${paragraph('After the table.')}<w:p/>${paragraph('The end.')}`;
  return buildDocx({ body, title: 'A plan' });
}

/** What Word puts on the clipboard: a comment, a tracked change, emphasis, a list, a table with merged cells. */
const WORD = `<html><body lang=EN-GB><!--StartFragment-->
<h2>New heading<o:p></o:p></h2>
<p class=MsoNormal>The Council will <b style='mso-bidi-font-weight:normal'>always</b> act <del>slowly</del><ins>soon</ins>,
see <a href="https://example.gov.uk/x">the policy</a><span class=MsoCommentReference><span style='font-size:8.0pt'><a class=msocomanchor href="#_msocom_1">[RA1]</a></span></span>.<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span></span><![endif]>A point<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<table><tr><td rowspan=2><p>Merged</p></td><td><p>Top</p></td></tr><tr><td><p>Under</p></td></tr></table>
<p class=MsoNormal>Closing words.<o:p></o:p></p>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Why this?</p></div></div>
<!--EndFragment--></body></html>`;

test('cells and Word’s pages come in by pasting, and a table that is struck looks struck', async ({
  open,
}) => {
  const page = await paperOf(await open(), plan());
  await startAmending(page);
  const sheet = page.locator('.doc-editing');
  const cell = (words: string) => sheet.locator('.doc-cell').filter({ hasText: words });
  const rows = sheet.locator('.doc-table tr');

  await cell('Measure 1').click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+Control+ArrowDown');
  await page.keyboard.press('Shift+Control+ArrowDown');
  await page.keyboard.press('Shift+Control+ArrowDown');
  await page.keyboard.press('Control+c');
  await cell('Measure 1').click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+v');
  const even = async () => {
    await expect(rows).toHaveCount(3);
    for (const n of [0, 1, 2]) await expect(rows.nth(n).locator('.doc-cell')).toHaveCount(3);
  };
  await even();
  await expect(rows.nth(2).locator('ins')).toHaveText(['1', '1']);
  await page.keyboard.press('Control+z');

  // an accent that is composed over two cells
  await cell('Measure 2').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Shift+ArrowLeft');
  for (let n = 0; n < 4; n++) await page.keyboard.press('Shift+ArrowRight');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Input.imeSetComposition', { text: 'é', selectionStart: 1, selectionEnd: 1 });
  await devtools.send('Input.insertText', { text: 'é' });
  await even();
  await expect(cell('2é')).toHaveCount(1);
  await expect(cell('rget 2')).toHaveCount(1);
  while (await page.getByRole('button', { name: 'Undo' }).isEnabled())
    await page.keyboard.press('Control+z');

  await sheet.locator('.doc-block').filter({ hasText: 'The end.' }).click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await page.evaluate((html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    clipboardData.setData('text/plain', 'x');
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.querySelector('.doc-editing')?.dispatchEvent(event);
  }, WORD);
  await expect(sheet.locator('.redline-block-ins')).toHaveText([
    'New heading',
    'The Council will always act soon, see the policy.',
    'A point',
    'MergedTopUnder',
  ]);
  await expect(sheet.locator('h2.redline-block-ins')).toHaveCount(1);
  await expect(sheet.locator('.doc-item.redline-block-ins')).toHaveCount(1);
  await expect(sheet.locator('strong')).toHaveText('always');
  await expect(sheet.locator('.doc-link')).toHaveAttribute('title', 'https://example.gov.uk/x');
  for (const n of [0, 1])
    await expect(sheet.locator('.redline-block-ins tr').nth(n).locator('td')).toHaveCount(2);
  await saved(page);

  await sheet.getByText('Closing words.').click();
  await page.keyboard.press('End');
  for (let n = 0; n < 40; n++) await page.keyboard.press('Shift+Control+ArrowDown');
  await page.keyboard.press('Delete');
  await expect(sheet.locator('.redline-blocks-del .doc-cell del').first()).toHaveText(/Measure 1/);
  await saved(page);
});
