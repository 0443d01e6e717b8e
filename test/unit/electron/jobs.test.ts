import { describe, expect, it } from 'vitest';
import { Jobs } from '../../../electron/jobs';

const untilStopped = (signal: AbortSignal) =>
  new Promise<string>((resolve) => signal.addEventListener('abort', () => resolve('stopped')));

describe('Jobs', () => {
  it('stops the one that is named and no other', async () => {
    const jobs = new Jobs();
    let other: AbortSignal | undefined;
    const named = jobs.run('import', untilStopped);
    jobs.run('export', (signal) => {
      other = signal;
      return untilStopped(signal);
    });
    jobs.cancel('import');
    expect(await named).toBe('stopped');
    expect(other?.aborted).toBe(false);
  });

  it('stops all when the program ends', async () => {
    const jobs = new Jobs();
    const both = [jobs.run('import', untilStopped), jobs.run('export', untilStopped)];
    jobs.cancelAll();
    expect(await Promise.all(both)).toEqual(['stopped', 'stopped']);
  });

  it('forgets what is over, so that its name can be used again', async () => {
    const jobs = new Jobs();
    let first: AbortSignal | undefined;
    await jobs.run('import', async (signal) => {
      first = signal;
    });
    jobs.cancel('import');
    expect(first?.aborted).toBe(false);
  });
});
