import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../../electron/store/open';
import { bundle } from '../../support/bundle';
import { temporaryFolder } from '../../support/program';

let writer = '';
beforeAll(async () => {
  writer = await bundle('test/support/crash-writer.ts', 'crash-writer');
}, 60_000);
afterAll(() => rmSync(dirname(writer), { recursive: true, force: true }));

/** Lets the writer write, kills it after so many acknowledgements, and gives those. */
async function killedAfter(file: string, acknowledgements: number): Promise<string[]> {
  const child = spawn(process.execPath, [writer, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    if (said.length === acknowledgements) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return said;
}

describe('a program that is killed while it writes', () => {
  it.each([1, 7, 26])(
    'after %i acknowledgements has lost none, and its ledger is whole',
    async (n) => {
      const file = join(temporaryFolder(), 'engross.db');
      const said = await killedAfter(file, n);
      expect(said.length).toBeGreaterThanOrEqual(n);
      const store = openStore(file);
      const { state, feedback } = store.reading((reader) => ({
        state: reader.ledger.verify(),
        feedback: reader.papers.list(false).flatMap((paper) => reader.feedback.list(paper.id)),
      }));
      store.close();
      expect(state).toMatchObject({ intact: true, broken: null });
      const erased = new Map(feedback.map((one) => [one.id, one.erased]));
      for (const line of said) {
        const [what, id = ''] = line.split(' ');
        expect(erased.has(id), line).toBe(true);
        if (what === 'erased') expect(erased.get(id), line).toBe(true);
      }
    },
    30_000,
  );
});
