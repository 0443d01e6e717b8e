import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Benchmark, judge, type Result } from '../test/bench/benchmark.ts';
import { table } from '../test/bench/table.ts';
import { buildWindow } from './build.ts';
import { projectFolder } from './runtime/project.ts';
import { resolveRuntime } from './runtime/resolve.ts';
import { runShown } from './runtime/run.ts';
import { lacksDisplay, withDisplay } from './runtime/system.ts';

const usage = `npm run bench -- [NAME …] [--pairs N] [--json]
  NAME     only the benchmarks test/bench/NAME.bench.ts
  --pairs  how many pairs of runs each (15 unless told)
  --json   the results for a machine, and nothing else, on standard output`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pairs: { type: 'string', default: '15' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(usage);
else if (lacksDisplay()) await runAgainWithDisplay();
else await bench();

/** The same once more under a virtual display, which all the runs then share. */
async function runAgainWithDisplay() {
  // The display itself may have to be installed first.
  await resolveRuntime(() => undefined);
  process.exitCode = await runShown(...withDisplay(process.execPath, process.argv.slice(1)), {});
}

async function bench() {
  const folder = join(projectFolder, 'test', 'bench');
  const ending = '.bench.ts';
  const names = readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .filter((name) => positionals.length === 0 || positionals.includes(name));
  const runtime = await resolveRuntime(console.error);
  await buildWindow();
  const options = { pairs: Number(values.pairs), electron: runtime.executable };
  const results: Result[] = [];
  for (const name of names) {
    const { default: benchmark } = await import(join(folder, name + ending));
    const { against, run } = benchmark as Benchmark;
    for (const measure of await run(options)) results.push(judge(name, against, measure));
  }
  if (values.json) console.log(JSON.stringify({ electron: runtime.version, results }, null, 2));
  else console.log(table(results));
  if (results.some((result) => !result.passed)) process.exitCode = 1;
}
