import type { Command } from 'commander';
import { longDate } from '../../../shared/base/dates';
import { columns } from '../answer';
import { type Bind, examples, given, text } from '../command';
import { paperNamed } from '../names';

export function paperCommands(program: Command, bind: Bind): void {
  const paper = program
    .command('paper')
    .description('Papers: one item on its way from Committee to Council.');

  bind(
    paper
      .command('new')
      .description('Begin a paper.')
      .requiredOption('--title <title>', 'what it is about')
      .requiredOption('--committee <name>', 'the committee that considers it')
      .option('--committee-date <date>', 'when it meets, YYYY-MM-DD')
      .option('--council <name>', 'the council that decides', 'Council')
      .option('--council-date <date>', 'when it meets, YYYY-MM-DD')
      .addHelpText(
        'after',
        examples(
          'paper new --title "Community Safety Plan" --committee "Housing Committee" --committee-date 2022-03-30 --council-date 2022-04-13',
        ),
      ),
    async (desk, options) => {
      const value = await desk.call('paper', 'create', {
        title: text(options, 'title') ?? '',
        committee: text(options, 'committee') ?? '',
        committeeDate: text(options, 'committeeDate') ?? null,
        council: text(options, 'council') ?? '',
        councilDate: text(options, 'councilDate') ?? null,
      });
      return { value, text: `“${value.title}” was begun.` };
    },
  );

  bind(
    paper.command('list').description('All papers.').option('--archived', 'those in the archive'),
    async (desk, options) => {
      const value = await desk.call('paper', 'list', { archived: given(options, 'archived') });
      const rows = value.map((card) => [
        card.title,
        card.stage,
        card.councilDate ? `Council ${longDate(card.councilDate)}` : '',
        `${card.toAnswer} to answer, ${card.toDecide} to decide`,
      ]);
      return { value, text: rows.length ? columns(rows) : 'There is no paper.' };
    },
  );

  bind(
    paper.command('show').description('How a paper stands and what is left to do.'),
    async (desk, options) => {
      const { id } = await paperNamed(desk, text(options, 'paper'));
      const value = await desk.call('paper', 'get', { paper: id });
      const { publishBy, todo, counts, documents } = value;
      const drafts = documents.map(({ title, drafts: all }) => {
        const agreed = all.find(({ agreedOn }) => agreedOn);
        return `  ${title}: ${all.length} draft${all.length === 1 ? '' : 's'}${agreed ? `, draft ${agreed.version} agreed` : ''}`;
      });
      const amendments = Object.entries(counts.amendments).map(([status, n]) => `${n} ${status}`);
      return {
        value,
        text: [
          `${value.paper.title} (${value.stage})`,
          ...drafts,
          amendments.length ? `Amendments: ${amendments.join(', ')}` : 'No amendments yet',
          ...(publishBy ? [`Publish by ${longDate(publishBy.date)}: ${publishBy.why}`] : []),
          ...(todo.length ? ['To do:', ...todo.map(({ sentence }) => `  ${sentence}`)] : []),
        ].join('\n'),
      };
    },
  );

  bind(paper.command('archive').description('Put a paper away.'), async (desk, options) => {
    const { id } = await paperNamed(desk, text(options, 'paper'));
    const value = await desk.call('paper', 'archive', { paper: id });
    return { value, text: `“${value.title}” is in the archive.` };
  });

  bind(paper.command('restore').description('Bring a paper back.'), async (desk, options) => {
    const { id } = await paperNamed(desk, text(options, 'paper'), true);
    const value = await desk.call('paper', 'restore', { paper: id });
    return { value, text: `“${value.title}” is back.` };
  });
}
