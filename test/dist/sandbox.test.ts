import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';

import { dirname, join } from 'node:path';
import { executable, expect, test } from '../e2e/fixtures';

const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;
const asNobody = ['--reuid', String(NOBODY), '--regid', String(NOBODY), '--clear-groups'];

/** Whether an ordinary user may make the namespaces that Chromium's sandbox stands on. */
function sandboxPossible(): boolean {
  const unshare = ['unshare', '--user', '--pid', '--net', '--fork', 'true'];
  const [command, ...args] = isRoot ? ['setpriv', ...asNobody, ...unshare] : unshare;
  return spawnSync(command as string, args).status === 0;
}

test.use({ program: 'packaged' });

test('an ordinary user runs it with the sandbox on', async ({ open, data }) => {
  const possible = process.platform === 'linux' && sandboxPossible();
  if (!possible) console.log('Skipped: user namespaces are not allowed to ordinary users here.');
  test.skip(!possible, 'user namespaces are not allowed to ordinary users here');
  test.setTimeout(180_000);

  const { app, page } = await open({ sandbox: true, ...(isRoot ? forNobody(data) : {}) });
  await expect(page.locator('#root')).not.toBeEmpty();
  const found = await app.evaluate(({ BrowserWindow }) => ({
    arguments: process.argv,
    user: process.getuid?.(),
    page: BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  }));
  expect(found.arguments).not.toContain('--no-sandbox');
  expect(found.user).not.toBe(0);
  // The kernel itself says that the page's process is filtered (2 = seccomp-bpf).
  const status = readFileSync(`/proc/${found.page}/status`, 'utf8');
  expect(/^Seccomp:\s*(\d)/m.exec(status)?.[1]).toBe('2');
});

/** A copy of the program that another user may read, and a starter that becomes that user. */
function forNobody(data: string) {
  chmodSync(data, 0o755);
  const program = executable('packaged');
  const copy = join(data, 'program');
  cpSync(dirname(program), copy, { recursive: true });
  const home = join(data, 'home');
  mkdirSync(home);
  chownSync(home, NOBODY, NOBODY);
  const env: Record<string, string> = { HOME: home, XDG_RUNTIME_DIR: home };
  const authority = process.env.XAUTHORITY;
  if (authority) {
    env.XAUTHORITY = join(home, 'authority');
    copyFileSync(authority, env.XAUTHORITY);
    chownSync(env.XAUTHORITY, NOBODY, NOBODY);
  }
  const starter = join(data, 'start-as-nobody');
  const command = ['setpriv', ...asNobody, join(copy, 'engross')].join(' ');
  writeFileSync(starter, `#!/bin/sh\nexec ${command} "$@"\n`, { mode: 0o755 });
  return { executable: starter, env, data: home };
}
