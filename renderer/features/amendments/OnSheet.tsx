import type { Amendment } from '../../../shared/paper/amendment';
import { Button } from '../../components/Button';
import { count } from '../../shell/words';
import { useListView } from '../../state/list-view';

/** Says when the sheet does not show everything, and brings it all back. */
export function OnSheet({ listed, chosen }: { listed: Amendment[]; chosen: Amendment | null }) {
  const { hidden, alone, showAll } = useListView();
  const off = listed.filter(({ id }) => hidden.has(id)).length;
  const only = alone && chosen;
  if (!only && off === 0) return null;
  return (
    <div className="on-sheet" role="status">
      <span>
        {only
          ? `Amendment ${chosen.number} alone`
          : `${count(off, 'amendment')} switched off on the sheet`}
      </span>
      <Button tone="plain" onClick={showAll}>
        Show all
      </Button>
    </div>
  );
}
