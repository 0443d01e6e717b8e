import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpack } from '../../shared/contract/packed';
import { environment, executable, expect, type Opened, quit, test } from './fixtures';

test('the window opens and shows the page', async ({ open }) => {
  const { app, page } = await open();
  await expect(page).toHaveTitle(/Engross/);
  await expect(page.locator('#root')).not.toBeEmpty();
  const visible = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.isVisible()),
  );
  expect(visible).toEqual([true]);
});

test('the page has no Node and only the calls of the contract', async ({ open }) => {
  const { page } = await open();
  const found = await page.evaluate(() => ({
    node: [typeof require, typeof process, typeof module].join(),
    bridge: Object.keys(window.engross).sort().join(),
    nouns: Object.keys(window.engross.call),
  }));
  expect(found.node).toBe('undefined,undefined,undefined');
  expect(found.bridge).toBe('call,cancel,desktop,on,pathOf');
  expect(found.nouns).toContain('amendment');
});

test('a call reaches the engine, and bad input comes back as a sentence', async ({ open }) => {
  const { page } = await open();
  const good = await page.evaluate(() => window.engross.call.session.get({}));
  expect(unpack(good)).toMatchObject({ ok: true, value: { person: null } });
  const bad = await page.evaluate(() =>
    window.engross.call.history.list({ paper: 7 as unknown as string, limit: 5 }),
  );
  expect(unpack(bad)).toMatchObject({
    ok: false,
    error: { code: 'invalid-input', where: 'paper' },
  });
});

test('the page cannot be led elsewhere or run foreign script', async ({ open }) => {
  const { app, page } = await open();
  const before = page.url();
  await page.evaluate(() => {
    location.href = 'https://example.com/';
  });
  const opened = await page.evaluate(() => window.open('https://example.com/'));
  expect(opened).toBeNull();
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.foreign = true';
    document.head.append(script);
    return 'foreign' in window;
  });
  expect(ran).toBe(false);
  const fetched = await page.evaluate(() =>
    fetch('https://example.com/').then(
      () => 'reached',
      () => 'refused',
    ),
  );
  expect(fetched).toBe('refused');
  expect(page.url()).toBe(before);
  expect(app.windows()).toHaveLength(1);
});

test('files outside the page’s folder are not served', async ({ open }) => {
  const { page } = await open();
  const status = await page.evaluate(async () => {
    const paths = ['/../main/main.js', '/..%2fmain%2fmain.js', '/%2e%2e/main/main.js'];
    return Promise.all(paths.map(async (path) => (await fetch(path)).status));
  });
  expect(status).toEqual([404, 404, 404]);
});

test('a second instance brings the first to the front and ends', async ({ open, data }) => {
  const { app } = await open();
  const told = app.evaluate(
    ({ app }) => new Promise((resolve) => app.once('second-instance', () => resolve('told'))),
  );
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const second = spawn(executable('sources'), [...args, process.cwd()], {
    env: { ...environment(), ENGROSS_DATA: data },
    stdio: 'ignore',
  });
  const code = await new Promise((resolve) => second.once('exit', resolve));
  expect(code).toBe(0);
  expect(await told).toBe('told');
  const visible = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((w) => w.isVisible()));
  await expect.poll(visible).toEqual([true]);
});

test('the window comes back where it stood', async ({ open, data }) => {
  const bounds = { x: 120, y: 90, width: 1100, height: 700 };
  const first = await open();
  await first.app.evaluate(
    ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to),
    bounds,
  );
  const normal = ({ app }: Opened) =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
  await expect.poll(() => normal(first)).toEqual(bounds);
  await quit(first);
  expect(JSON.parse(readFileSync(join(data, 'window.json'), 'utf8'))).toMatchObject({ bounds });
  expect(await normal(await open())).toEqual(bounds);
});
