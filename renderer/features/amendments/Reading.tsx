import { PencilLine } from 'lucide-react';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { DraftInfo } from '../../../shared/paper/document';
import { Button } from '../../components/Button';
import { Segments } from '../../components/Segments';
import { prepareAmending } from '../../editor/amend/ground';
import { ChangeMap } from '../../editor/ChangeMap';
import type { DocumentSheetHandle } from '../../editor/DocumentSheet';
import type { Shown } from '../../editor/shown';
import { FindButton } from '../../shell/FindBar';
import { Sheet, useTree } from '../../shell/Sheet';
import { useWide } from '../../shell/use-wide';
import { Workspace } from '../../shell/Workspace';
import { useAmendments } from '../../state/amendments';
import { currentDraft, type DocumentWithDrafts, useDocuments } from '../../state/documents';
import { useIntent } from '../../state/intent';
import { useListView } from '../../state/list-view';
import { useNotices } from '../../state/notices';
import { usePanels } from '../../state/panels';
import { usePlace } from '../../state/place';
import { useReadingPlace } from '../../state/reading-place';
import { useTakesUp } from '../../state/use-intent';
import { DocumentPicker } from '../documents/DocumentPicker';
import { AmendmentList } from './AmendmentList';
import { beginAmending } from './begin';
import { Chosen } from './Chosen';
import { placeInSight, placeOfChosen } from './caret';
import { useReadingKeys } from './keys';
import { everything, type Filter, neighbour, thisDraftFirst } from './list';
import { OnSheet } from './OnSheet';
import { SideBySide } from './SideBySide';
import { Steps } from './Steps';
import { useListing } from './use-listing';

const none: readonly Shown[] = [];

export type View = 'redline' | 'fair' | 'draft' | 'side';

interface Props {
  document: DocumentWithDrafts;
  draft: DraftInfo;
  view: View;
  onView: (view: View) => void;
  filter: Filter;
  onFilter: (filter: Filter) => void;
}

/** A document with its amendments: the sheet in the middle, the list, and the chosen one on the right. */
export function Reading({ document, draft, view, onView, filter, onFilter }: Props) {
  const { amendments, collisions } = useAmendments();
  const documents = useDocuments((state) => state.documents);
  const place = usePlace();
  const wide = useWide();
  const [pane, setPane] = useState<HTMLElement | null>(null);
  const body = useRef<HTMLDivElement>(null);
  const { tree } = useTree(draft.id);
  const own = useMemo(
    () =>
      thisDraftFirst(
        amendments.filter((one) => one.document === document.id),
        draft.id,
      ),
    [amendments, document.id, draft.id],
  );
  const chosen = own.find(({ id }) => id === place.amendment) ?? null;
  const { places, listed, sets } = useListing({
    draft: draft.id,
    tree,
    own,
    collisions,
    filter,
    chosen,
  });
  // the sheet comes first, its map when there is time
  const mapped = useDeferredValue(sets, none);
  useEffect(() => (tree ? prepareAmending(tree, mapped) : undefined), [tree, mapped]);
  const sheet = useRef<DocumentSheetHandle>(null);
  const chosenId = chosen?.id;
  const last = useRef<string | null>(null);
  last.current = chosenId ?? last.current;
  const chosenPlace = useMemo(() => (chosenId ? { amendment: chosenId } : null), [chosenId]);
  // where one read before this sheet came, until another amendment is chosen
  const [handed, setHanded] = useState(() => {
    const { left } = useReadingPlace.getState();
    return { place: left?.draft === draft.id ? left : null, chosenId };
  });
  const isHanded = handed.place !== null && handed.chosenId === chosenId;
  const scrollTo = isHanded ? handed.place : chosenPlace;
  useEffect(() => useReadingPlace.setState({ left: null }), []);
  useEffect(() => {
    if (!isHanded) setHanded((old) => (old.place ? { ...old, place: null } : old));
  }, [isHanded]);
  const select = useCallback((id: string | null) => {
    usePlace.getState().go({ amendment: id });
    if (id) usePanels.getState().showDetails();
  }, []);
  const step = (by: 1 | -1) => {
    const next = neighbour(listed, chosen?.id ?? null, by);
    if (next) select(next.id);
  };
  const current = currentDraft(document) ?? draft;
  const earlier =
    current.id === draft.id
      ? null
      : `Draft ${draft.version} is not the one that is amended now: that is draft ${current.version}.`;
  const amend = (typed?: string) => {
    if (earlier) return useNotices.getState().say(earlier);
    beginAmending(document, draft, sheet.current?.caret() ?? placeInSight(pane), typed);
  };
  /** The sheets of one view are not those of the other: the place goes with the person. */
  const changeView = (next: View) => {
    const panes = body.current?.querySelectorAll<HTMLElement>('.sheet-well') ?? [];
    const isSame = (view === 'side') === (next === 'side');
    const place = isSame ? null : (placeOfChosen(panes) ?? placeInSight(pane));
    if (place) setHanded({ place: { ...place, draft: draft.id }, chosenId });
    onView(next);
  };
  useTakesUp('amend', () => amend(), tree !== undefined);
  const finds = useIntent((state) => state.intent === 'find');
  // The list stands where the chosen one is: it comes back to be searched.
  useEffect(() => {
    if (finds && !wide && chosenId) select(null);
  }, [finds, wide, chosenId, select]);
  const toggle = () => chosenId && useListView.getState().toggle(chosenId);
  const alone = () => useListView.getState().set({ alone: !useListView.getState().alone });
  useReadingKeys({ step, amend: () => amend(), view: changeView, toggle, alone });
  const page = {
    document,
    draft,
    sets,
    selected: chosen?.id ?? null,
    onSelectAmendment: select,
    scrollTo,
    ref: sheet,
    onPane: setPane,
    onEnter: () => amend(),
    onType: amend,
  };
  const list = (
    <AmendmentList
      all={own}
      listed={listed}
      collisions={collisions}
      filter={filter}
      onFilter={onFilter}
      draft={draft}
      places={places}
      selected={chosen?.id ?? null}
      last={last.current}
      onSelect={select}
    />
  );
  return (
    <Workspace
      title="Amendments"
      page={false}
      bar={
        <>
          <DocumentPicker
            documents={documents}
            value={document.id}
            onChange={(id) => place.go({ document: id, amendment: null })}
          />
          <span className="quiet nowrap">
            {draft.agreedOn ? 'agreed draft' : 'draft'} {draft.version}
          </span>
          <Segments<View>
            label="View"
            value={view}
            options={[
              { value: 'redline', label: 'Redline' },
              { value: 'fair', label: 'Fair copy' },
              { value: 'draft', label: 'Draft' },
              { value: 'side', label: 'Side by side' },
            ]}
            onChange={changeView}
          />
          <FindButton />
          {earlier ? (
            <Button title={earlier} onClick={() => select(null)}>
              Go to draft {current.version} to amend
            </Button>
          ) : (
            <Button
              tone="primary"
              icon={<PencilLine size={16} aria-hidden />}
              onClick={() => amend()}
            >
              Amend
            </Button>
          )}
        </>
      }
      details={
        chosen ? (
          <Chosen
            key={chosen.id}
            amendment={chosen}
            all={own}
            onBack={wide ? null : () => select(null)}
          />
        ) : wide ? (
          <p className="quiet">Choose an amendment in the list or in the text to see it here.</p>
        ) : (
          list
        )
      }
      detailsLabel={chosen ? `Amendment ${chosen.number}` : 'The list of amendments'}
    >
      <div className={`reading ${wide ? 'wide' : ''}`} ref={body}>
        {wide && <aside aria-label="The list of amendments">{list}</aside>}
        {view === 'side' ? (
          tree && <SideBySide {...page} tree={tree} />
        ) : (
          <Sheet {...page} view={view} />
        )}
        {tree && (
          <ChangeMap
            tree={tree}
            sets={mapped}
            selected={chosen?.id ?? null}
            onSelect={select}
            pane={pane}
          />
        )}
        <div className="below">
          <OnSheet
            all={own.filter((one) => one.draft === draft.id)}
            listed={listed}
            chosen={chosen}
            onShowAll={() => onFilter(everything)}
          />
          <Steps listed={listed} chosen={chosen?.id ?? null} onStep={step} />
        </div>
      </div>
    </Workspace>
  );
}
