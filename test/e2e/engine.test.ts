import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { unpack } from '../../shared/contract/packed';
import { expect, type Opened, quit, test } from './fixtures';

const session = async ({ page }: Opened) =>
  unpack(await page.evaluate(() => window.engross.call.session.get({})));

test('a change that another program makes is told to the page', async ({ open, data }) => {
  const opened = await open();
  await session(opened);
  const told = opened.page.evaluate(
    () => new Promise((resolve) => window.engross.on('changed', () => resolve('told'))),
  );
  const other = new Database(join(data, 'engross.db'));
  other.prepare("INSERT INTO settings (key, value) VALUES ('window.other', 'yes')").run();
  other.close();
  expect(await told).toBe('told');
  expect(await session(opened)).toMatchObject({ value: { settings: { other: 'yes' } } });
});

test('an engine that dies is started again, once, and the page is told', async ({ open }) => {
  const opened = await open();
  await session(opened);
  const kill = async () => {
    const told = opened.page.evaluate(
      () => new Promise((resolve) => window.engross.on('engine', ({ state }) => resolve(state))),
    );
    await opened.app.evaluate(({ app }) => {
      const engine = app.getAppMetrics().find(({ name }) => name === 'Engross engine');
      if (engine) process.kill(engine.pid, 'SIGKILL');
    });
    return told;
  };
  expect(await kill()).toBe('restarted');
  expect(await session(opened)).toMatchObject({ ok: true });
  expect(await kill()).toBe('stopped');
  expect(await session(opened)).toMatchObject({ ok: false, error: { code: 'internal' } });
});

test('what the page saves while the window closes is kept', async ({ open }) => {
  const first = await open();
  await first.page.evaluate(() => {
    window.engross.on('closing', async () => {
      await new Promise((done) => setTimeout(done, 300));
      await window.engross.call.session.setSetting({ key: 'last', value: 'words' });
    });
  });
  await quit(first);
  expect(await session(await open())).toMatchObject({ value: { settings: { last: 'words' } } });
});

test('Word files are read beside the engine, and a wrong one is refused', async ({
  open,
  data,
}) => {
  const opened = await open();
  const inspect = async (path: string) =>
    unpack(
      await opened.page.evaluate((file) => window.engross.call.draft.inspect({ path: file }), path),
    );
  const plan = join(import.meta.dirname, '..', '..', 'resources', 'sample', 'plan-draft-1.docx');
  const read = await inspect(plan);
  expect(read).toMatchObject({ ok: true });
  expect(read.ok && read.value.words).toBeGreaterThan(500);
  const wrong = join(data, 'minutes.docx');
  writeFileSync(wrong, 'Minutes of the meeting');
  expect(await inspect(wrong)).toMatchObject({ ok: false, error: { code: 'bad-file' } });
});

const unusable: [string, (file: string) => void, string][] = [
  [
    'not a database',
    (file) => writeFileSync(file, 'Minutes of the meeting'.repeat(100)),
    'bad-database',
  ],
  [
    'of another program',
    (file) => {
      const other = new Database(file);
      other.exec('CREATE TABLE music (title TEXT)');
      other.close();
    },
    'bad-database',
  ],
  [
    'from a newer version',
    (file) => {
      const newer = new Database(file);
      newer.pragma(`application_id = ${0x456e6772}`);
      newer.pragma('user_version = 9999');
      newer.close();
    },
    'newer-database',
  ],
];

for (const [what, make, code] of unusable) {
  test(`a database ${what} is named in the window`, async ({ open, data }) => {
    make(join(data, 'engross.db'));
    const opened = await open();
    const reply = await session(opened);
    expect(reply).toMatchObject({ ok: false, error: { code } });
    const sentence = reply.ok ? '' : reply.error.sentence;
    await expect(opened.page.locator('body')).toContainText(sentence);
  });
}
