import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { answerDialogs, expect, type Opened, test } from './fixtures';
import { card, choose, chooseDraft, go, paperOf, saved, selectWord, startAmending } from './person';

const draft = resolve(import.meta.dirname, '..', '..', 'resources', 'sample', 'plan-draft-1.docx');

/** The draft as someone sent it back: words changed with nothing to show it. */
function altered(folder: string, name: string, changes: [string, string][]): string {
  const files = unzipSync(readFileSync(draft));
  let xml = new TextDecoder().decode(files['word/document.xml']);
  for (const [old, now] of changes) {
    if (!xml.includes(old)) throw new Error(`The draft does not say “${old}”`);
    xml = xml.replace(old, now);
  }
  const path = join(folder, name);
  writeFileSync(path, zipSync({ ...files, 'word/document.xml': strToU8(xml) }));
  return path;
}

/** A paper with draft 1, and amendment 1 proposed on it: “Foreword” becomes “Opening words”. */
async function started(opened: Opened) {
  const page = await paperOf(opened, draft);
  await expect(page.locator('.doc-body')).toContainText('Foreword');
  await startAmending(page);
  await selectWord(page, '.doc-editing', 'Foreword', 'Foreword');
  await page.keyboard.type('Opening words');
  await page.getByLabel('Reason').fill('Plain English');
  await saved(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Amendments' })).toBeVisible();
  await go(page, 'Documents');
}

test('a file that came back shows first what nobody authorised, and it can be taken', async ({
  open,
  data,
}) => {
  const opened = await open();
  const { page } = opened;
  await started(opened);
  const path = altered(data, 'returned.docx', [
    ['>Foreword<', '>Opening words<'],
    ['more than 2,000 replies', 'more than 3,000 replies'],
    ['acting early, before', 'acting late, after'],
  ]);
  await answerDialogs(opened, path);
  await page.getByRole('button', { name: 'Compare a Word file…' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Comparison' })).toBeVisible();
  const list = page.getByRole('complementary', { name: 'What changed' });
  await expect(list.getByRole('heading', { level: 2 })).toHaveText(
    '2 changes that nobody authorised',
  );
  await expect(list.locator('.takeable')).toHaveText([/not tracked/, /not tracked/]);
  await expect(list.locator('.takeable').nth(1)).toContainText('2,000');
  await expect(list.locator('details')).toContainText('Already amendments');
  await expect(list.locator('details')).toContainText('Opening words');

  // On the sheet: the amendment is in the text, and only the rest is marked.
  await expect(page.locator('.doc-body')).toContainText('Opening words');
  await expect(page.locator('.doc-body ins')).toHaveText(['late', 'after', '3,000']);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(page.getByText('2 of 2')).toBeVisible();
  await expect(page.locator('.doc-body ins.redline-selected')).toHaveText('3,000');

  await list.getByRole('checkbox').nth(1).check();
  await list.getByRole('button', { name: 'Propose 1 amendment' }).click();
  await expect(page.getByText('Amendment 2 is proposed.')).toBeVisible();
  await expect(list.getByRole('heading', { level: 2 })).toHaveText(
    '1 change that nobody authorised',
  );
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: 'Documents' })).toBeVisible();
  await go(page, 'Amendments');
  await choose(page, 2);
  await expect(card(page, 2)).toContainText('Change in returned.docx');
  await expect(card(page, 2)).toContainText('3,000');
});

test('two drafts are compared, both are read side by side, and what was left behind is written anew', async ({
  open,
  data,
}) => {
  const opened = await open();
  const { page } = opened;
  await started(opened);
  const path = altered(data, 'draft-2.docx', [
    ['>Foreword<', '>Preface<'],
    ['more than 2,000 replies', 'more than 3,000 replies'],
  ]);
  const dialog = await chooseDraft(opened, path);
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('button', { name: /^Draft 2/ })).toBeVisible();

  await test.step('the drafts', async () => {
    await page.getByRole('button', { name: 'Show what changed' }).click();
    const list = page.getByRole('complementary', { name: 'What changed' });
    await expect(list.getByRole('heading', { level: 2 })).toHaveText('2 changes in draft 2');
    await expect(page.locator('.doc-body del')).toHaveText(['Foreword', '2,000']);
    await page.getByRole('button', { name: 'Done' }).click();
  });

  await test.step('the amendment that the new draft left behind', async () => {
    const left = page.getByRole('region', { name: 'To be written anew' });
    await expect(left).toContainText('Opening words');
    await expect(left).toContainText('has changed the same words');
    await left.getByRole('button', { name: 'Write it on draft 2' }).click();
    await expect(page.getByRole('heading', { name: 'Writing amendment 1' })).toBeVisible();
    await expect(page.locator('.details')).toContainText('Opening words');
    await selectWord(page, '.doc-editing', 'Preface', 'Preface');
    await page.keyboard.type('Opening words');
    await saved(page);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Amendment 1 is proposed.')).toBeVisible();
    await expect(page.locator('.doc-body ins')).toHaveText('Opening words');
    await expect(page.getByText('needs re-siting')).toHaveCount(0);
  });

  await test.step('side by side', async () => {
    await page.getByRole('radio', { name: 'Side by side' }).click();
    const before = page.getByRole('region', { name: 'Draft 2' });
    const fair = page.getByRole('region', { name: 'Fair copy' });
    await expect(before.locator('.doc-body')).not.toContainText('Opening words');
    await expect(fair.locator('.doc-body')).toContainText('Opening words');
    const place = '.doc-block:has-text("Two surveys in 2021")';
    await before.locator('.sheet-well').hover();
    await page.mouse.wheel(0, 900);
    const away = async () => {
      const [a, b] = await Promise.all(
        [before, fair].map((one) => one.locator(place).first().boundingBox()),
      );
      return Math.abs((a?.y ?? 0) - (b?.y ?? 9999));
    };
    await expect.poll(away).toBeLessThan(60);
    expect(await fair.locator('.sheet-well').evaluate((pane) => pane.scrollTop)).toBeGreaterThan(
      400,
    );
  });
});
