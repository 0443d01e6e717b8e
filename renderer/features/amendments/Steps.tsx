import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { Amendment } from '../../../shared/paper/amendment';
import { Button } from '../../components/Button';
import { neighbour } from './list';

/** Previous, next, and which of how many. */
export function Steps({
  listed,
  chosen,
  onStep,
}: {
  listed: Amendment[];
  chosen: Amendment | null;
  onStep: (by: 1 | -1) => void;
}) {
  if (listed.length === 0) return null;
  const at = listed.findIndex(({ id }) => id === chosen?.id);
  const id = chosen?.id ?? null;
  return (
    <div className="steps">
      <Button
        tone="plain"
        icon={<ChevronLeft size={16} aria-hidden />}
        disabled={!neighbour(listed, id, -1)}
        onClick={() => onStep(-1)}
      >
        Previous
      </Button>
      <span className="quiet">
        {at < 0 ? `${listed.length} listed` : `${at + 1} of ${listed.length}`}
      </span>
      <Button tone="plain" disabled={!neighbour(listed, id, 1)} onClick={() => onStep(1)}>
        Next
        <ChevronRight size={16} aria-hidden />
      </Button>
    </div>
  );
}
