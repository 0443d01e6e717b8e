import type { Command } from 'commander';
import { type Bind, examples, text } from '../command';

export function personCommands(program: Command, bind: Bind): void {
  const person = program
    .command('person')
    .description('Who acts: every act is recorded under a name and a post.');

  bind(
    person
      .command('set')
      .description('Say who you are.')
      .requiredOption('--name <name>', 'your name')
      .requiredOption('--post <post>', 'your post')
      .addHelpText(
        'after',
        examples('person set --name "A. Miller" --post "Community Protection Manager"'),
      ),
    async (desk, options) => {
      const value = await desk.call('session', 'setPerson', {
        name: text(options, 'name') ?? '',
        post: text(options, 'post') ?? '',
      });
      return { value, text: `Acts are recorded under ${value.name}, ${value.post}.` };
    },
  );

  bind(person.command('show').description('Who acts, and where the data is.'), async (desk) => {
    const value = await desk.call('session', 'get', {});
    const who = value.person ? `${value.person.name}, ${value.person.post}` : 'Nobody yet.';
    return { value, text: `${who}\n${value.dataFile}` };
  });
}
