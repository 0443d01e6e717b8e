import type { Result } from './benchmark.ts';

/** The results as a table for a terminal. */
export function table(results: Result[]): string {
  const head = ['', 'ours', 'reference', 'ratio', 'spread (p10–p90)', 'limit', 'pairs', ''];
  const rows = results.map((result) => [
    `${result.benchmark}: ${result.what}, against ${result.against}`,
    `${number(result.ours)} ${result.unit}`,
    `${number(result.reference)} ${result.unit}`,
    result.ratio.toFixed(2),
    result.spread.map((value) => value.toFixed(2)).join('–'),
    `≤ ${result.limit}`,
    String(result.pairs),
    result.passed ? 'passed' : 'OVER',
  ]);
  const widths = head.map((_, at) =>
    Math.max(...[head, ...rows].map((row) => row[at]?.length ?? 0)),
  );
  const line = (row: string[]) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ');
  return [head, ...rows].map((row) => line(row).trimEnd()).join('\n');
}

const number = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0));
