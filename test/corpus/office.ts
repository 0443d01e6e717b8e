import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { pathToFileURL } from 'node:url';

/** One paragraph as LibreOffice shows it: its words, its number, the flow it stands in (“body cell” in a table), its style and list level. */
export type Line = [text: string, label: string, place: string, style: string];

/** LibreOffice with its Python bridge, asked question by question; a second opinion on what a Word file says. */
export interface Office {
  /** The paragraphs of a file, as it stands or with all its tracked changes accepted or rejected. */
  lines(file: string, act: '' | 'accept' | 'reject'): Promise<Line[]>;
  close(): Promise<void>;
}

const PATIENCE = 90_000;
const PYTHON = '/usr/bin/python3';

/** Why LibreOffice cannot be asked here, or null. */
export function officeMissing(): string | null {
  const folders = (process.env.PATH ?? '').split(':');
  if (!folders.some((folder) => existsSync(join(folder, 'soffice'))))
    return 'LibreOffice (soffice) is not installed: apt-get install libreoffice-writer-nogui python3-uno';
  return existsSync(PYTHON) ? null : 'Python (/usr/bin/python3 with python3-uno) is not installed';
}

interface Running {
  soffice: ChildProcess;
  bridge: ChildProcess;
  answers: Interface;
  profile: string;
}

/** Starts LibreOffice when it is first asked, and again where it died or hung. */
export function openOffice(): Office {
  let running: Running | null = null;
  const stop = async () => {
    if (!running) return;
    const { soffice, bridge, answers, profile } = running;
    running = null;
    answers.close();
    bridge.kill('SIGKILL');
    await ended(soffice);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return {
    async lines(file, act) {
      running ??= await start();
      const { bridge, answers } = running;
      bridge.stdin?.write(`${JSON.stringify({ file, act })}\n`);
      try {
        const said = JSON.parse(await nextLine(answers)) as { lines?: Line[]; error?: string };
        if (said.lines) return said.lines;
        throw new Error(said.error);
      } catch (error) {
        await stop();
        throw error;
      }
    },
    close: stop,
  };
}

async function start(): Promise<Running> {
  const profile = mkdtempSync(join(tmpdir(), 'engross-office-'));
  const pipe = `engross${process.pid}${Date.now()}`;
  const soffice = spawn(
    'soffice',
    [
      '--headless',
      '--norestore',
      '--nologo',
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      `--accept=pipe,name=${pipe};urp;`,
    ],
    { stdio: 'ignore', detached: true },
  );
  const bridge = spawn(PYTHON, [join(import.meta.dirname, 'office.py'), pipe], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const answers = createInterface({ input: bridge.stdout as NodeJS.ReadableStream });
  await nextLine(answers);
  return { soffice, bridge, answers, profile };
}

function nextLine(answers: Interface): Promise<string> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('LibreOffice gave no answer')), PATIENCE);
    const done = (act: () => void) => {
      clearTimeout(late);
      answers.removeAllListeners('line').removeAllListeners('close');
      act();
    };
    answers.once('line', (line) => done(() => resolve(line)));
    answers.once('close', () => done(() => reject(new Error('LibreOffice ended'))));
  });
}

/** Ends a process group that we started (soffice is a script around its program). */
async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid, 'SIGKILL');
  await gone;
}
