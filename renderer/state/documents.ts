import { create } from 'zustand';
import type { Output } from '../../shared/contract';
import type { DocumentTree } from '../../shared/document/types';
import type { DraftInfo } from '../../shared/paper/document';
import { api } from '../api';

export type DocumentWithDrafts = Output<'document', 'list'>[number];

interface State {
  documents: DocumentWithDrafts[];
  loaded: boolean;
  /** Trees by draft: a draft never changes, so what was read once stays true. */
  trees: Record<string, DocumentTree>;
  load: (paper: string) => Promise<void>;
  loadTree: (draft: string) => Promise<void>;
}

export const useDocuments = create<State>((set, get) => ({
  documents: [],
  loaded: false,
  trees: {},
  load: async (paper) => set({ documents: await api.document.list({ paper }), loaded: true }),
  loadTree: async (draft) => {
    if (get().trees[draft]) return;
    const { tree } = await api.draft.get({ draft });
    set(({ trees }) => ({ trees: { ...trees, [draft]: tree as DocumentTree } }));
  },
}));

/** The draft that new amendments are written against: the agreed one, otherwise the newest. */
export function currentDraft(document: DocumentWithDrafts): DraftInfo | undefined {
  const newestFirst = [...document.drafts].sort((a, b) => b.version - a.version);
  return newestFirst.find((draft) => draft.agreedOn) ?? newestFirst[0];
}

/** The document a draft belongs to, and the draft. */
export function findDraft(documents: DocumentWithDrafts[], draft: string) {
  for (const document of documents) {
    const found = document.drafts.find((one) => one.id === draft);
    if (found) return { document, draft: found };
  }
  return null;
}
