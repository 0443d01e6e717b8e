import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { runEndToEnd } from './e2e.ts';
import { projectFolder } from './runtime/project.ts';
import { resolveRuntime } from './runtime/resolve.ts';
import { runShown } from './runtime/run.ts';
import { type Counts, playwrightCounts, vitestCounts } from './test-counts.ts';

/** Everything: types, lint, unit tests, then the end-to-end tests. All of it runs, whatever fails on the way. */
const results = join(projectFolder, 'test-results');
rmSync(results, { recursive: true, force: true });

const modules = join(projectFolder, 'node_modules');
const step = (name: string, file: string, ...args: string[]) => {
  console.log(`\n${name}`);
  return runShown(process.execPath, [join(modules, file), ...args], { cwd: projectFolder });
};

const runtime = await resolveRuntime();
const failed: string[] = [];
const expectZero = (name: string, code: number) => {
  if (code !== 0) failed.push(name);
};

expectZero('Types', await step('Types', 'typescript/bin/tsc', '--noEmit', '-p', '.'));
expectZero('Lint', await step('Lint', '@biomejs/biome/bin/biome', 'check'));
const unitFile = join(results, 'unit.json');
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitFile}`];
expectZero('Unit tests', await step('Unit tests', 'vitest/vitest.mjs', 'run', ...reporters));
console.log('\nEnd-to-end tests');
const code = await runEndToEnd(runtime, []).catch((error) => {
  console.error(error); // the program does not build, most likely
  return 1;
});
expectZero('End-to-end tests', code);

const counts: Counts[] = [vitestCounts(unitFile), playwrightCounts(join(results, 'e2e.json'))];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const known = counts.reduce((sum, count) => sum + count.failed, 0);
if (failed.length > 0) console.log(`\nNot passed: ${failed.join(', ')}`);
// A step that failed without a failed test in it (types, lint, a build) counts as one.
console.log(`\n${passed} passed, ${Math.max(known, failed.length)} failed`);
// Said outright: a library used for packaging would otherwise have the last word.
process.exit(failed.length > 0 ? 1 : 0);
