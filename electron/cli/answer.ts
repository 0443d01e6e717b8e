/** What a command has to say: to a person, and to a machine. */
export interface Answer {
  text: string;
  value: unknown;
  /** Exit code; 0 unless given. */
  code?: number;
}

/** What the exit code means. */
export const EXIT = {
  done: 0,
  refused: 1,
  usage: 2,
  /** A file is not proved, or the ledger is broken. */
  untrue: 3,
  internal: 70,
} as const;

/** Rows as columns of text, two spaces apart; the last column runs on. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, cell.length);
    });
  return rows
    .map((row) =>
      row.map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd(widths[i] ?? 0))).join('  '),
    )
    .join('\n');
}

/** One line, shortened. */
export function short(text: string, longest = 60): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
}
