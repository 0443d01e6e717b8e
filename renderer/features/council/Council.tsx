import { useEffect } from 'react';
import { Empty } from '../../components/Empty';
import { Workspace } from '../../shell/Workspace';
import { useCouncil } from '../../state/council';
import { useDocuments } from '../../state/documents';
import { useNotices } from '../../state/notices';
import { usePlace } from '../../state/place';
import { DocumentPicker } from '../documents/DocumentPicker';
import { ExportForm } from './ExportForm';
import { ProveFile } from './ProveFile';
import { Ready } from './Ready';
import { Statement } from './Statement';
import './council.css';

/** The paper for Council: whether it is ready, its two Word files, and what proves them. */
export function Council() {
  const documents = useDocuments((state) => state.documents);
  const loaded = useDocuments((state) => state.loaded);
  const { ready, exports, loadReady } = useCouncil();
  const place = usePlace();
  const document =
    documents.find(({ id }) => id === place.document) ??
    documents.find(({ kind }) => kind === 'plan') ??
    documents[0];
  const id = document?.id;
  const readiness = id ? ready[id] : undefined;
  useEffect(() => {
    if (id && !readiness) loadReady(id).catch(useNotices.getState().trouble);
  }, [id, readiness, loadReady]);
  const made = exports.filter((one) => one.document === id);
  return (
    <Workspace
      title="Council paper"
      bar={
        document && (
          <DocumentPicker
            documents={documents}
            value={document.id}
            onChange={(next) => place.go({ document: next })}
          />
        )
      }
    >
      {loaded && !document && (
        <Empty>There is nothing to export yet: a document and its agreed draft come first.</Empty>
      )}
      {document && readiness && (
        <>
          <Ready readiness={readiness} />
          <ExportForm document={document} readiness={readiness} />
        </>
      )}
      {document && made.length > 0 && (
        <section className="stack" aria-labelledby="exported">
          <h2 id="exported">Exported</h2>
          {[...made]
            .sort((a, b) => (a.at < b.at ? 1 : -1))
            .map((one) => (
              <Statement key={one.id} exported={one} document={document} />
            ))}
        </section>
      )}
      {document && <ProveFile key={document.id} document={document} />}
    </Workspace>
  );
}
