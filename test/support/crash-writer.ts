import { createContext } from '../../electron/handlers/create';
import { perform } from '../../electron/handlers/invoke';
import { openStore } from '../../electron/store/open';
import type { WordService } from '../../electron/word/service';

/**
 * A program that writes as fast as it can and says each thing that was acknowledged, until it is killed: feedback
 * that stays, and feedback that is erased again. Its database file is the first argument.
 */
const store = openStore(process.argv[2] ?? '');
const context = () =>
  createContext({
    store,
    word: {} as WordService,
    systemUser: 'test',
    resources: '',
    dataFolder: '',
    version: '0.0.0',
  });
const say = (line: string) => process.stdout.write(`${line}\n`);

await perform(context(), 'session', 'setPerson', { name: 'Ada Miller', post: 'Author' });
const paper = await perform(context(), 'paper', 'create', {
  title: 'Plan',
  committee: 'Committee',
  committeeDate: null,
  council: 'Council',
  councilDate: null,
});
for (let n = 1; ; n++) {
  const made = await perform(context(), 'feedback', 'add', {
    paper: paper.id,
    who: `Member ${n}`,
    role: 'Member',
    madeOn: null,
    where: '',
    document: null,
    anchor: null,
    asked: 'Say it plainly. '.repeat(100),
    atCommittee: false,
  });
  say(`added ${made.id}`);
  if (n % 5 === 0) {
    await perform(context(), 'feedback', 'erase', { feedback: made.id });
    say(`erased ${made.id}`);
  }
}
