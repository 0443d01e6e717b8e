import { basename } from 'node:path';
import { longDate } from '../../shared/base/dates';
import { refuse } from '../../shared/base/failure';
import { numbered } from '../../shared/paper/numbers';
import type { NounHandlers } from './context';
import { adopt } from './draft-adopt';
import { compareDrafts, compareWithFile } from './draft-compare';
import { importDraft } from './draft-import';
import { readChosen } from './files';
import { find } from './find';
import { record } from './record';

export const draft: NounHandlers<'draft'> = {
  async inspect({ word, work }, { path }) {
    const bytes = await readChosen(path);
    return { path, fileName: basename(path), ...(await word.inspect(bytes, work)) };
  },

  import: importDraft,

  get({ store }, { draft: id }) {
    const found = find.draft(store, id);
    return {
      draft: found,
      document: find.document(store, found.document),
      tree: store.drafts.tree(found),
    };
  },

  compare: compareDrafts,

  compareFile: compareWithFile,

  adopt,

  agree(context, { draft: id, agreedOn }) {
    const { store } = context;
    const found = find.draft(store, id);
    const document = find.document(store, found.document);
    const agreed = store.drafts.agreed(document.id);
    if (agreed)
      throw refuse(
        'not-allowed',
        `Draft ${agreed.version} of “${document.title}” is already marked as agreed. Take that mark back first.`,
      );
    if (agreedOn > context.today())
      throw refuse(
        'invalid-input',
        'The Committee meets on a day that is still to come. Mark the draft once it has been agreed.',
        'agreedOn',
      );
    const accepted = store.amendments
      .ofDraft(id)
      .filter((a) => a.status === 'accepted' && !a.adoptedIn);
    if (accepted.length)
      throw refuse(
        'not-allowed',
        `The author accepted ${numbered(
          'amendment',
          accepted.map((a) => a.number),
        )} to this draft. Adopt them into the next draft first, or take the acceptance back.`,
      );
    store.drafts.agree(id, agreedOn);
    record(context, {
      act: 'draft.agree',
      paper: document.paper,
      subject: `Draft ${found.version} of “${document.title}”`,
      summary: `Draft ${found.version} is the one that the Committee agreed on ${longDate(agreedOn)}.`,
    });
    return find.draft(store, id);
  },

  unagree(context, { draft: id }) {
    const { store } = context;
    const found = find.draft(store, id);
    const document = find.document(store, found.document);
    if (!found.agreedOn)
      throw refuse('not-allowed', `Draft ${found.version} is not marked as agreed.`);
    const exported = store.exports.list(document.paper).some((made) => made.draft === id);
    if (store.decisions.anyOn(id) || exported)
      throw refuse(
        'not-allowed',
        'Amendments to this draft have been decided or exported, so the mark stays. Open those decisions again first.',
      );
    store.drafts.agree(id, null);
    record(context, {
      act: 'draft.unagree',
      paper: document.paper,
      subject: `Draft ${found.version} of “${document.title}”`,
      summary: `Draft ${found.version} is no longer marked as the one that the Committee agreed.`,
    });
    return find.draft(store, id);
  },
};
