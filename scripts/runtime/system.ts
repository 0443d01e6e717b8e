import { spawnSync } from 'node:child_process';
import { DEBIAN_PACKAGES, DISPLAY_PACKAGES } from './pins.ts';
import { run } from './run.ts';

const isRoot = () => process.getuid?.() === 0;

/** True where a window could not be shown without a virtual display. */
export function lacksDisplay(): boolean {
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
}

/**
 * Sees to the system packages that this Electron needs on Linux. As root they are
 * installed; otherwise the command to run is in the error that is thrown.
 */
export async function ensureSystemPackages(executable: string, say: (line: string) => void) {
  const missing = missingPackages(executable);
  if (missing.length === 0) return;
  const install = ['install', '-y', '--no-install-recommends', ...missing];
  const apt = spawnSync('apt-get', ['--version']).status === 0;
  if (!apt || !isRoot()) {
    const command = `sudo apt-get update && sudo apt-get ${install.join(' ')}`;
    throw new Error(`System packages are missing. Please run: ${command}`);
  }
  say(`Installing system packages: ${missing.join(' ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { env });
  await run('apt-get', install, { env });
}

function missingPackages(executable: string): string[] {
  if (process.platform !== 'linux') return [];
  const linked = spawnSync('ldd', [executable], { encoding: 'utf8' });
  const missing = linked.stdout?.includes('not found') ? [...DEBIAN_PACKAGES] : [];
  if (lacksDisplay() && spawnSync('which', ['xvfb-run']).status !== 0) {
    missing.push(...DISPLAY_PACKAGES);
  }
  return missing;
}

/** Arguments that only a machine's state asks for: Chromium refuses its sandbox to root. */
export function systemArguments(): string[] {
  return process.platform === 'linux' && isRoot() ? ['--no-sandbox'] : [];
}

/** The command under a virtual display where there is no display. */
export function withDisplay(command: string, args: string[]): [string, string[]] {
  if (!lacksDisplay()) return [command, args];
  const screen = '-screen 0 1920x1200x24 -nolisten tcp';
  return ['xvfb-run', ['-a', '-s', screen, command, ...args]];
}
