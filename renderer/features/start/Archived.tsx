import { ArchiveRestore } from 'lucide-react';
import { api } from '../../api';
import { Button } from '../../components/Button';
import { dayOf } from '../../shell/dates';
import { actNow } from '../../state/act';
import type { PaperCard } from '../../state/papers';

/** Papers that were put away, folded until wanted. */
export function Archived({ papers }: { papers: PaperCard[] }) {
  return (
    <section>
      <details>
        <summary>Archived papers ({papers.length})</summary>
        <ul className="papers">
          {papers.map((paper) => (
            <li key={paper.id} className="row spread">
              <span>
                {paper.title}{' '}
                <span className="quiet small">
                  archived {paper.archivedAt && dayOf(paper.archivedAt)}
                </span>
              </span>
              <Button
                icon={<ArchiveRestore size={16} aria-hidden />}
                onClick={() => void actNow(() => api.paper.restore({ paper: paper.id }))}
              >
                Restore
              </Button>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
