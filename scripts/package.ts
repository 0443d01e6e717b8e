import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './runtime/project.ts';
import type { Runtime } from './runtime/resolve.ts';
import { newestChange } from './sources.ts';

const folder = join(projectFolder, 'dist', 'test');

/**
 * Packages the unpacked Linux program with the Electron in use, for the tests alone: it differs from a release
 * in that it may be driven from outside (the inspect fuse). Gives the path of its executable.
 */
export async function packageForTests(runtime: Runtime): Promise<string> {
  const executable = join(folder, 'linux-unpacked', 'engross');
  if (existsSync(executable) && statSync(executable).ctimeMs > newestChange()) return executable;
  rmSync(folder, { recursive: true, force: true });
  const { build, Platform } = await import('electron-builder');
  await build({
    projectDir: projectFolder,
    targets: Platform.LINUX.createTarget('dir'),
    publish: 'never',
    config: {
      extends: 'electron-builder.yml',
      directories: { output: folder },
      electronDist: runtime.dist,
      electronVersion: runtime.version,
      electronFuses: {
        enableNodeCliInspectArguments: true,
      },
    },
  });
  return executable;
}
