import { readFileSync } from 'node:fs';

export interface Counts {
  passed: number;
  failed: number;
}

/** The counts in a report of vitest; none where the report was not written. */
export function vitestCounts(file: string): Counts {
  const report = read(file);
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 };
}

/** The counts in a report of Playwright; none where the report was not written. */
export function playwrightCounts(file: string): Counts {
  const stats = read(file)?.stats;
  return { passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0), failed: stats?.unexpected ?? 0 };
}

function read(file: string) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
