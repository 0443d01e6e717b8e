import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../support/bundle';
import { temporaryFolder } from '../../support/program';

let program = '';
beforeAll(async () => {
  program = await bundle('electron/cli.ts', 'cli');
}, 60_000);
afterAll(() => rmSync(dirname(program), { recursive: true, force: true }));

describe('the built program, in a process of its own', () => {
  it('loads the sample, exports it, proves it, and knows refused from done by its exit code', () => {
    const folder = temporaryFolder();
    const engross = (...words: string[]) => {
      const env = { ...process.env, ENGROSS_DATA: folder };
      const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
        env,
        encoding: 'utf8',
      });
      return { status, stdout, stderr };
    };
    expect(engross('--help')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Examples:'),
    });
    expect(engross('sample')).toMatchObject({ status: 0, stderr: '' });
    const refused = engross('export', '--to', folder);
    expect(refused).toMatchObject({ status: 1, stdout: '' });
    expect(refused.stderr).toContain('Say who you are first');
    engross('person', 'set', '--name', 'A. Miller', '--post', 'Report author');
    const exported = engross('export', '--to', folder, '--json');
    expect(exported).toMatchObject({ status: 0, stderr: '' });
    const { files, proof } = JSON.parse(exported.stdout);
    expect(proof).toMatchObject({ proved: true, differences: [] });
    for (const { path } of files as { path: string }[]) {
      expect(existsSync(path)).toBe(true);
      expect(engross('prove', path)).toMatchObject({ status: 0, stdout: 'Proved.\n' });
    }
    const draft = join(import.meta.dirname, '../../../resources/sample/plan-draft-1.docx');
    expect(engross('prove', draft).status).toBe(3);
    expect(engross('ledger', 'verify').stdout).toMatch(/^Intact: \d+ entries/);
    expect(engross('nonsense').status).toBe(2);
  }, 60_000);
});
