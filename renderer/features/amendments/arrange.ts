import { placeOf } from '../../../shared/amendment/check';
import { indexDraft } from '../../../shared/amendment/place';
import { whereIn } from '../../../shared/amendment/where';
import { outlineOf } from '../../../shared/document/outline';
import type { DocumentTree } from '../../../shared/document/types';
import { type Amendment, takesEffect } from '../../../shared/paper/amendment';
import { changedNumbers } from '../../../shared/paper/paragraph-numbers';
import type { Sort } from '../../state/list-view';
import { whose } from './shown';

export const sortWords: Record<Sort, string> = {
  number: 'By number',
  place: 'By place in the document',
  status: 'By status',
  who: 'By person',
  changed: 'Last changed first',
};

/** Where the amendments of one draft stand in it. */
export interface Places {
  /** On the line through the draft. */
  at: (amendment: Amendment) => number;
  /** The heading it stands under. */
  section: (amendment: Amendment) => string;
  /** The number of its paragraph in the fair copy, where that is another than in the draft. */
  fairNumber: (amendment: Amendment) => string | null;
}

/** Works the places out once for a draft and the amendments on it. */
export function placesIn(tree: DocumentTree, amendments: readonly Amendment[]): Places {
  const index = indexDraft(tree);
  const headings = outlineOf(tree).map(({ block, number, text }) => ({
    start: index.blocks.get(block)?.start ?? 0,
    name: number ? `${number} ${text}` : text,
  }));
  const numbers = changedNumbers(
    tree,
    amendments.filter(({ status }) => takesEffect(status)),
  );
  const at = ({ hunks }: Amendment) => whereIn(tree, hunks);
  return {
    at,
    section: (amendment) => {
      if (amendment.hunks.length === 0) return 'Nothing changed yet';
      const start = at(amendment);
      return headings.findLast((heading) => heading.start <= start)?.name ?? 'Before any heading';
    },
    fairNumber: ({ hunks: [first] }) => (first ? (numbers(placeOf(first))?.fair ?? null) : null),
  };
}

const statuses = ['working', 'proposed', 'accepted', 'incorporated', 'declined', 'withdrawn'];

/** In the order that a person chose; those that are equal in it by number. */
export function sorted(
  amendments: readonly Amendment[],
  sort: Sort,
  places: Places | null,
): Amendment[] {
  const compare: Record<Sort, (a: Amendment, b: Amendment) => number> = {
    number: () => 0,
    place: (a, b) => (places ? places.at(a) - places.at(b) : 0),
    status: (a, b) => statuses.indexOf(a.status) - statuses.indexOf(b.status),
    who: (a, b) => whose(a).localeCompare(whose(b)),
    changed: (a, b) => (a.changedAt < b.changedAt ? 1 : a.changedAt > b.changedAt ? -1 : 0),
  };
  return [...amendments].sort((a, b) => compare[sort](a, b) || a.number - b.number);
}

/** Those of each section together, the sections in the order of the document. */
export function bySection(
  amendments: readonly Amendment[],
  places: Places,
): { section: string; amendments: Amendment[] }[] {
  const groups = new Map<string, Amendment[]>();
  const inOrder = [...amendments].sort((a, b) => places.at(a) - places.at(b));
  for (const one of inOrder) groups.set(places.section(one), []);
  for (const one of amendments) groups.get(places.section(one))?.push(one);
  return [...groups].map(([section, those]) => ({ section, amendments: those }));
}
