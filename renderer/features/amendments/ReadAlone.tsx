import { Eye, EyeOff, Focus } from 'lucide-react';
import type { Amendment } from '../../../shared/paper/amendment';
import { Button } from '../../components/Button';
import { useListView } from '../../state/list-view';

/** Switches the chosen amendment off and on on the sheet, or shows it alone. */
export function ReadAlone({ amendment }: { amendment: Amendment }) {
  const { hidden, alone, toggle, set } = useListView();
  const off = hidden.has(amendment.id);
  return (
    <div className="row read-alone">
      <Button
        tone="plain"
        aria-pressed={off}
        icon={off ? <EyeOff size={16} aria-hidden /> : <Eye size={16} aria-hidden />}
        onClick={() => toggle(amendment.id)}
      >
        {off ? 'Switched off' : 'Switch off'}
      </Button>
      <Button
        tone="plain"
        aria-pressed={alone}
        icon={<Focus size={16} aria-hidden />}
        onClick={() => set({ alone: !alone })}
      >
        This one alone
      </Button>
    </div>
  );
}
