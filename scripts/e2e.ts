import { join } from 'node:path';
import { buildCommandLine, buildWindow } from './build.ts';
import { isMain } from './main-module.ts';
import { packageForTests } from './package.ts';
import { projectFolder } from './runtime/project.ts';
import { type Runtime, resolveRuntime } from './runtime/resolve.ts';
import { runShown } from './runtime/run.ts';
import { lacksDisplay, withDisplay } from './runtime/system.ts';

/**
 * The end-to-end tests in real Electron: builds and packages the program, then runs Playwright (with its own
 * arguments, such as a file's name), under a virtual display where there is none. Gives the exit code.
 */
export async function runEndToEnd(runtime: Runtime, args: string[]): Promise<number> {
  await buildWindow();
  await buildCommandLine();
  const env = { ...process.env, ENGROSS_TEST_ELECTRON: runtime.executable };
  const packaged = args.length === 0 || args.some((name) => name.includes('dist'));
  if (packaged && process.platform === 'linux') {
    Object.assign(env, { ENGROSS_TEST_PACKAGED: await packageForTests(runtime) });
  }
  if (lacksDisplay()) console.log('There is no display: the windows open under a virtual one.');
  const cli = join(projectFolder, 'node_modules', '@playwright', 'test', 'cli.js');
  const command = withDisplay(process.execPath, [cli, 'test', ...args]);
  return runShown(...command, { cwd: projectFolder, env });
}

if (isMain(import.meta.url)) {
  process.exit(await runEndToEnd(await resolveRuntime(), process.argv.slice(2)));
}
