import { refuse } from '../../shared/base/failure';
import type { DocumentInfo } from '../../shared/paper/document';
import type { NounHandlers } from './context';
import { find } from './find';
import { changesOf, record } from './record';

export const document: NounHandlers<'document'> = {
  list: ({ store }, { paper }) =>
    store.documents
      .list(find.paper(store, paper).id)
      .map((info) => ({ ...info, drafts: store.drafts.list(info.id) })),

  rename(context, { document: id, title, kind }) {
    const { store } = context;
    const before = find.document(store, id);
    store.documents.rename(id, title, kind);
    const after: DocumentInfo = { ...before, title, kind };
    record(context, {
      act: 'document.rename',
      paper: before.paper,
      subject: title,
      summary: `The document “${before.title}” was renamed.`,
      changes: changesOf(before, after, { title: 'Title', kind: 'Kind' }),
    });
    return after;
  },

  remove(context, { document: id }) {
    const { store } = context;
    const { title, paper } = find.document(store, id);
    if (store.documents.inUse(id))
      throw refuse(
        'not-allowed',
        `“${title}” has amendments, feedback, a delegation or an agreed draft, so it stays with the paper.`,
      );
    store.documents.remove(id);
    store.blobs.sweep();
    record(context, {
      act: 'document.remove',
      paper,
      subject: title,
      summary: `The document “${title}” was taken out of the paper.`,
    });
    return {};
  },
};
