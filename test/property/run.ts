import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

/**
 * Holds the laws of amendments over many generated drafts, and prints the seed and what was generated.
 * `node test/property/run.ts [--drafts 10000] [--seed N]`
 */
const { values } = parseArgs({
  options: { drafts: { type: 'string', default: '10000' }, seed: { type: 'string' } },
});
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);

const { module } = await runnerImport<typeof import('./properties')>(
  join(import.meta.dirname, 'properties.ts'),
);
console.log(`seed ${seed}`);
const started = performance.now();
const report = module.holdLaws(Number(values.drafts), seed);
const seconds = Math.round((performance.now() - started) / 1000);
const { drafts, amendments, held, hunks, laws } = report;
console.log(`${drafts} drafts, ${amendments} amendments (${held} held out), ${seconds} s`);
for (const [kind, share] of Object.entries(module.shares(report)))
  console.log(
    `  ${kind.padEnd(8)} ${hunks[kind as keyof typeof hunks]} (${(100 * share).toFixed(1)} %)`,
  );
for (const law of laws) console.log(`  holds: ${law}`);
if (Object.values(module.shares(report)).some((share) => share < 0.1)) {
  console.error('A kind of hunk has less than a tenth: the generator needs a look.');
  process.exitCode = 1;
}
