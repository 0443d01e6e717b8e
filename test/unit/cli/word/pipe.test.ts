import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundle } from '../../../support/bundle';
import { buildDocx } from '../../../support/docx';
import { p } from '../../../support/reading';

let program = '';
beforeAll(async () => {
  program = await bundle('electron/cli.ts', 'pipe');
}, 60_000);
afterAll(() => rmSync(dirname(program), { recursive: true, force: true }));

test.runIf(process.platform !== 'win32')(
  'whoever reads the output may leave early',
  () => {
    const file = join(dirname(program), 'long.docx');
    writeFileSync(file, buildDocx({ body: p('A paragraph of a long plan.').repeat(20_000) }));
    const { stdout, stderr } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${program}" read "${file}" | head -n 2`],
      { encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    expect(stdout).toContain('120,000 words');
  },
  30_000,
);
