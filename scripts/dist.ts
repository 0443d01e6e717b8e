import { buildWindow } from './build.ts';
import { projectFolder } from './runtime/project.ts';
import { resolveRuntime } from './runtime/resolve.ts';
import { hasForcedBuild } from './runtime/sqlite.ts';

/** Makes the installers of this system. Only from the declared Electron and better-sqlite3's own files. */
async function release() {
  const runtime = await resolveRuntime();
  if (runtime.registry || runtime.older) {
    throw new Error(
      `A release needs the declared Electron: ${runtime.version} is past its end of life. Run this where the declared one can be downloaded.`,
    );
  }
  if (hasForcedBuild()) {
    throw new Error(
      'better-sqlite3 was built here for an older Electron, and that build is not for release. Run "npm ci", then this again.',
    );
  }
  await buildWindow();
  const { build } = await import('electron-builder');
  await build({
    projectDir: projectFolder,
    publish: 'never',
    config: 'electron-builder.yml',
  } as never);
}

try {
  await release();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
