import { useState } from 'react';
import { Banner } from '../../components/Banner';
import { Button } from '../../components/Button';
import { type Amending, useAmending } from '../../state/amending';
import { currentDraft, useDocuments } from '../../state/documents';
import { useNotices } from '../../state/notices';
import { movedTo } from './move-words';

/** Why the last words are not saved, and every way out: to keep them, to take them to the draft amended now, to drop them. */
export function Unsaved({ amending }: { amending: Amending }) {
  const { documents } = useDocuments();
  const { overwrite, discard } = useAmending.getState();
  const [failure, setFailure] = useState<string | null>(null);
  const document = documents.find(({ id }) => id === amending.document);
  const current = document && currentDraft(document);
  const movable = !amending.amendment && current && current.id !== amending.draft;
  const move = async () => {
    if (!current) return;
    const moved = await movedTo(amending, current.id);
    if (typeof moved === 'string') return setFailure(moved);
    discard();
    const { begin, write } = useAmending.getState();
    begin({ document: amending.document, draft: current.id, fields: amending.fields, ...moved });
    write({ hunks: moved.hunks });
    useNotices.getState().announce(`Your words are on draft ${current.version} now.`);
  };
  if (!amending.trouble) return null;
  return (
    <Banner tone="trouble">
      <p>{failure ?? amending.trouble}</p>
      <div className="actions">
        {amending.amendment && <Button onClick={() => void overwrite()}>Keep my words</Button>}
        {movable && (
          <Button onClick={() => void move()}>Move them to draft {current.version}</Button>
        )}
        <Button onClick={discard}>Discard these words</Button>
      </div>
    </Banner>
  );
}
