import { basename, join } from 'node:path';
import { backupFolder } from '../store/backup';
import { keptCopies, newestSound } from '../store/kept';
import { restoreBackup } from '../store/restore';
import type { NounHandlers } from './context';
import { changesOf, record } from './record';

export const session: NounHandlers<'session'> = {
  get: ({ store, version }) => ({
    person: store.settings.person(),
    version,
    dataFile: store.file,
    ledger: store.ledger.state(),
    settings: store.settings.all(),
  }),

  setPerson(context, person) {
    const before = context.store.settings.person();
    context.store.settings.setPerson(person);
    record(
      { ...context, actor: { ...person, systemUser: context.systemUser } },
      {
        act: 'session.setPerson',
        paper: null,
        subject: 'The person at this computer',
        summary: 'The person at this computer said who they are.',
        changes: changesOf(before, person, { name: 'Name', post: 'Post' }),
      },
    );
    return person;
  },

  setSetting({ store }, { key, value }) {
    store.settings.set(key, value);
    return {};
  },

  async backups({ dataFile }) {
    const copies = keptCopies(dataFile.path);
    return { dataFile: dataFile.path, copies, newestSound: newestSound(dataFile.path, copies) };
  },

  async restoreBackup(context, { name }) {
    const { dataFile } = context;
    const copy = join(backupFolder(dataFile.path), name);
    const kept = await dataFile.closed(() => restoreBackup(dataFile.path, copy, context.now()));
    const { systemUser } = context;
    const actor = context.actor ?? { name: 'Engross', post: 'backup', systemUser };
    // The act belongs to the history that is in force now; what came after the copy went with the replaced file.
    context.store.writing((writer) =>
      record(
        { ...context, store: writer, actor },
        {
          act: 'session.restoreBackup',
          paper: null,
          subject: 'The data',
          summary: `The data was put back to the copy ${name}.`,
        },
      ),
    );
    return { keptAs: kept && basename(kept) };
  },
};
