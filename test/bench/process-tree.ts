import { readdirSync, readFileSync } from 'node:fs';

/** A process and all that descend from it. Linux. */
export function processTree(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    const parent = Number.isInteger(pid) ? parentOf(pid) : null;
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const tree = [root];
  for (const pid of tree) tree.push(...(children.get(pid) ?? []));
  return tree;
}

/** The memory of a process tree in MB, shared pages counted once (proportional set size). Linux. */
export function treeMemory(root: number): number {
  const kilobytes = processTree(root).map((pid) => {
    const pss = /^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`));
    return Number(pss?.[1] ?? 0);
  });
  return kilobytes.reduce((sum, value) => sum + value, 0) / 1024;
}

function parentOf(pid: number): number | null {
  const parent = /^PPid:\s+(\d+)/m.exec(read(`/proc/${pid}/status`));
  return parent ? Number(parent[1]) : null;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // The process ended meanwhile.
  }
}
