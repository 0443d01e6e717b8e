import { type ReactNode, useState } from 'react';
import { pathOf } from '../api';
import { useIncoming } from '../state/incoming';
import { usePlace } from '../state/place';
import './drop-zone.css';

const hasFiles = (event: React.DragEvent) => event.dataTransfer.types.includes('Files');

/** A Word file dropped anywhere on an open paper is looked at, then offered for import. */
export function DropZone({ children }: { children: ReactNode }) {
  const [over, setOver] = useState(false);
  const paper = usePlace((state) => state.paper);
  const drop = (event: React.DragEvent) => {
    setOver(false);
    if (!hasFiles(event)) return;
    event.preventDefault();
    const file = event.dataTransfer.files[0];
    if (!file || !paper) return;
    useIncoming.setState({ path: pathOf(file) });
    usePlace.getState().go({ section: 'documents' });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; Import… is the keyboard's
    <div
      className="drop-zone"
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={drop}
    >
      {children}
      {over && (
        <div className="drop-hint" aria-hidden>
          <p>
            {paper ? 'Drop the Word file to look at it before importing' : 'Open a paper first'}
          </p>
        </div>
      )}
    </div>
  );
}
