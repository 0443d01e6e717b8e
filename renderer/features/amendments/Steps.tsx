import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from '../../components/Button';
import { figure } from '../../shell/words';
import { neighbour } from './list';

/** Previous, next, and which of how many. */
export function Steps({
  listed,
  chosen,
  onStep,
}: {
  listed: readonly { id: string }[];
  chosen: string | null;
  onStep: (by: 1 | -1) => void;
}) {
  if (listed.length === 0) return null;
  const at = listed.findIndex(({ id }) => id === chosen);
  return (
    <div className="steps">
      <Button
        tone="plain"
        icon={<ChevronLeft size={16} aria-hidden />}
        disabled={!neighbour(listed, chosen, -1)}
        onClick={() => onStep(-1)}
      >
        Previous
      </Button>
      <span className="quiet">
        {at < 0
          ? `${figure(listed.length)} listed`
          : `${figure(at + 1)} of ${figure(listed.length)}`}
      </span>
      <Button tone="plain" disabled={!neighbour(listed, chosen, 1)} onClick={() => onStep(1)}>
        Next
        <ChevronRight size={16} aria-hidden />
      </Button>
    </div>
  );
}
