import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { input, type TaskName, tasks } from './tasks';

/**
 * What runs in a process of its own: `pairs N NAME …` does the named tasks in turn N times and prints each one's
 * times in milliseconds; `memory NAME` does one once and prints the most memory that the process ever held, in MB;
 * `write NAME FILE` writes an input.
 */
const [mode, ...rest] = process.argv.slice(2);
if (mode === 'memory') {
  await tasks[rest[0] as TaskName]()();
  console.log(peakMemory());
} else if (mode === 'write') {
  writeFileSync(rest[1] as string, input(rest[0] as 'big' | 'big_tracked'));
} else {
  const [count, ...names] = rest as [string, ...TaskName[]];
  const ready = names.map((name) => ({ name, act: tasks[name](), times: [] as number[] }));
  const rounds = Number(count);
  for (let round = -1; round < rounds; round++)
    for (const { act, times } of round % 2 ? [...ready].reverse() : ready) {
      const started = performance.now();
      await act();
      if (round >= 0) times.push(performance.now() - started); // the first round warms up
    }
  console.log(JSON.stringify(Object.fromEntries(ready.map(({ name, times }) => [name, times]))));
}

/**
 * The most memory that this process ever held, in MB. Linux counts what the parent held into a child's maxRSS; the
 * high-water mark of its own memory does not.
 */
function peakMemory(): number {
  const status = '/proc/self/status';
  const own = existsSync(status) && /VmHWM:\s+(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1];
  return (own ? Number(own) : process.resourceUsage().maxRSS) / 1024;
}
