import type { Context } from './context';
import { record } from './record';

/**
 * What is done once a day, unasked: the verified backup, and the purge of archived papers whose retention has ended
 * (LGA 1972 s100C; UK GDPR art. 5(1)(e)). The history keeps that they were purged.
 */
export async function keepHouse(
  context: Pick<Context, 'store' | 'now' | 'today' | 'systemUser'>,
): Promise<void> {
  const { store, systemUser } = context;
  const today = context.today();
  await store.backup(today);
  for (const paper of store.reading((reader) => reader.papers.dueForPurge(today)))
    store.writing((writer) => {
      writer.papers.purge(paper, context.now());
      record(
        { ...context, store: writer, actor: { name: 'Engross', post: 'retention', systemUser } },
        {
          act: 'paper.purge',
          paper,
          subject: 'A paper in the archive',
          summary: 'A paper was purged: the time for which it had to be kept is over.',
        },
      );
    });
}
