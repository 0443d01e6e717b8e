import { useDeferredValue, useMemo } from 'react';
import type { DocumentTree } from '../../../shared/document/types';
import type { Amendment } from '../../../shared/paper/amendment';
import type { Collision } from '../../state/amendments';
import { useListView } from '../../state/list-view';
import { bySection, placesIn, sorted } from './arrange';
import { type Filter, filterAmendments } from './list';
import { inRedline, shownOn } from './shown';

interface Asked {
  draft: string;
  tree: DocumentTree | undefined;
  /** All of the document, those of the draft first. */
  own: Amendment[];
  collisions: Collision[];
  filter: Filter;
  chosen: Amendment | null;
}

/** The amendments as they are listed, where they stand, and those of them that the sheet shows. */
export function useListing({ draft, tree, own, collisions, filter, chosen }: Asked) {
  const { sort, grouped, hidden, alone } = useListView();
  const ofDraft = useMemo(() => own.filter((one) => one.draft === draft), [own, draft]);
  // worked out when there is time: meanwhile they are as they were, or at first not known
  const asked = useMemo(() => (tree ? { tree, ofDraft } : null), [tree, ofDraft]);
  const known = useDeferredValue(asked, null);
  const places = useMemo(() => known && placesIn(known.tree, known.ofDraft), [known]);
  const listed = useMemo(() => {
    const through = filterAmendments(own, filter);
    const here = sorted(
      through.filter((one) => one.draft === draft),
      sort,
      places,
    );
    const grown =
      grouped && places ? bySection(here, places).flatMap(({ amendments }) => amendments) : here;
    const others = through.filter((one) => one.draft !== draft);
    return [...grown, ...sorted(others, sort === 'place' ? 'number' : sort, null)];
  }, [own, filter, draft, sort, grouped, places]);
  // The one that is chosen is shown on the sheet even when it was declined or withdrawn; for others choosing changes
  // nothing there.
  const extra = chosen && (alone || !inRedline(chosen)) ? chosen.id : null;
  const shown = useMemo(
    () =>
      listed.filter(
        ({ id, status }) =>
          (inRedline({ status }) || id === extra) &&
          !hidden.has(id) &&
          (!alone || extra === null || id === extra),
      ),
    [listed, extra, hidden, alone],
  );
  const sets = useMemo(() => shownOn(draft, shown, collisions), [draft, shown, collisions]);
  return { places, listed, sets };
}
