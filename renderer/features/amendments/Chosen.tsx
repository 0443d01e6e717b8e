import { ArrowLeft } from 'lucide-react';
import type { Amendment } from '../../../shared/paper/amendment';
import { Button } from '../../components/Button';
import { AmendmentCard } from './AmendmentCard';
import { hueOf } from './shown';

/** The chosen amendment on the right, with the way back to the list where the list stands in the same place. */
export function Chosen({
  amendment,
  all,
  onBack,
}: {
  amendment: Amendment;
  all: Amendment[];
  onBack: (() => void) | null;
}) {
  return (
    <div className="stack">
      {onBack && (
        <Button
          tone="plain"
          className="back"
          icon={<ArrowLeft size={16} aria-hidden />}
          onClick={onBack}
        >
          All amendments
        </Button>
      )}
      <AmendmentCard amendment={amendment} hue={hueOf(all)(amendment)} />
    </div>
  );
}
