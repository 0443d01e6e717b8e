import { create } from 'zustand';
import type { Position } from '../../shared/amendment/types';
import type { Feedback } from '../../shared/paper/feedback';
import { currentDraft, useDocuments } from './documents';
import { useIntent } from './intent';

/** What a new amendment is to start from: the comment it answers, and where. */
export interface Seed {
  document: string | null;
  focus: Position | null;
  feedback: Feedback | null;
}

export const useSeed = create<{ seed: Seed | null }>(() => ({ seed: null }));

/** Goes to write an amendment that answers a comment, at the comment's passage. */
export function seedAmendment(feedback: Feedback): void {
  const { documents } = useDocuments.getState();
  const own = documents.find(({ id }) => id === feedback.document);
  // a comment on an earlier draft names places that the draft amended now may not have
  const isSited = own && currentDraft(own)?.id === feedback.anchor?.draft;
  const focus = (isSited && feedback.anchor?.from) || null;
  useSeed.setState({ seed: { document: feedback.document, focus, feedback } });
  const place = feedback.document ? { document: feedback.document } : {};
  useIntent.getState().ask('amend', { section: 'amendments', amendment: null, ...place });
}
