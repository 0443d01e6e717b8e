import { type Judged, judgeFile, type Labelled } from './judging.ts';
import { officeMissing, openOffice } from './office.ts';
import { runAll } from './pool.ts';
import type { Findings } from './report.ts';
import { fresh, loadValidator, type SchemaFault } from './schema.ts';

/**
 * Has the amended files judged by others: LibreOffice, and the schema validator where one is given.
 * @param sample files, each with the folder of its base, tracked and clean form
 */
export async function judgeAll(
  script: string,
  sample: ReadonlyMap<string, string>,
  validator: string | undefined,
): Promise<Pick<Findings, 'judged' | 'schema'>> {
  if (sample.size === 0) return { judged: [], schema: null };
  const schema = validator === undefined ? null : await validateAll(sample, validator);
  const missing = officeMissing();
  if (missing) {
    console.error(`Not judged by LibreOffice: ${missing}`);
    return { judged: [], schema };
  }
  const tasks = [...sample.keys()].map((file) => ({ kind: 'labels' as const, file, seed: 0 }));
  const labels = await runAll<Labelled[]>(script, tasks, 2, () => undefined);
  const ours = new Map(labels.map(({ file, result }) => [file, result ?? []]));
  const office = openOffice();
  const judged: Judged[] = [];
  try {
    for (const [file, folder] of sample)
      judged.push(await judgeFile(office, file, folder, ours.get(file) ?? []));
  } finally {
    await office.close();
  }
  return { judged, schema };
}

async function validateAll(
  sample: ReadonlyMap<string, string>,
  validator: string,
): Promise<SchemaFault[]> {
  const validate = await loadValidator(validator);
  const faults: SchemaFault[] = [];
  for (const [file, folder] of sample) {
    const original = await validate(`${folder}/base.docx`);
    for (const form of ['tracked', 'clean']) {
      const errors = fresh(original, await validate(`${folder}/${form}.docx`));
      if (errors.length > 0) faults.push({ file, errors: errors.map((one) => `${form}: ${one}`) });
    }
  }
  return faults;
}
