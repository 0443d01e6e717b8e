import { refuse } from '../../shared/base/failure';
import type { DocumentTree } from '../../shared/document/types';
import { isLive } from '../../shared/paper/amendment';
import type { DraftInfo } from '../../shared/paper/document';
import type { StoredAmendment } from '../store/amendments';
import type { Reader } from '../store/store';
import { find } from './find';

interface AmendedDraft {
  draft: DraftInfo;
  tree: DocumentTree;
}

/**
 * The draft of a document that is amended now: the one that the Committee agreed, before that the newest.
 * @throws Refusal not-found | not-allowed
 */
export function amendedDraft(store: Reader, id: string): AmendedDraft {
  const document = find.document(store, id);
  const draft = store.drafts.agreed(id) ?? store.drafts.newest(id);
  if (!draft) throw refuse('not-allowed', `“${document.title}” has no draft yet. Add one first.`);
  return { draft, tree: store.drafts.tree(draft) };
}

interface ComparedDraft extends AmendedDraft {
  /** The Word file that its exports patch. */
  base: Uint8Array;
  live: StoredAmendment[];
}

/** The same draft with all that a Word file is compared with. @throws Refusal not-found | not-allowed */
export function comparedDraft(store: Reader, id: string): ComparedDraft {
  const { draft, tree } = amendedDraft(store, id);
  const live = store.amendments.ofDraft(draft.id).filter(({ status }) => isLive(status));
  return { draft, tree, base: store.drafts.base(draft.id), live };
}
