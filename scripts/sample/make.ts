/** Writes the sample’s files to resources/sample: `node scripts/sample/make.ts`. */
import { writeFileSync } from 'node:fs';
import { build } from './build.ts';

const folder = new URL('../../resources/sample/', import.meta.url);
for (const [name, content] of Object.entries(await build())) {
  writeFileSync(new URL(name, folder), content);
  process.stdout.write(`${name}: ${content.length} bytes\n`);
}
