import type { FeedbackFields } from '../../shared/paper/feedback';
import { keepDraft, useFormDrafts } from './form-drafts';
import { useIntent } from './intent';
import type { ChosenPassage } from './passage';
import { usePlace } from './place';

export const emptyFeedback: FeedbackFields = {
  who: '',
  role: '',
  madeOn: null,
  where: '',
  document: null,
  anchor: null,
  asked: '',
  atCommittee: false,
};

/** Under which name a paper's new feedback is kept while it is written. */
export const newFeedbackKey = (paper: string | null): string => `feedback:new:${paper}`;

/** What selected words are as the passage of a comment. */
export const asPassage = ({ document, draft, from, to, quote }: ChosenPassage) => ({
  document,
  anchor: { draft, from, to, quote },
});

/** Goes to record feedback about the words selected; what was typed of it before stays. */
export function recordAbout(passage: ChosenPassage): void {
  const key = newFeedbackKey(usePlace.getState().paper);
  const typed =
    (useFormDrafts.getState().drafts[key] as FeedbackFields | undefined) ?? emptyFeedback;
  keepDraft(key, { ...typed, ...asPassage(passage) });
  useIntent.getState().ask('add-feedback', { section: 'feedback' });
}
