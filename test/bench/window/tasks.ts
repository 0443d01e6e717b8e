import type { CDPSession, Page } from '@playwright/test';

/** What an act kept the window's main thread busy with; all in milliseconds. */
export interface Busy {
  /** The longest single task, by the clock and by the processor's time, which other programs do not change. */
  longest: number;
  longestCpu: number;
  /** How far the tasks over 50 ms were over it, together, by the processor's time. */
  over: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  dur?: number;
  tdur?: number;
  ts: number;
  args: { name?: string; chrome_mojo_event_info?: { mojo_interface_tag?: string } };
}

/** Longest that a task may keep the window from answering, in milliseconds. */
export const LONGEST = 50;

/** Records the tasks of the page's main thread while `act` is done. */
export async function tasksOf(page: Page, act: () => Promise<void>): Promise<Busy> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as never[])));
  await session.send('Tracing.start', {
    categories: '-*,toplevel,__metadata,devtools.timeline',
  } as never);
  try {
    await act();
  } finally {
    await endOf(session);
  }
  return busy(mainThread(events));
}

async function endOf(session: CDPSession): Promise<void> {
  const ended = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await ended;
  await session.detach();
}

/**
 * The tasks of the renderer's main thread. Of those in which it answers whoever watches it, only the layout counts that
 * was due anyway.
 */
function mainThread(events: readonly TraceEvent[]): TraceEvent[] {
  const names = events.filter(({ name }) => name === 'thread_name');
  const main = names.find(({ args }) => args.name === 'CrRendererMain');
  const own = events.filter(
    ({ ph, pid, tid }) => ph === 'X' && pid === main?.pid && tid === main.tid,
  );
  const within = (task: TraceEvent, one: TraceEvent) =>
    one.ts >= task.ts && one.ts < task.ts + (task.dur ?? 0);
  const watching = own.filter(
    ({ args }) => args.chrome_mojo_event_info?.mojo_interface_tag === 'blink.mojom.DevToolsSession',
  );
  const layouts = own.filter(({ name }) => name === 'Layout' || name === 'UpdateLayoutTree');
  const sum = (some: readonly TraceEvent[], time: 'dur' | 'tdur') =>
    some.reduce((all, one) => all + (one[time] ?? 0), 0);
  return own
    .filter(({ name }) => name.endsWith('RunTask'))
    .map((task) => {
      if (!watching.some((one) => within(task, one))) return task;
      const due = layouts.filter((one) => within(task, one));
      return { ...task, dur: sum(due, 'dur'), tdur: sum(due, 'tdur') };
    });
}

function busy(tasks: readonly TraceEvent[]): Busy {
  const wall = tasks.map(({ dur = 0 }) => dur / 1000);
  const cpu = tasks.map(({ tdur = 0 }) => tdur / 1000);
  return {
    longest: Math.max(0, ...wall),
    longestCpu: Math.max(0, ...cpu),
    over: cpu.reduce((sum, one) => sum + Math.max(0, one - LONGEST), 0),
  };
}
