import { PanelLeft, PanelRight } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { IconButton } from '../components/Button';
import { usePanels } from '../state/panels';

interface Props {
  title: string;
  /** Buttons of the screen, in the bar at the top. */
  bar?: ReactNode;
  /** What is selected, on the right; null where the screen has nothing to show there. */
  details?: ReactNode;
  detailsLabel?: string;
  /** A page of cards in a column, or (false) something that fills the middle, such as the sheet. */
  page?: boolean;
  /** Focus goes elsewhere on opening: into the words that are written. */
  keepsFocus?: boolean;
  children: ReactNode;
}

/** One screen of a paper: its bar, the middle, and the details on the right. Focus starts at its title. */
export function Workspace({
  title,
  bar,
  details,
  detailsLabel,
  page = true,
  keepsFocus = false,
  children,
}: Props) {
  const panels = usePanels();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!keepsFocus) heading.current?.focus();
  }, [keepsFocus]);
  return (
    <div className="workspace">
      <header>
        <IconButton
          label={panels.rail ? 'Fold the sections' : 'Unfold the sections'}
          shortcut="Ctrl+\"
          icon={<PanelLeft size={18} aria-hidden />}
          onClick={() => panels.toggle('rail')}
        />
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {bar}
        {details && (
          <IconButton
            label={panels.details ? 'Fold the details' : 'Unfold the details'}
            shortcut="Ctrl+Shift+\"
            icon={<PanelRight size={18} aria-hidden />}
            onClick={() => panels.toggle('details')}
          />
        )}
      </header>
      <main id="main" className={page ? 'page' : 'whole'} tabIndex={page ? 0 : -1}>
        {page ? <div className="column">{children}</div> : children}
      </main>
      {details && panels.details && (
        <aside className="details" aria-label={detailsLabel ?? 'Details'}>
          {details}
        </aside>
      )}
    </div>
  );
}
