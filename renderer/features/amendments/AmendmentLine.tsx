import { Eye, EyeOff, TriangleAlert } from 'lucide-react';
import { type MouseEvent, memo } from 'react';
import type { Amendment } from '../../../shared/paper/amendment';
import { IconButton } from '../../components/Button';
import { useListView } from '../../state/list-view';
import { StatusBadge } from './StatusBadge';
import { WaysOut } from './WaysOut';
import { Wording } from './Wording';

interface Props {
  amendment: Amendment;
  hue: number;
  collides: boolean;
  /** Its paragraph's number in the fair copy, where that is another than in the draft. */
  fairNumber: string | null;
  /** Shown on the sheet that is open, so that it can be switched on and off. */
  onSheet: boolean;
  selected: boolean;
  onSelect: (id: string) => void;
  /** The ids from the last one ticked to this one, for Shift. */
  through: (id: string) => string[];
}

/** One amendment in the list: tick it, open it, switch it off on the sheet, settle its collisions. */
export const AmendmentLine = memo(function AmendmentLine(props: Props) {
  const { amendment, hue, collides, fairNumber, selected } = props;
  const { id, number, status, wording, needsResiting } = amendment;
  const ticked = useListView((state) => state.ticked.has(id));
  const hidden = useListView((state) => state.hidden.has(id));
  const { tick, toggle } = useListView.getState();
  const onTick = (event: MouseEvent<HTMLInputElement>) =>
    tick(id, event.currentTarget.checked, event.shiftKey ? props.through(id) : undefined);
  return (
    <div className={`amendment-line ${hidden ? 'off' : ''}`}>
      <input
        type="checkbox"
        aria-label={`Select amendment ${number}`}
        checked={ticked}
        onClick={onTick}
        readOnly
      />
      <button
        type="button"
        className="line-card"
        aria-current={selected ? 'true' : undefined}
        onClick={() => props.onSelect(id)}
      >
        <span className="row">
          <strong>{number}</strong>
          <StatusBadge status={status} />
        </span>
        <span className="quiet small place">
          {wording.place}
          {fairNumber && (
            <>
              <span aria-hidden> → {fairNumber}</span>
              <span className="visually-hidden">, {fairNumber} in the fair copy</span>
            </>
          )}
        </span>
        <Wording wording={{ ...wording, before: '', after: '' }} hue={hue} />
        {(collides || needsResiting) && (
          <span className="badge trouble">
            <TriangleAlert size={14} aria-hidden />
            {needsResiting ? 'needs re-siting' : 'claims another’s words'}
          </span>
        )}
      </button>
      {props.onSheet && (
        <IconButton
          label={hidden ? `Show amendment ${number}` : `Switch amendment ${number} off`}
          shortcut="T"
          aria-pressed={hidden}
          icon={hidden ? <EyeOff size={16} aria-hidden /> : <Eye size={16} aria-hidden />}
          onClick={() => toggle(id)}
        />
      )}
      {collides && (
        <div className="ways">
          <WaysOut amendment={amendment} />
        </div>
      )}
    </div>
  );
});
