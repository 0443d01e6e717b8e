import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { importWord } from '../../electron/word/import';
import { treeText } from './exported';
import { answerDialogs, expect, quit, test } from './fixtures';
import {
  card,
  choose,
  chooseDraft,
  day,
  go,
  newPaper,
  sampleOf,
  saved,
  selectWord,
} from './person';

const sample = resolve(import.meta.dirname, '..', '..', 'resources', 'sample');
const delegate = 'Head of Housing and Communities';

test.setTimeout(240_000);

test('a plan goes from its first draft to Council, with the program closed on the way', async ({
  open,
  data,
}) => {
  let opened = await open();
  let { page } = opened;

  await test.step('1 first run, and the sample', async () => {
    await sampleOf(opened);
    await go(page, 'Feedback');
    expect(await page.locator('.line-card').count()).toBeGreaterThanOrEqual(12);
    await page.getByRole('button', { name: 'All papers' }).click();
    await newPaper(page, 'Community Safety Plan');
  });

  await test.step('2 import: a draft, then one with partners’ tracked changes', async () => {
    await go(page, 'Documents');
    const first = await chooseDraft(opened, join(sample, 'plan-draft-1.docx'));
    await expect(first).toContainText('words in');
    await first.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(page.getByRole('button', { name: /^Draft 1/ })).toBeVisible();
    await expect(page.locator('.doc-body')).toContainText('Foreword');

    const second = await chooseDraft(
      opened,
      join(sample, 'plan-draft-2-with-partner-changes.docx'),
    );
    await expect(second).toContainText('tracked changes');
    await expect(second).toContainText('Wealdshire Police, partnership inspector');
    // Never silently: nothing is chosen for the person.
    await second.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(second.getByRole('alert')).toContainText('Choose what becomes of them');
    await second.getByLabel('Make each a proposed amendment').check();
    await expect(second).toContainText('3 comments will become feedback');
    await second.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(page.getByRole('button', { name: /^Draft 2/ })).toBeVisible();
  });

  await test.step('3 feedback about a passage', async () => {
    await go(page, 'Feedback');
    await expect(page.locator('.line-card')).toHaveCount(3);
    await page.getByRole('button', { name: 'Record feedback' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Say who made the comment.')).toBeVisible();
    await page.getByLabel('Who', { exact: true }).fill('Member for a rural ward');
    await page.getByLabel('Role').fill('Member');
    await page.getByLabel('What they asked for').fill('The date on the cover should be April.');
    await page.getByLabel('Made at the Committee').check();
    await page.getByRole('button', { name: 'Choose in the document' }).click();
    await selectWord(page, '.doc-body', 'March 2022', 'March');
    await expect(page.locator('.details blockquote')).toHaveText('March');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.locator('.line-card')).toHaveCount(4);
    await page.locator('.line-card').first().click();
    await page.getByLabel('Answered without change').check();
    await page.getByRole('button', { name: 'Save the answer' }).click();
    await expect(page.getByText('a comment answered without change needs one')).toBeVisible();
    await page.getByLabel('Reply').fill('It is the national base year.');
    await page.getByRole('button', { name: 'Save the answer' }).click();
    await expect(page.locator('.line-card').first()).toContainText('answered without change');
  });

  await test.step('4 accept, adopt, agree, delegate', async () => {
    await go(page, 'Amendments');
    await choose(page, 1);
    await card(page, 1).getByRole('button', { name: 'Accept' }).click();
    await expect(card(page, 1)).toContainText('accepted');
    await choose(page, 2);
    await card(page, 2).getByRole('button', { name: 'Withdraw' }).click();
    await expect(card(page, 2)).toContainText('withdrawn');

    await go(page, 'Documents');
    await page.getByRole('button', { name: 'Adopt 1 accepted' }).click();
    await page.getByRole('button', { name: 'Make the next draft' }).click();
    await expect(page.getByRole('button', { name: /^Draft 3/ })).toBeVisible();
    await page.getByRole('button', { name: 'Mark as agreed' }).click();
    const agreeing = page.getByRole('dialog');
    await expect(agreeing.getByLabel('Agreed by the Committee on')).toHaveValue(day(-10));
    await agreeing.getByRole('button', { name: 'Mark as agreed' }).click();
    await expect(page.getByRole('button', { name: /^Draft 3 Agreed/ })).toBeVisible();

    await go(page, 'Consultation');
    await page.getByRole('button', { name: 'Enter the delegation' }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('button', { name: 'Save the delegation' }).click();
    await expect(form.getByText('Copy the wording of the resolution.')).toBeVisible();
    await form
      .getByLabel('Wording of the resolution')
      .fill('RESOLVED: That the Head of Housing and Communities may amend the draft plan.');
    await form.getByLabel('Delegated to (post)').fill(delegate);
    await form.getByRole('button', { name: 'Save the delegation' }).click();
    await expect(form).toBeHidden();
    await expect(page.getByRole('columnheader', { name: 'Vice-Chair' })).toBeVisible();
    // Consultees are consulted; nothing on the screen lets them approve.
    await expect(page.getByText(/approve/i)).toHaveCount(0);
  });

  let written = 0;
  await test.step('5 write an amendment for the comment, and close the window while writing', async () => {
    await go(page, 'Feedback');
    await page.locator('.line-card').filter({ hasText: 'should be April' }).click();
    await page.getByRole('button', { name: 'Write an amendment for this' }).click();
    await expect(page.locator('.doc-editing')).toBeVisible();
    await selectWord(page, '.doc-editing', 'March 2022', 'March');
    await page.keyboard.type('April');
    await page.keyboard.press('Control+Alt+f');
    await page.keyboard.type('The month of the Council meeting.');
    const note = page.locator('.doc-editing .redline-note');
    await expect(note).toHaveAttribute('data-label', '1');
    await expect(note).toContainText('The month of the Council meeting.');
    await page.getByRole('button', { name: 'Back to the text' }).click();
    await expect(page.getByRole('button', { name: 'Add a footnote' })).toBeVisible();
    await saved(page);
    const title = page.getByRole('heading', { level: 1, name: /^Writing amendment/ });
    written = Number((await title.innerText()).match(/\d+/)?.[0]);
    await page.getByLabel('Reason').fill('The plan goes to Council in April');
    await quit(opened);

    opened = await open({ data });
    page = opened.page;
    await expect(page.getByRole('heading', { level: 1, name: 'Amendments' })).toBeVisible();
    await choose(page, written);
    await expect(card(page, written)).toContainText('The plan goes to Council in April');
    await expect(card(page, written).locator('del')).toHaveText('March');
    const noted = 'April [footnote: The month of the Council meeting.]';
    await expect(card(page, written).locator('ins')).toHaveText(noted);
    await expect(page.locator('.doc-body')).toContainText('April');
    await expect(page.locator('.doc-container-inserted ins')).toContainText('The month of');
    await card(page, written).getByRole('button', { name: 'Propose' }).click();
    await expect(card(page, written)).toContainText('proposed');
  });

  await test.step('6 responses, then the officer’s decision', async () => {
    await card(page, written).getByRole('button', { name: 'Record a response' }).click();
    await page.getByLabel('Has a concern').check();
    await page.getByRole('button', { name: 'Record the response' }).click();
    await expect(page.getByText('Write down what the concern is')).toBeVisible();
    await page.getByLabel('Agrees', { exact: true }).check();
    await page.getByRole('button', { name: 'Record the response' }).click();
    const cell = page.getByRole('button', { name: `Amendment ${written}, Chair: agrees` });
    await expect(cell).toBeVisible();

    await go(page, 'Amendments');
    await choose(page, written);
    await card(page, written).getByRole('button', { name: 'Incorporate' }).click();
    await expect(card(page, written)).toContainText('Give the reason for the decision');
    await card(page, written).getByLabel('Reason for the decision').fill('It is the true month.');
    await card(page, written).getByLabel('Decided on').fill(day(0));
    await card(page, written).getByRole('button', { name: 'Incorporate' }).click();
    await expect(card(page, written)).toContainText(`Incorporated by the ${delegate}`);
  });

  await test.step('7 export, and the proof', async () => {
    await go(page, 'Council paper');
    await answerDialogs(opened, data);
    await page.getByRole('button', { name: 'Export for Council…' }).click();
    const statement = page.locator('.statement');
    await expect(statement).toContainText('Proved', { timeout: 60_000 });
    await expect(statement).toContainText('draft 3 that the Committee agreed');

    const files = readdirSync(data).filter((name) => name.endsWith('.docx'));
    expect(files).toHaveLength(2);
    const [clean, tracked] = files
      .map((name) => importWord(readFileSync(join(data, name)), 'before'))
      .sort((a, b) => a.amendments.length - b.amendments.length);
    expect(clean?.amendments).toEqual([]);
    expect(tracked?.amendments.map(({ author }) => author)).toEqual([delegate]);
    expect(treeText(tracked?.tree)).toContain('March 2022');
    expect(treeText(clean?.tree)).toContain('April 2022');
    expect(treeText(tracked?.tree)).not.toContain('The month of the Council meeting.');
    expect(treeText(clean?.tree)).toContain('The month of the Council meeting.');
    const comment = tracked?.comments.find(({ text }) => text.includes(`Amendment ${written}`));
    expect(comment?.text).toContain('The plan goes to Council in April');
    const accepted = files.map((name) =>
      treeText(importWord(readFileSync(join(data, name)), 'after').tree),
    );
    expect(accepted[0]).toBe(accepted[1]);
  });

  await test.step('8 the history', async () => {
    await go(page, 'History');
    await expect(page.getByText(/The history is intact/)).toBeVisible();
    const decided = page
      .locator('.entry')
      .filter({ hasText: `Amendment ${written} was incorporated` });
    await expect(decided).toContainText('Robin Author, Community Protection Manager');
    await decided.getByText('Before and after').click();
    await expect(decided.getByRole('row', { name: /Words/ })).toContainText('March');
  });
});
