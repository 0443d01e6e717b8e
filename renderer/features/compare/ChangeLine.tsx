import type { ReactNode } from 'react';
import type { Difference } from '../../../shared/contract/comparison';
import { Wording } from '../amendments/Wording';

/** One change in a list: where it is and whose, old and new around it. */
export function ChangeLine({
  wording,
  hue,
  badge,
  current,
  onSelect,
}: {
  wording: Difference['wording'];
  hue: number;
  badge?: ReactNode;
  current: boolean;
  onSelect: () => void;
}) {
  return (
    <button
      type="button"
      className="line-card"
      aria-current={current ? 'true' : undefined}
      onClick={onSelect}
    >
      <span className="row">
        <strong className="small">{wording.place}</strong>
        {badge}
      </span>
      <Wording wording={{ ...wording, before: '', after: '' }} hue={hue} />
    </button>
  );
}
