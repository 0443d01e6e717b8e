import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { choose, go, introduce } from './person';

/** What axe finds wrong, each as "rule: where". */
async function faults(page: Page): Promise<string[]> {
  // Electron has no second page for axe to finish in.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target}`));
}

const sections = [
  'Overview',
  'Documents',
  'Feedback',
  'Amendments',
  'Consultation',
  'Council paper',
  'History',
];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`each screen is accessible, ${colorScheme}`, async ({ open }) => {
    test.setTimeout(180_000);
    const { page } = await open();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.getByLabel('Your name')).toBeVisible();
    expect(await faults(page), 'first run').toEqual([]);
    await introduce(page);
    expect(await faults(page), 'start').toEqual([]);
    await page.getByRole('button', { name: 'Open the sample paper' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible({
      timeout: 60_000,
    });
    for (const section of sections) {
      await go(page, section);
      expect.soft(await faults(page), section).toEqual([]);
    }
    await go(page, 'Amendments');
    await choose(page, 20);
    expect.soft(await faults(page), 'an amendment').toEqual([]);
    await page.getByRole('button', { name: 'Amend', exact: true }).click();
    await expect(page.locator('.doc-editing')).toBeVisible();
    expect.soft(await faults(page), 'writing an amendment').toEqual([]);
    await go(page, 'Feedback');
    await page.locator('.line-card').first().click();
    expect.soft(await faults(page), 'a comment').toEqual([]);
    await page.getByRole('button', { name: 'Record feedback' }).click();
    expect.soft(await faults(page), 'recording feedback').toEqual([]);
    await go(page, 'Consultation');
    await page.getByRole('button', { name: 'Change the delegation' }).click();
    expect.soft(await faults(page), 'the delegation').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Amendment 20, Vice-Chair.*awaited/ }).click();
    expect.soft(await faults(page), 'a response').toEqual([]);
    await page.keyboard.press('Control+k');
    expect.soft(await faults(page), 'the palette').toEqual([]);
  });
}

test('the window works by keyboard alone, and narrow at 200 %', async ({ open }) => {
  const { app, page } = await open();
  await introduce(page);
  await page.getByRole('button', { name: 'Open the sample paper' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeFocused({
    timeout: 60_000,
  });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('council pap');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Council paper' })).toBeFocused();
  await page.keyboard.press('Control+4');
  await page.keyboard.press('j');
  await expect(page.getByRole('article', { name: /^Amendment/ })).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Control+Shift+A');
  await expect(page.locator('.doc-editing')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: 'Amendments' })).toBeVisible();

  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(1280, 800);
    window?.webContents.setZoomFactor(2);
  });
  for (const section of sections) {
    await page.keyboard.press(`Control+${sections.indexOf(section) + 1}`);
    await expect(page.getByRole('heading', { level: 1, name: section })).toBeVisible();
    const spill = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(spill, section).toBeLessThanOrEqual(0);
  }
});
