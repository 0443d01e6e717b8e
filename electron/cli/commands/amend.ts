import { readFile } from 'node:fs/promises';
import { text as readStream } from 'node:stream/consumers';
import type { Command } from 'commander';
import { z } from 'zod';
import { type Edit, hunksFromEdits } from '../../../shared/amendment/edits';
import { refuse } from '../../../shared/base/failure';
import type { DocumentTree } from '../../../shared/document/types';
import { type Amendment, categorySchema } from '../../../shared/paper/amendment';
import { count } from '../../../shared/paper/numbers';
import type { Answer } from '../answer';
import { columns, short } from '../answer';
import { type Bind, examples, given, type Options, text } from '../command';
import type { Desk } from '../desk';
import { allNumbered, documentNamed, draftOf } from '../names';

const place = z.object({ quote: z.string(), occurrence: z.number().int().min(1).optional() });
const editsSchema = z
  .array(
    z.union([
      place.extend({ find: z.string(), replace: z.string() }).strict(),
      place.extend({ deleteParagraph: z.literal(true) }).strict(),
      place
        .extend({ insertAfter: z.array(z.string()).min(1), like: z.literal('this').optional() })
        .strict(),
    ]),
  )
  .min(1);

export function amendCommand(program: Command, bind: Bind): void {
  bind(
    program
      .command('amend')
      .description('Write an amendment on the draft that is amended now, and propose it.')
      .argument('[edits]', 'a JSON file of edits; "-" reads them from standard input')
      .option('--from-word <file>', 'take the differences of a Word file that came back instead')
      .option('--reason <words>', 'why; without it the amendment stays in working')
      .option('--category <category>', categorySchema.options.join(', '))
      .option('--answers <numbers>', 'feedback that it answers, such as 4,5')
      .option('--proposer <name>', 'where minuted')
      .option('--seconder <name>', 'where minuted')
      .option('--working', 'do not propose it yet')
      .addHelpText(
        'after',
        `
An edit names its paragraph by words in it, and says what to do there:
  [{ "quote": "Five themes run", "find": "Five", "replace": "Six" },
   { "quote": "said twice", "deleteParagraph": true },
   { "quote": "help bars and clubs", "insertAfter": ["a new bullet"], "like": "this" }]
${examples(
  'amend edits.json --reason "Six are listed" --answers 4',
  'amend --from-word returned.docx --reason "The police’s corrections" --category partner-comment',
)}`,
      ),
    async (desk, options, edits) => {
      const file = text(options, 'fromWord');
      if (file !== undefined) return fromWord(desk, options, file);
      if (!edits)
        throw refuse('invalid-input', 'Give a JSON file of edits, or --from-word FILE.docx.');
      return fromEdits(desk, options, await readEdits(edits));
    },
  );
}

async function fromEdits(desk: Desk, options: Options, edits: readonly Edit[]): Promise<Answer> {
  const document = await documentNamed(desk, options);
  const draft = draftOf(document);
  const { tree } = await desk.call('draft', 'get', { draft: draft.id });
  const optional = (name: string) => {
    const value = text(options, name);
    return value === undefined ? {} : { [name]: value };
  };
  const made = await desk.call('amendment', 'create', {
    draft: draft.id,
    hunks: hunksFromEdits(tree as DocumentTree, edits),
    feedback: await answered(desk, document.paper, options),
    ...category(options),
    ...optional('reason'),
    ...optional('proposer'),
    ...optional('seconder'),
  });
  const value =
    made.reason && !given(options, 'working')
      ? await desk.call('amendment', 'propose', {
          amendment: made.id,
          expectedRevision: made.revision,
        })
      : made;
  return { value, text: `Amendment ${value.number} is ${value.status}.\n${lines([value])}` };
}

async function fromWord(desk: Desk, options: Options, path: string): Promise<Answer> {
  const document = await documentNamed(desk, options);
  const value = await desk.call('amendment', 'fromWord', {
    document: document.id,
    path,
    reason: given(options, 'working') ? '' : (text(options, 'reason') ?? ''),
    feedback: await answered(desk, document.paper, options),
    ...category(options),
  });
  return {
    value,
    text: [
      `${count(value.amendments.length, 'difference')} became amendments.`,
      lines(value.amendments),
      ...value.warnings,
    ].join('\n'),
  };
}

async function answered(desk: Desk, paper: string, options: Options): Promise<string[]> {
  const feedback = await desk.call('feedback', 'list', { paper });
  return allNumbered(feedback, text(options, 'answers'), 'feedback').map(({ id }) => id);
}

function category(options: Options) {
  const value = text(options, 'category');
  if (value === undefined) return {};
  const parsed = categorySchema.safeParse(value);
  if (!parsed.success)
    throw refuse(
      'invalid-input',
      `The category is one of ${categorySchema.options.join(', ')}.`,
      'category',
    );
  return { category: parsed.data };
}

async function readEdits(file: string): Promise<Edit[]> {
  const json = file === '-' ? await readStream(process.stdin) : await read(file);
  try {
    return editsSchema.parse(JSON.parse(json)) as Edit[];
  } catch {
    throw refuse(
      'invalid-input',
      `${file === '-' ? 'The input' : file} is not a JSON array of edits. See engross amend --help.`,
      file,
    );
  }
}

const read = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch(() => {
    throw refuse('not-found', `The file ${file} is not there, or may not be read.`, file);
  });

/** A line for each: number, state, place, old and new. */
export const lines = (amendments: readonly Amendment[]): string =>
  columns(
    amendments.map(({ number, status, wording }) => [
      String(number),
      status,
      wording.place,
      `“${short(wording.old, 40)}” → “${short(wording.new, 40)}”`,
    ]),
  );
