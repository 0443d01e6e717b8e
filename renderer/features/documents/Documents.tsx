import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { desktop } from '../../api';
import { Button } from '../../components/Button';
import { Empty } from '../../components/Empty';
import { Sheet } from '../../shell/Sheet';
import { Workspace } from '../../shell/Workspace';
import { useComparing } from '../../state/comparing';
import { currentDraft, useDocuments } from '../../state/documents';
import { useIncoming } from '../../state/incoming';
import { useNotices } from '../../state/notices';
import { usePlace } from '../../state/place';
import { useTakesUp } from '../../state/use-intent';
import { CompareDialog } from '../compare/CompareDialog';
import { CompareDrafts } from '../compare/CompareDrafts';
import { Comparison } from '../compare/Comparison';
import { chooseToCompare } from '../compare/choose';
import { AdoptDialog } from './AdoptDialog';
import { AgreeDialog } from './AgreeDialog';
import { DocumentActs } from './DocumentActs';
import { DocumentPicker } from './DocumentPicker';
import { DraftList } from './DraftList';
import { ImportDialog } from './ImportDialog';
import { LeftBehind } from './LeftBehind';
import './documents.css';

async function choose() {
  const path = await desktop().chooseWordFile();
  if (path) useIncoming.setState({ path });
}

/** The paper's documents and their drafts; the sheet shows the one that is chosen. */
export function Documents() {
  const { documents, loaded } = useDocuments();
  const place = usePlace();
  const comparing = useComparing((state) => state.comparing);
  const [asked, setAsked] = useState<'agree' | 'adopt' | null>(null);
  const document = documents.find(({ id }) => id === place.document) ?? documents[0];
  const draft =
    document?.drafts.find(({ id }) => id === place.draft) ??
    (document ? currentDraft(document) : undefined);
  const importFile = () => void choose().catch(useNotices.getState().trouble);
  useTakesUp('import-draft', importFile);
  useTakesUp('agree-draft', () => setAsked('agree'), draft !== undefined);
  useTakesUp('compare-file', () => document && void chooseToCompare(document.id), !!document);
  useTakesUp('adopt', () => setAsked('adopt'), document !== undefined);
  const importButton = (
    <Button
      tone={documents.length ? undefined : 'primary'}
      icon={<FileUp size={16} aria-hidden />}
      onClick={importFile}
    >
      Import…
    </Button>
  );
  const close = () => setAsked(null);
  const compared = documents.find(({ id }) => id === comparing?.document);
  if (comparing && compared)
    return (
      <>
        <Comparison comparing={comparing} title={compared.title} />
        <ImportDialog documents={documents} />
      </>
    );
  return (
    <Workspace
      title="Documents"
      page={false}
      bar={
        <>
          {document && (
            <DocumentPicker
              documents={documents}
              value={document.id}
              onChange={(id) => place.go({ document: id, draft: null })}
            />
          )}
          {document && draft && <DocumentActs document={document} draft={draft} onAsk={setAsked} />}
          {documents.length > 0 && importButton}
        </>
      }
      details={
        document && (
          <div className="stack">
            <LeftBehind document={document} />
            <DraftList document={document} open={draft?.id ?? null} />
            <CompareDrafts key={document.drafts.length} document={document} />
          </div>
        )
      }
      detailsLabel="Drafts"
    >
      {loaded && !document && (
        <Empty action={importButton}>
          Bring in the plan as it stands: import a Word file, or drop it anywhere on this window.
        </Empty>
      )}
      {document && draft && <Sheet key={draft.id} document={document} draft={draft} />}
      <ImportDialog documents={documents} />
      <CompareDialog />
      {document && draft && (
        <AgreeDialog document={document} draft={draft} open={asked === 'agree'} onClose={close} />
      )}
      {document && <AdoptDialog document={document} open={asked === 'adopt'} onClose={close} />}
    </Workspace>
  );
}
