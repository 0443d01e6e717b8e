import { useState } from 'react';
import { Button } from '../../components/Button';
import { Empty } from '../../components/Empty';
import { Workspace } from '../../shell/Workspace';
import { useAmending } from '../../state/amending';
import { useAmendments } from '../../state/amendments';
import { currentDraft, type DocumentWithDrafts, useDocuments } from '../../state/documents';
import { useIntent } from '../../state/intent';
import { usePlace } from '../../state/place';
import { AmendMode } from './AmendMode';
import { everything } from './list';
import { Reading, type View } from './Reading';
import './amendments.css';
import './list.css';

/** The document that is meant: the one that is open, that of the open amendment, the plan, or any. */
function useOpenDocument() {
  const documents = useDocuments((state) => state.documents);
  const place = usePlace();
  const amendments = useAmendments((state) => state.amendments);
  const chosen = amendments.find(({ id }) => id === place.amendment);
  const document: DocumentWithDrafts | undefined =
    documents.find(({ id }) => id === chosen?.document) ??
    documents.find(({ id }) => id === place.document) ??
    documents.find(({ kind }) => kind === 'plan') ??
    documents[0];
  // An amendment that was adopted stands on an earlier draft: it is read there.
  const chosenDraft = document?.drafts.find(({ id }) => id === chosen?.draft);
  return { document, chosenDraft };
}

/** The redline, the list and the one that is chosen; or, in amend mode, the words being written. */
export function Amendments() {
  const { document, chosenDraft } = useOpenDocument();
  const loaded = useDocuments((state) => state.loaded);
  const documents = useDocuments((state) => state.documents);
  // Words of another paper that could not be saved wait for the person there.
  const amending = useAmending(({ amending: one }) =>
    one && documents.some(({ id }) => id === one.document) ? one : null,
  );
  // A change seen while it was written stays in sight when the person comes back from writing.
  const [view, setView] = useState<View>('redline');
  const [filter, setFilter] = useState(everything);
  const draft = document && (chosenDraft ?? currentDraft(document));
  if (amending) return <AmendMode key={amending.draft} amending={amending} />;
  if (!document || !draft)
    return (
      <Workspace title="Amendments">
        {loaded && (
          <Empty
            action={
              <Button
                tone="primary"
                onClick={() => useIntent.getState().ask('import-draft', { section: 'documents' })}
              >
                Import a draft…
              </Button>
            }
          >
            Amendments are written against a draft. Import the plan’s Word file first.
          </Empty>
        )}
      </Workspace>
    );
  return (
    <Reading
      key={draft.id}
      document={document}
      draft={draft}
      view={view}
      onView={setView}
      filter={filter}
      onFilter={setFilter}
    />
  );
}
