import { createServer } from 'electron-vite';
import { projectFolder } from './runtime/project.ts';
import { resolveRuntime } from './runtime/resolve.ts';
import { systemArguments } from './runtime/system.ts';

/** The program with the page served and refreshed by Vite, and the rest rebuilt on change. Needs a display. */
const runtime = await resolveRuntime();
process.env.ELECTRON_EXEC_PATH = runtime.executable;
if (systemArguments().includes('--no-sandbox')) process.env.NO_SANDBOX = '1';
await createServer({ root: projectFolder }, {});
