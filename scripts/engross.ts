import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildCommandLine } from './build.ts';
import { projectFolder } from './runtime/project.ts';

/** The command line from the sources: built first where it is missing or out of date, silently. */
await buildCommandLine();
const entry = join(projectFolder, 'out', 'cli', 'cli.js');
process.argv[1] = entry;
// npm runs scripts in the project folder; relative paths are meant from where the person stands.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
await import(pathToFileURL(entry).href);
