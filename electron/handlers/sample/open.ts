import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleSchema } from '../../../shared/paper/sample';
import type { Store } from '../../store/store';
import type { Context, WriteContext } from '../context';
import { record } from '../record';
import { play } from './play';

const opening = new WeakMap<Store, Promise<{ paper: string }>>();

/**
 * Loads the sample paper by doing, on its own days, everything that is in its data, and gives its id; goes to it when
 * it is there. What a loading that was cut off left behind is cleared away first.
 */
export function openSample(context: Context): Promise<{ paper: string }> {
  const { store } = context;
  const known = store.reading((reader) => reader.papers.sample());
  if (known) return Promise.resolve({ paper: known });
  const under = opening.get(store) ?? load(context).finally(() => opening.delete(store));
  opening.set(store, under);
  return under;
}

async function load(context: Context): Promise<{ paper: string }> {
  clearAway(context);
  const folder = join(context.resources, 'sample');
  const sample = sampleSchema.parse(JSON.parse(readFileSync(join(folder, 'paper.json'), 'utf8')));
  try {
    const paper = await play(context, sample, folder, (id) => remember(context, id));
    context.store.writing((store) => {
      store.papers.markSample(paper);
      store.settings.forgetUnfinished();
      recordByEngross({ ...context, store }, paper, 'The sample paper was loaded.');
    });
    return { paper };
  } catch (error) {
    clearAway(context);
    throw error;
  }
}

function remember({ store }: Context, paper: string): void {
  store.writing((writer) => writer.settings.setUnfinished(paper));
}

/** Takes away a sample that was not loaded to its end. */
function clearAway(context: Context): void {
  const { store } = context;
  const unfinished = store.reading((reader) => reader.settings.unfinished());
  if (!unfinished) return;
  store.writing((writer) => {
    if (writer.papers.get(unfinished)) {
      writer.papers.purge(unfinished, context.now());
      recordByEngross(
        { ...context, store: writer },
        unfinished,
        'A sample that was not loaded to its end was removed.',
      );
    }
    writer.settings.forgetUnfinished();
  });
}

/** The sample may be opened before anyone said who they are. */
function recordByEngross(context: WriteContext, paper: string, summary: string): void {
  const actor = context.actor ?? {
    name: 'Engross',
    post: 'sample paper',
    systemUser: context.systemUser,
  };
  record({ ...context, actor }, { act: 'paper.openSample', paper, subject: 'The sample', summary });
}
