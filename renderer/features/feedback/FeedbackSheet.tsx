import { useMemo } from 'react';
import type { Feedback } from '../../../shared/paper/feedback';
import { Empty } from '../../components/Empty';
import { Sheet } from '../../shell/Sheet';
import { currentDraft, useDocuments } from '../../state/documents';
import { useFeedback } from '../../state/feedback';
import { usePlace } from '../../state/place';

/** The document with the comments in its margin; words selected in it can be taken into the form. */
export function FeedbackSheet({
  selected,
  onSelect,
}: {
  selected: Feedback | null;
  onSelect: (id: string) => void;
}) {
  const documents = useDocuments((state) => state.documents);
  const wanted = usePlace((state) => state.document);
  const feedback = useFeedback((state) => state.feedback);
  const document =
    documents.find(({ id }) => id === (selected?.document ?? wanted)) ??
    documents.find(({ kind }) => kind === 'plan') ??
    documents[0];
  const draft =
    document?.drafts.find(({ id }) => id === selected?.anchor?.draft) ??
    (document ? currentDraft(document) : undefined);
  const anchor = selected?.anchor ?? null;
  const scrollTo = useMemo(() => anchor && { position: anchor.from }, [anchor]);
  const draftId = draft?.id;
  const marks = useMemo(
    () =>
      feedback.flatMap(({ id, number, anchor: at }) =>
        at && at.draft === draftId ? [{ id, number, from: at.from, to: at.to }] : [],
      ),
    [feedback, draftId],
  );
  if (!document || !draft)
    return <Empty>Import a draft first, then choose the passage in it.</Empty>;
  return (
    <Sheet
      key={draft.id}
      document={document}
      draft={draft}
      feedbackMarks={marks}
      onSelectFeedback={onSelect}
      scrollTo={scrollTo}
    />
  );
}
