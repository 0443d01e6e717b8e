import type { Command } from 'commander';
import { count } from '../../../shared/paper/numbers';
import type { Side } from '../../word/service';
import { type Answer, columns, short } from '../answer';
import { type Bind, examples, given, type Options } from '../command';
import { readNamed } from './files';
import { type ListedBlock, type Report, readable, reportOn } from './report';

export function readCommand(program: Command, bind: Bind): void {
  bind(
    sides(
      program
        .command('read')
        .description(
          'What a Word file holds: its blocks with their numbers, its tracked changes and its comments. Needs no database.',
        )
        .argument('<file>', 'a .docx'),
    ).addHelpText('after', examples('read plan.docx', 'read plan.docx --after --json')),
    async (_, options, file = '') => answer(reportOn(readNamed(file), sideOf(options))),
  );
}

/** The options that say which text of a file with tracked changes is meant. */
export function sides(command: Command): Command {
  return command
    .option('--before', 'the text before its tracked changes (the usual)')
    .option('--after', 'the text with its tracked changes accepted')
    .hook('preAction', (_, acting) => {
      const { before, after } = acting.opts();
      if (before && after) acting.error('error: say --before or --after, not both');
    });
}

export const sideOf = (options: Options): Side => (given(options, 'after') ? 'after' : 'before');

function answer(value: Report): Answer {
  const { blocks, revisions, comments, warnings } = value;
  const head = [
    value.title ?? 'Untitled',
    [
      count(value.words, 'word'),
      count(blocks.length, 'block'),
      count(revisions.length, 'tracked change'),
      count(comments.length, 'comment'),
    ].join(', '),
  ];
  const parts = [head.join('\n'), ...warnings, columns(blocks.map(row))];
  if (revisions.length > 0)
    parts.push(
      `Tracked changes\n${columns(
        revisions.map(({ act, of, author, date, block, text, move, inside }) => [
          block ?? '–',
          [
            move === undefined
              ? `${act} ${of}`
              : `${act === 'delete' ? 'move away' : 'move here'} ${of}`,
            inside === undefined ? '' : `within a change by ${inside}`,
          ]
            .filter(Boolean)
            .join(', '),
          author,
          date ?? '',
          short(text),
        ]),
      )}`,
    );
  if (comments.length > 0)
    parts.push(
      `Comments\n${columns(
        comments.map(({ author, date, text, anchor, replies, resolved }) => [
          anchor?.from.block ?? '–',
          author,
          date ?? '',
          [resolved ? 'resolved' : '', replies.length > 0 ? count(replies.length, 'reply') : '']
            .filter(Boolean)
            .join(', '),
          short(text),
        ]),
      )}`,
    );
  return { value, text: parts.join('\n\n') };
}

function row(block: ListedBlock): string[] {
  const { id, kind, level, number, rows } = block;
  const what = kind === 'table' ? `table of ${count(rows ?? 0, 'row')}` : kind;
  return [id, level === undefined ? what : `${what} ${level}`, number ?? '', readable(block)];
}
