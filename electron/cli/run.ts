import { Command, CommanderError } from 'commander';
import { type Failure, Refusal } from '../../shared/base/failure';
import { sqliteFailure } from '../store/failure';
import { EXIT } from './answer';
import { type Act, type Bind, examples, type Options, text } from './command';
import { amendCommand } from './commands/amend';
import { amendmentCommands, decisionCommands } from './commands/amendment';
import { backupCommands } from './commands/backup';
import { compareCommand } from './commands/compare';
import { councilCommands } from './commands/council';
import { delegationCommands } from './commands/delegation';
import { draftCommands } from './commands/draft';
import { feedbackCommands } from './commands/feedback';
import { historyCommands } from './commands/history';
import { paperCommands } from './commands/paper';
import { personCommands } from './commands/person';
import { openDesk, type Surroundings } from './desk';
import { wordCommands } from './word';

export interface Io {
  out(text: string): void;
  err(text: string): void;
}

/** Runs one command line, without the program's name, and gives the exit code. Never throws. */
export async function run(words: readonly string[], around: Surroundings, io: Io): Promise<number> {
  const state: { code: number } = { code: EXIT.done };
  const json = words.includes('--json');
  let said = '';
  // what is wrong with a command line is told when it is known whole
  const told: Io = json
    ? {
        ...io,
        err: (text) => {
          said += `${text}\n`;
        },
      }
    : io;
  const program = makeProgram(told, around.version, (command, act) =>
    bind(command, act, around, io, state),
  );
  try {
    await program.parseAsync([...words], { from: 'user' });
    return state.code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (json && error.exitCode !== 0) io.err(usageFailure(said));
    return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  }
}

/** A command line that is none, for machines: the first sentence of what a person is told. */
function usageFailure(said: string): string {
  const sentence = (said.split('\n')[0] ?? '').replace(/^error: /, '');
  return JSON.stringify({ error: { code: 'invalid-input', sentence } });
}

function makeProgram(io: Io, version: string, bind: Bind): Command {
  const program = new Command('engross');
  program
    .description(
      'Takes a plan from Committee to Council: numbered amendments on a frozen draft, and a Word paper that proves nothing else changed.',
    )
    .version(version, '--version')
    .option('--data <folder>', 'the data folder; else ENGROSS_DATA, else the window’s own')
    .option('--paper <title>', 'the paper; may be left out when there is just one')
    .option(
      '--document <title>',
      'the document; may be left out when there is just one, or one plan',
    )
    .option('--json', 'answer in JSON, for machines')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({ writeOut: (t) => io.out(t.trimEnd()), writeErr: (t) => io.err(t.trimEnd()) })
    .exitOverride()
    .showHelpAfterError('(engross --help tells more)')
    .addHelpText(
      'after',
      `${examples(
        'person set --name "A. Miller" --post "Community Protection Manager"',
        'sample',
        'paper show',
        'amend edits.json --reason "Six themes are listed" --answers 4',
        'decide 7 incorporate --reason "As the Committee asked"',
        'export --to papers',
        'redline draft.docx partner.docx -o changes.docx',
      )}
Exit codes: 0 done, 1 refused, 2 not a command, 3 not proved or ledger broken, 70 a defect.`,
    );
  personCommands(program, bind);
  paperCommands(program, bind);
  draftCommands(program, bind);
  feedbackCommands(program, bind);
  delegationCommands(program, bind);
  compareCommand(program, bind);
  amendCommand(program, bind);
  amendmentCommands(program, bind);
  decisionCommands(program, bind);
  councilCommands(program, bind);
  historyCommands(program, bind);
  backupCommands(program, bind);
  wordCommands(program, bind);
  inheritSettings(program);
  return program;
}

/** Subcommands report errors the way the program does. */
function inheritSettings(command: Command): void {
  for (const child of command.commands) {
    child.copyInheritedSettings(command);
    inheritSettings(child);
  }
}

function bind(
  command: Command,
  act: Act,
  around: Surroundings,
  io: Io,
  state: { code: number },
): void {
  command.action(async (...given: unknown[]) => {
    const options = command.optsWithGlobals() as Options;
    const words = given.filter((word): word is string => typeof word === 'string');
    const json = options.json === true;
    const desk = openDesk(around, text(options, 'data'));
    try {
      const answer = await act(desk, options, ...words);
      io.out(json ? JSON.stringify(answer.value, null, 2) : answer.text);
      state.code = answer.code ?? EXIT.done;
    } catch (error) {
      state.code = report(error, json, io);
    } finally {
      await desk.close();
    }
  });
}

function report(error: unknown, json: boolean, io: Io): number {
  const failure = failureOf(error);
  if (failure.code === 'internal') io.err(error instanceof Error ? `${error.stack}` : `${error}`);
  io.err(json ? JSON.stringify({ error: failure }) : `engross: ${failure.sentence}`);
  if (failure.where === 'person' && !json)
    io.err('  engross person set --name "Your name" --post "Your post"');
  return failure.code === 'not-proved'
    ? EXIT.untrue
    : failure.code === 'internal'
      ? EXIT.internal
      : EXIT.refused;
}

function failureOf(error: unknown): Failure {
  if (error instanceof Refusal) return error.failure;
  return (
    sqliteFailure(error) ?? {
      code: 'internal',
      sentence: 'Something went wrong inside Engross; nothing was changed. The details are above.',
    }
  );
}
