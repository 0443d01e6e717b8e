import type { Amendment } from '../../../shared/paper/amendment';
import { Button } from '../../components/Button';
import { count } from '../../shell/words';
import { useListView } from '../../state/list-view';
import { inRedline } from './shown';

interface Props {
  /** All amendments of the draft, and those that the list shows. */
  all: Amendment[];
  listed: Amendment[];
  chosen: Amendment | null;
  /** Brings back what the search and the filters of the list leave out. */
  onShowAll: () => void;
}

/** What the sheet does not show of the amendments, in words; null when it shows them all. */
export function leftOff(
  { all, listed, chosen }: Omit<Props, 'onShowAll'>,
  { hidden, alone }: { hidden: ReadonlySet<string>; alone: boolean },
): string | null {
  if (alone && chosen) return `Amendment ${chosen.number} alone`;
  const shown = new Set(listed.map(({ id }) => id));
  const parts = [
    [
      all.filter((one) => inRedline(one) && !shown.has(one.id)).length,
      'not on the sheet, as in the list',
    ],
    [listed.filter(({ id }) => hidden.has(id)).length, 'switched off on the sheet'],
  ] as const;
  const said = parts.filter(([n]) => n > 0).map(([n, how]) => `${count(n, 'amendment')} ${how}`);
  return said.length > 0 ? said.join('; ') : null;
}

/** Says when the sheet does not show everything, and brings it all back. */
export function OnSheet({ onShowAll, ...amendments }: Props) {
  const { hidden, alone, showAll } = useListView();
  const said = leftOff(amendments, { hidden, alone });
  if (said === null) return null;
  return (
    <div className="on-sheet" role="status">
      <span>{said}</span>
      <Button
        tone="plain"
        onClick={() => {
          showAll();
          onShowAll();
        }}
      >
        Show all
      </Button>
    </div>
  );
}
