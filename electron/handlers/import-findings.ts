import { wording } from '../../shared/amendment/wording';
import { londonDate } from '../../shared/base/dates';
import { Refusal } from '../../shared/base/failure';
import { mintId } from '../../shared/base/id';
import type { DocumentInfo, DraftInfo } from '../../shared/paper/document';
import type { FeedbackFields } from '../../shared/paper/feedback';
import type { FoundAmendment, FoundComment, Imported } from '../word/service';
import type { WriteContext } from './context';
import { find } from './find';
import { expectFit } from './hunks';
import { signature } from './record';

/** Numbers of what a file's tracked changes and comments became. */
export interface Taken {
  amendments: number[];
  feedback: number[];
  warnings: string[];
}

/**
 * Tracked changes become proposed amendments, comments become feedback. A change that cannot be an amendment is kept
 * as feedback in words, so that nothing a partner wrote is lost.
 */
export function takeIn(
  context: WriteContext,
  document: DocumentInfo,
  draft: DraftInfo,
  fileName: string,
  imported: Imported,
): Taken {
  const taken: Taken = { amendments: [], feedback: [], warnings: [] };
  const addFeedback = (fields: FeedbackFields) => {
    const id = mintId('fbk');
    const { paper } = document;
    const createdAt = context.now();
    context.store.feedback.insert({ ...fields, id, paper, source: 'word-comment', createdAt });
    taken.feedback.push(find.feedback(context.store, id).number);
  };
  for (const found of imported.amendments) {
    try {
      expectFit(imported.tree, found.hunks);
      taken.amendments.push(addAmendment(context, document, draft, fileName, found));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { sentence } = error.failure;
      const { old, new: now } = wording(imported.tree, found.hunks);
      addFeedback({
        ...blank(document, found, fileName),
        asked:
          `Tracked change: “${old}” to “${now}”. It could not be taken as an amendment: ${sentence}`.slice(
            0,
            8000,
          ),
      });
      taken.warnings.push(`A tracked change by ${found.author} was kept as feedback: ${sentence}`);
    }
  }
  for (const comment of imported.comments)
    addFeedback(fromComment(document, draft, fileName, comment));
  return taken;
}

function addAmendment(
  context: WriteContext,
  document: DocumentInfo,
  draft: DraftInfo,
  fileName: string,
  found: FoundAmendment,
): number {
  const id = mintId('amd');
  context.store.amendments.insert({
    id,
    paper: document.paper,
    document: document.id,
    draft: draft.id,
    status: 'proposed',
    category: 'partner-comment',
    // Without the author's name: the reason goes into the paper, and no proposer's name leaks.
    reason: `Tracked change in ${fileName}`,
    proposer: '',
    seconder: '',
    hunks: found.hunks,
    feedback: [],
    importedFrom: found.author || 'Unknown',
    createdAt: context.now(),
    createdBy: signature(context),
  });
  return find.amendment(context.store, id).number;
}

const blank = (
  document: DocumentInfo,
  by: { author: string; date: string | null },
  fileName: string,
): FeedbackFields => ({
  who: by.author.trim().slice(0, 200) || 'Unknown',
  role: '',
  madeOn: dateOf(by.date),
  where: `In ${fileName}`.slice(0, 300),
  document: document.id,
  anchor: null,
  asked: '',
  atCommittee: false,
});

function fromComment(
  document: DocumentInfo,
  draft: DraftInfo,
  fileName: string,
  comment: FoundComment,
): FeedbackFields {
  const { anchor } = comment;
  const thread = [
    comment.text,
    ...comment.replies.map((reply) => `${reply.author}: ${reply.text}`),
    comment.resolved ? '(Marked as resolved in Word.)' : '',
  ];
  return {
    ...blank(document, comment, fileName),
    anchor: anchor && { ...anchor, draft: draft.id, quote: anchor.quote.slice(0, 2000) },
    asked:
      thread
        .filter((text) => text.trim())
        .join('\n')
        .slice(0, 8000) || '(An empty comment.)',
  };
}

/** The day of an instant as a file gives it; null where it gives none, or nonsense. */
function dateOf(date: string | null): string | null {
  return date && !Number.isNaN(Date.parse(date)) ? londonDate(date) : null;
}
