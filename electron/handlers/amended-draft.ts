import { refuse } from '../../shared/base/failure';
import type { DocumentTree } from '../../shared/document/types';
import type { DraftInfo } from '../../shared/paper/document';
import type { Reader } from '../store/store';
import { find } from './find';

/**
 * The draft of a document that is amended now: the one that the Committee agreed, before that the newest.
 * @throws Refusal not-found | not-allowed
 */
export function amendedDraft(store: Reader, id: string): { draft: DraftInfo; tree: DocumentTree } {
  const document = find.document(store, id);
  const draft = store.drafts.agreed(id) ?? store.drafts.newest(id);
  if (!draft) throw refuse('not-allowed', `“${document.title}” has no draft yet. Add one first.`);
  return { draft, tree: store.drafts.tree(draft) };
}
