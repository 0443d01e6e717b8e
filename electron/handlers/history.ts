import type { NounHandlers } from './context';

export const history: NounHandlers<'history'> = {
  list({ store }, { paper, before, limit }) {
    const entries = store.ledger.list(paper, before ?? Number.MAX_SAFE_INTEGER, limit + 1);
    return { entries: entries.slice(0, limit), more: entries.length > limit };
  },
  verify: ({ store }) => store.ledger.verify(),
};
