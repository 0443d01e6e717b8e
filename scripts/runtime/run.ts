import { type SpawnOptions, spawn } from 'node:child_process';
import { constants } from 'node:os';
import { childrenOf, programOf } from './process-tree.ts';

/** Runs a command to its end, silently; throws with what it printed when it fails. */
export function run(command: string, args: string[], options: SpawnOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    child.stdout?.on('data', (chunk) => (printed += chunk));
    child.stderr?.on('data', (chunk) => (printed += chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(printed);
      else reject(new Error(`${command} ${args.join(' ')} failed (${code})\n${tail(printed)}`));
    });
  });
}

/**
 * Runs a command in the foreground and gives its exit code. It is a process group
 * of its own: when we are told to stop, the command alone is told, so that it can
 * end its own processes in good order. xvfb-run does not pass signals on, so there
 * what it runs is told instead; the virtual display is needed until that has ended.
 */
export function runShown(command: string, args: string[], options: SpawnOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    const detached = process.platform !== 'win32';
    const child = spawn(command, args, { stdio: 'inherit', detached, ...options });
    const stop = (signal: NodeJS.Signals) => {
      if (!child.pid) return;
      for (const pid of command === 'xvfb-run' ? underDisplay(child.pid) : [child.pid]) {
        try {
          process.kill(pid, signal);
        } catch {
          // It has ended meanwhile.
        }
      }
    };
    const signals: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, stop);
    // npm, when it is ended, does not tell us; then our parent is another.
    const parent = process.ppid;
    const watch = setInterval(() => process.ppid !== parent && stop('SIGTERM'), 1_000);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearInterval(watch);
      for (const name of signals) process.off(name, stop);
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}

/** What xvfb-run runs; itself with its whole group while that has not begun. */
function underDisplay(wrapper: number): number[] {
  const run = childrenOf(wrapper).filter((pid) => programOf(pid) !== 'Xvfb');
  return run.length > 0 ? run : [-wrapper];
}

function tail(text: string): string {
  return text.trim().split('\n').slice(-15).join('\n');
}
