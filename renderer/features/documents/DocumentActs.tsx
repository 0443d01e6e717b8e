import { EllipsisVertical, FileCheck2, Layers2 } from 'lucide-react';
import { useState } from 'react';
import type { DraftInfo } from '../../../shared/paper/document';
import { api } from '../../api';
import { Button, IconButton } from '../../components/Button';
import { Menu } from '../../components/Menu';
import { actNow } from '../../state/act';
import { useAmendments } from '../../state/amendments';
import type { DocumentWithDrafts } from '../../state/documents';
import { chooseToCompare } from '../compare/choose';
import { RenameDialog } from './RenameDialog';

/** What can be done with the document and the draft that is open. */
export function DocumentActs({
  document,
  draft,
  onAsk,
}: {
  document: DocumentWithDrafts;
  draft: DraftInfo;
  onAsk: (what: 'agree' | 'adopt') => void;
}) {
  const [renaming, setRenaming] = useState(false);
  const accepted = useAmendments(
    ({ amendments }) =>
      amendments.filter(
        (one) => one.document === document.id && one.status === 'accepted' && !one.adoptedIn,
      ).length,
  );
  const agreed = document.drafts.find((one) => one.agreedOn);
  return (
    <>
      {accepted > 0 && !agreed && (
        <Button icon={<Layers2 size={16} aria-hidden />} onClick={() => onAsk('adopt')}>
          Adopt {accepted} accepted
        </Button>
      )}
      {!agreed && (
        <Button icon={<FileCheck2 size={16} aria-hidden />} onClick={() => onAsk('agree')}>
          Mark as agreed
        </Button>
      )}
      <Menu
        trigger={
          <IconButton
            label="More for this document"
            icon={<EllipsisVertical size={18} aria-hidden />}
          />
        }
        entries={[
          {
            label: 'Compare a Word file…',
            onSelect: () => void chooseToCompare(document.id),
          },
          { label: 'Title and kind…', onSelect: () => setRenaming(true) },
          {
            label: 'Not agreed after all',
            disabled: !draft.agreedOn,
            onSelect: () => void actNow(() => api.draft.unagree({ draft: draft.id })),
          },
          null,
          {
            label: 'Remove the document',
            danger: true,
            onSelect: () => void actNow(() => api.document.remove({ document: document.id })),
          },
        ]}
      />
      <RenameDialog document={document} open={renaming} onClose={() => setRenaming(false)} />
    </>
  );
}
