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
};
