import { type ComponentProps, useEffect, useId, useRef } from 'react';
import type { DocumentTree } from '../../../shared/document/types';
import type { DraftInfo } from '../../../shared/paper/document';
import { DocumentSheet } from '../../editor/DocumentSheet';
import type { Shown } from '../../editor/shown';
import { Sheet } from '../../shell/Sheet';
import { mediaUrl } from '../../state/media';
import { scrollTogether, type Together } from './scroll-together';
import './side-by-side.css';

type Props = ComponentProps<typeof Sheet> & { tree: DocumentTree; draft: DraftInfo };

const none: Shown[] = [];

/**
 * The draft and the fair copy, two sheets that scroll together: what goes is marked in the one, what comes in the other.
 * The draft's is the one to amend in.
 */
export function SideBySide({ tree, sets = none, scrollTo = null, onPane, ...rest }: Props) {
  const left = useRef<HTMLElement>(null);
  const right = useRef<HTMLDivElement>(null);
  const together = useRef<Together>(null);
  const title = useId();
  useEffect(() => {
    if (!left.current || !right.current) return;
    together.current = scrollTogether([left.current, right.current]);
    return together.current.stop;
  }, []);
  // A change that is chosen is shown where it was made; the draft follows.
  useEffect(() => {
    if (scrollTo && 'amendment' in scrollTo && right.current) together.current?.lead(right.current);
  }, [scrollTo]);
  return (
    <div className="side-by-side">
      <section aria-labelledby={`${title}-draft`}>
        <h2 id={`${title}-draft`}>Draft {rest.draft.version}</h2>
        <Sheet
          {...rest}
          sets={sets}
          going
          view="draft"
          scrollTo={scrollTo && 'position' in scrollTo ? scrollTo : null}
          onPane={(pane) => {
            left.current = pane;
            onPane?.(pane);
          }}
        />
      </section>
      <section aria-labelledby={`${title}-fair`}>
        <h2 id={`${title}-fair`}>Fair copy</h2>
        <div className="sheet-well" ref={right}>
          <DocumentSheet
            tree={tree}
            sets={sets}
            view="fair"
            selected={rest.selected ?? null}
            {...(rest.onSelectAmendment ? { onSelectAmendment: rest.onSelectAmendment } : {})}
            scrollTo={scrollTo}
            label={`Fair copy of ${rest.document.title}`}
            mediaUrl={mediaUrl}
          />
        </div>
      </section>
    </div>
  );
}
