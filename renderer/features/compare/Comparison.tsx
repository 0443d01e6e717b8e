import { useEffect, useMemo, useRef, useState } from 'react';
import type { Position } from '../../../shared/amendment/types';
import type { DocumentTree } from '../../../shared/document/types';
import { Button } from '../../components/Button';
import { ChangeMap } from '../../editor/ChangeMap';
import { DocumentSheet } from '../../editor/DocumentSheet';
import type { Shown } from '../../editor/shown';
import { Workspace } from '../../shell/Workspace';
import { type Comparing, useComparing } from '../../state/comparing';
import { mediaUrl } from '../../state/media';
import { neighbour } from '../amendments/list';
import { Steps } from '../amendments/Steps';
import { CompareDialog } from './CompareDialog';
import { DraftChanges } from './DraftChanges';
import { FileChanges } from './FileChanges';
import { useCompareKeys } from './keys';
import { shownChanges, shownSilent } from './shown';
import { useComparedTree } from './tree';
import '../amendments/amendments.css';
import './compare.css';

/** What the lists beside the sheet need to show where something is. */
export interface Choosing {
  selected: string | null;
  onSelect: (key: string) => void;
  /** Shows a place of what is compared with, without choosing anything. */
  onShow: (position: Position) => void;
}

const titleOf = (comparing: Comparing): string =>
  comparing.kind === 'file'
    ? `${comparing.result.fileName} against draft ${comparing.result.draft.version}`
    : `From draft ${comparing.result.older.version} to draft ${comparing.result.newer.version}`;

/** Two versions compared: the older on the sheet with the changes shown in it, and the list of them beside it. */
export function Comparison({ comparing, title }: { comparing: Comparing; title: string }) {
  const tree = useComparedTree(comparing);
  const sets = useMemo(
    () =>
      comparing.kind === 'file'
        ? shownSilent(comparing.result.silent)
        : shownChanges(comparing.result),
    [comparing],
  );
  const [selected, setSelected] = useState<string | null>(null);
  const [scrollTo, setScrollTo] = useState<{ amendment: string } | { position: Position } | null>(
    null,
  );
  const select = (key: string) => {
    setSelected(key);
    setScrollTo({ amendment: key });
  };
  const step = (by: 1 | -1) => {
    const next = neighbour(sets, selected, by);
    if (next) select(next.id);
  };
  const { close } = useComparing.getState();
  useCompareKeys({ step, close });
  const choosing: Choosing = {
    selected,
    onSelect: select,
    onShow: (position) => {
      setSelected(null);
      setScrollTo({ position });
    },
  };
  return (
    <Workspace
      title="Comparison"
      page={false}
      bar={
        <>
          <span className="quiet compared">{titleOf(comparing)}</span>
          <Button onClick={close}>Done</Button>
        </>
      }
      details={
        comparing.kind === 'file' ? (
          <FileChanges comparing={comparing} {...choosing} />
        ) : (
          <DraftChanges result={comparing.result} {...choosing} />
        )
      }
      detailsLabel="What changed"
    >
      {tree && (
        <Compared
          tree={tree}
          sets={sets}
          selected={selected}
          onSelect={select}
          scrollTo={scrollTo}
          label={title}
          onStep={step}
        />
      )}
      <CompareDialog />
    </Workspace>
  );
}

function Compared({
  tree,
  sets,
  selected,
  onSelect,
  scrollTo,
  label,
  onStep,
}: {
  tree: DocumentTree;
  sets: readonly Shown[];
  selected: string | null;
  onSelect: (key: string) => void;
  scrollTo: { amendment: string } | { position: Position } | null;
  label: string;
  onStep: (by: 1 | -1) => void;
}) {
  const pane = useRef<HTMLDivElement>(null);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  useEffect(() => setScroller(pane.current), []);
  return (
    <div className="comparison">
      <div className="sheet-well" ref={pane}>
        <DocumentSheet
          tree={tree}
          sets={sets}
          view="redline"
          selected={selected}
          onSelectAmendment={onSelect}
          scrollTo={scrollTo}
          label={label}
          mediaUrl={mediaUrl}
        />
      </div>
      <ChangeMap tree={tree} sets={sets} selected={selected} onSelect={onSelect} pane={scroller} />
      <Steps listed={sets} chosen={selected} onStep={onStep} />
    </div>
  );
}
