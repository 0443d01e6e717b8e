import { buildWindow } from './build.ts';
import { projectFolder } from './runtime/project.ts';
import { resolveRuntime } from './runtime/resolve.ts';
import { runShown } from './runtime/run.ts';
import { lacksDisplay, systemArguments, withDisplay } from './runtime/system.ts';

try {
  const runtime = await resolveRuntime();
  await buildWindow();
  if (lacksDisplay())
    console.log('There is no display: Engross opens under a virtual one (xvfb-run).');
  const args = [...systemArguments(), projectFolder, ...process.argv.slice(2)];
  process.exitCode = await runShown(...withDisplay(runtime.executable, args), {});
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
