import { CircleCheck } from 'lucide-react';
import { longDate } from '../../../shared/base/dates';
import type { DraftInfo } from '../../../shared/paper/document';
import { dayOf } from '../../shell/dates';
import { count } from '../../shell/words';
import type { DocumentWithDrafts } from '../../state/documents';
import { usePlace } from '../../state/place';

function origin(draft: DraftInfo): string {
  return draft.origin === 'adopted'
    ? `Draft ${draft.version - 1} with the accepted amendments`
    : `From ${draft.fileName ?? 'a Word file'}`;
}

/** The drafts of a document, the newest first: where each came from, who brought it, which was agreed. */
export function DraftList({
  document,
  open,
}: {
  document: DocumentWithDrafts;
  open: string | null;
}) {
  const drafts = [...document.drafts].sort((a, b) => b.version - a.version);
  return (
    <div className="stack">
      <h2>Drafts of {document.title}</h2>
      <ol className="drafts">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <button
              type="button"
              aria-current={draft.id === open ? 'true' : undefined}
              onClick={() => usePlace.getState().go({ document: document.id, draft: draft.id })}
            >
              <span className="row">
                <strong>Draft {draft.version}</strong>
                {draft.agreedOn && (
                  <span className="badge waits">
                    <CircleCheck size={14} aria-hidden /> Agreed {longDate(draft.agreedOn)}
                  </span>
                )}
              </span>
              <span className="small">{origin(draft)}</span>
              <span className="quiet small">
                {count(draft.words, 'word')} · {draft.broughtBy} · {dayOf(draft.createdAt)}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <p className="quiet small">
        A draft never changes. To change the words, write an amendment; to bring in a new version,
        import it.
      </p>
    </div>
  );
}
