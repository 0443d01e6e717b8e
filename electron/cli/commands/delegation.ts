import type { Command } from 'commander';
import { longDate } from '../../../shared/base/dates';
import { type Bind, examples, gather, text, texts } from '../command';
import { one, paperNamed } from '../names';

export function delegationCommands(program: Command, bind: Bind): void {
  const delegation = program
    .command('delegation')
    .description('The resolution that lets an officer amend the draft.');

  bind(
    delegation
      .command('set')
      .description('Enter the delegation, or change what is given of it.')
      .option('--wording <words>', 'the resolution')
      .option('--delegate <post>', 'the officer’s post')
      .option('--consultee <post>', 'who must be consulted (may be repeated)', gather)
      .option(
        '--covers <document>',
        'what may be amended (may be repeated; else the only plan)',
        gather,
      )
      .option('--grounds <words>', 'on what grounds')
      .option('--resolved-on <date>', 'the day of the resolution, YYYY-MM-DD')
      .option('--until <date>', 'its last day, YYYY-MM-DD')
      .addHelpText(
        'after',
        examples(
          'delegation set --wording "RESOLVED: That …" --delegate "Head of Housing" --consultee Chair --consultee Vice-Chair --resolved-on 2022-03-30 --until 2022-04-05',
        ),
      ),
    async (desk, options) => {
      const paper = await paperNamed(desk, text(options, 'paper'));
      const before = await desk.call('delegation', 'get', { paper: paper.id });
      const posts = texts(options, 'consultee');
      const value = await desk.call('delegation', 'set', {
        paper: paper.id,
        wording: text(options, 'wording') ?? before?.wording ?? '',
        delegate: text(options, 'delegate') ?? before?.delegate ?? '',
        consultees: posts.length
          ? posts.map((post) => ({
              name: '',
              ...before?.consultees.find((known) => known.post === post),
              post,
            }))
          : (before?.consultees ?? []),
        documents: await covered(),
        grounds: text(options, 'grounds') ?? before?.grounds ?? '',
        resolvedOn: text(options, 'resolvedOn') ?? before?.resolvedOn ?? paper.committeeDate ?? '',
        until: text(options, 'until') ?? before?.until ?? '',
        expectedRevision: before?.revision ?? null,
      });
      return { value, text: `${value.delegate} may decide until ${longDate(value.until)}.` };

      async function covered(): Promise<string[]> {
        const names = texts(options, 'covers');
        if (names.length === 0 && before) return before.documents;
        const documents = await desk.call('document', 'list', { paper: paper.id });
        const plans = documents.filter(({ kind }) => kind === 'plan');
        const none = 'The paper has no document yet. Add one: engross draft add FILE.docx';
        const named = (name?: string) =>
          one(name === undefined && plans.length ? plans : documents, name, {
            what: 'document',
            say: '--covers',
            none,
          }).id;
        return names.length ? names.map(named) : [named()];
      }
    },
  );

  bind(
    delegation.command('show').description('The delegation as it stands.'),
    async (desk, options) => {
      const paper = await paperNamed(desk, text(options, 'paper'));
      const value = await desk.call('delegation', 'get', { paper: paper.id });
      if (!value) return { value, text: 'No delegation is recorded.' };
      return {
        value,
        text: [
          value.wording,
          `Delegate: ${value.delegate}`,
          `Consultees: ${value.consultees.map(({ post }) => post).join('; ') || 'none'}`,
          `From ${longDate(value.resolvedOn)} until ${longDate(value.until)}${value.endedOn ? `; ended ${longDate(value.endedOn)}` : ''}`,
        ].join('\n'),
      };
    },
  );

  bind(
    delegation
      .command('end')
      .description('End it before its last day.')
      .requiredOption('--on <date>', 'YYYY-MM-DD'),
    async (desk, options) => {
      const paper = await paperNamed(desk, text(options, 'paper'));
      const value = await desk.call('delegation', 'end', {
        paper: paper.id,
        endedOn: text(options, 'on') ?? '',
      });
      return { value, text: 'The delegation has ended.' };
    },
  );
}
