import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createContext } from '../../electron/handlers/create';
import { invoke, perform } from '../../electron/handlers/invoke';
import { openStore } from '../../electron/store/open';
import type { Store } from '../../electron/store/store';
import type { WordService } from '../../electron/word/service';
import { type Edit, hunksFromEdits } from '../../shared/amendment/edits';
import type { Refusal } from '../../shared/base/failure';
import type { Input, Noun, Output, Verb } from '../../shared/contract';
import type { DocumentTree } from '../../shared/document/types';
import { buildDraft, paragraph } from './drafts';
import { type PaperFile, paperFile, paperWord } from './word';

export const RESOURCES = join(import.meta.dirname, '..', '..', 'resources');

/** A folder of the test's own, gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'engross-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface ProgramOptions {
  folder?: string;
  word?: WordService;
  /** The day it is, at nine in the morning. */
  today?: string;
  /** Null: nobody has said who they are. */
  person?: { name: string; post: string } | null;
}

/** The program without a window: a real database in a folder of its own, and every call. */
export async function openProgram(options: ProgramOptions = {}) {
  const folder = options.folder ?? temporaryFolder();
  const word = options.word ?? paperWord();
  const clock = { today: options.today ?? '2022-03-01' };
  let store: Store = openStore(join(folder, 'engross.db'));
  onTestFinished(() => store.close());
  const surroundings = () => ({
    get store() {
      return store;
    },
    word,
    systemUser: 'test',
    resources: RESOURCES,
    dataFolder: folder,
    version: '0.0.0',
    now: () => `${clock.today}T09:00:00.000Z`,
    dataFile: {
      path: join(folder, 'engross.db'),
      async closed<T>(work: () => T): Promise<T> {
        store.close();
        try {
          return work();
        } finally {
          store = openStore(join(folder, 'engross.db'));
        }
      },
    },
  });
  const context = () => createContext(surroundings());
  const call = <N extends Noun, V extends Verb<N>>(
    noun: N,
    verb: V,
    input: Input<N, V>,
  ): Promise<Output<N, V>> => perform(context(), noun, verb, input);
  const file = (name: string, content: PaperFile | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content instanceof Uint8Array ? content : paperFile(content));
    return path;
  };
  const person =
    options.person === undefined ? { name: 'Ada Miller', post: 'Report author' } : options.person;
  if (person) await call('session', 'setPerson', person);

  return {
    folder,
    call,
    file,
    context,
    get store() {
      return store;
    },
    invoke: <N extends Noun, V extends Verb<N>>(noun: N, verb: V, input: Input<N, V>) =>
      invoke(context(), noun, verb, input, () => undefined),
    /** Another day. */
    turnTo(day: string) {
      clock.today = day;
    },
    /** Closes the database and opens it again, as a restart does. */
    reopen() {
      store.close();
      store = openStore(join(folder, 'engross.db'));
    },
    /** What a call is refused with. */
    async refusal<N extends Noun, V extends Verb<N>>(noun: N, verb: V, input: Input<N, V>) {
      try {
        await call(noun, verb, input);
      } catch (error) {
        const { failure } = error as Refusal;
        if (failure) return failure;
        throw error;
      }
      throw new Error(`${noun}.${String(verb)} was not refused`);
    },
  };
}

export type Program = Awaited<ReturnType<typeof openProgram>>;

export const PLAN = [
  'The plan has four priorities.',
  'Five themes run through it.',
  'Fewer people feel safe after dark.',
  'We do not expect the assessment to change.',
];

export const planTree = (text: readonly string[] = PLAN): DocumentTree =>
  buildDraft({ body: text.map((words) => paragraph(words)) });

/** A paper for Council without a document. */
export const newPaper = ({ call }: Program) =>
  call('paper', 'create', {
    title: 'Community Safety Plan',
    committee: 'Communities Committee',
    committeeDate: '2022-03-30',
    council: 'Council',
    councilDate: '2022-04-13',
  });

/** A paper for Council with a plan of a few paragraphs as its first draft. */
export async function begunPaper(program: Program, text: readonly string[] = PLAN) {
  const { call, file } = program;
  const paper = await newPaper(program);
  const path = file('plan.docx', { tree: planTree(text) });
  const { document, draft } = await call('draft', 'import', {
    paper: paper.id,
    path,
    document: null,
    title: 'The plan',
  });
  return { paper, document, draft };
}

/** An amendment written, and proposed unless told otherwise. */
export async function amend(
  program: Program,
  draft: string,
  edits: readonly Edit[],
  options: { reason?: string; propose?: boolean; feedback?: string[] } = {},
) {
  const { tree } = await program.call('draft', 'get', { draft });
  const made = await program.call('amendment', 'create', {
    draft,
    hunks: hunksFromEdits(tree as DocumentTree, edits),
    reason: options.reason ?? 'The Committee asked for it.',
    feedback: options.feedback ?? [],
  });
  if (options.propose === false) return made;
  return program.call('amendment', 'propose', step(made));
}

/** What every step on an amendment names. */
export const step = (of: { id: string; revision: number }) => ({
  amendment: of.id,
  expectedRevision: of.revision,
});

/** The paper after Committee: its draft agreed, the delegation in force, two consultees. */
export async function delegatedPaper(program: Program, text?: readonly string[]) {
  const begun = await begunPaper(program, text);
  program.turnTo('2022-03-31');
  const { call } = program;
  await call('draft', 'agree', { draft: begun.draft.id, agreedOn: '2022-03-30' });
  const delegation = await call('delegation', 'set', {
    paper: begun.paper.id,
    wording: 'RESOLVED: That the Head of Housing amend the plan.',
    delegate: 'Head of Housing',
    consultees: [
      { post: 'Chair', name: '' },
      { post: 'Vice-Chair', name: '' },
    ],
    documents: [begun.document.id],
    grounds: 'The Committee’s comments',
    resolvedOn: '2022-03-30',
    until: '2022-04-05',
    expectedRevision: null,
  });
  return { ...begun, delegation };
}
