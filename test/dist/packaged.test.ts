import { unpack } from '../../shared/contract/packed';
import { expect, quit, test } from '../e2e/fixtures';

test.use({ program: 'packaged' });
test.skip(process.platform !== 'linux', 'The unpacked program is packaged on Linux only');

test('the packaged program opens, and keeps what is entered', async ({ open }) => {
  const first = await open();
  expect(await first.app.evaluate(({ app }) => app.isPackaged)).toBe(true);
  await expect(first.page.locator('#root')).not.toBeEmpty();
  const person = { name: 'A. Officer', post: 'Community Safety Manager' };
  const saved = await first.page.evaluate(
    (input) => window.engross.call.session.setPerson(input),
    person,
  );
  expect(unpack(saved)).toMatchObject({ ok: true });
  await quit(first);

  const second = await open();
  const session = await second.page.evaluate(() => window.engross.call.session.get({}));
  expect(unpack(session)).toMatchObject({ ok: true, value: { person } });
});
