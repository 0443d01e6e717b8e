import { FileText, FolderOpen } from 'lucide-react';
import { numbered, sentence } from '../../../shared/paper/numbers';
import { desktop } from '../../api';
import { Banner } from '../../components/Banner';
import { Button } from '../../components/Button';
import { dateAndTime } from '../../shell/dates';
import type { Exported } from '../../state/council';
import type { DocumentWithDrafts } from '../../state/documents';
import { Proof } from './Proof';

const formWords = { clean: 'Fair copy', tracked: 'With tracked changes' };
const nameOf = (path: string) => path.split(/[\\/]/).pop() ?? path;

/** One export: its proof as a statement, its files, and which amendments are in it. */
export function Statement({
  exported,
  document,
}: {
  exported: Exported;
  document: DocumentWithDrafts;
}) {
  const draft = document.drafts.find(({ id }) => id === exported.draft);
  const version = draft ? `draft ${draft.version}` : 'the draft';
  return (
    <article
      className="card stack statement"
      id={`export-${exported.id}`}
      tabIndex={-1}
      aria-label={`Exported ${dateAndTime(exported.at)}`}
    >
      {exported.superseded && <Banner tone="trouble">{exported.superseded}</Banner>}
      <Proof
        proof={exported.proof}
        form="tracked"
        draft={version}
        amendments={exported.amendments}
        past={exported.superseded !== null}
      />
      <ul className="stack tight">
        {exported.files.map(({ form, path }) => (
          <li key={path} className="row spread">
            <span className="row">
              <FileText size={16} aria-hidden />
              <span>
                {formWords[form]} <span className="quiet small">{nameOf(path)}</span>
              </span>
            </span>
            <Button
              icon={<FolderOpen size={16} aria-hidden />}
              onClick={() => void desktop().showInFolder(path)}
            >
              Show in folder
            </Button>
          </li>
        ))}
      </ul>
      <p className="quiet small">
        {exported.amendments.length > 0 &&
          `${sentence(numbered('amendment', exported.amendments))}. `}
        Exported {dateAndTime(exported.at)} by {exported.by}. Head of the history then:{' '}
        <code>{exported.ledgerHead.slice(0, 16)}</code>
      </p>
    </article>
  );
}
