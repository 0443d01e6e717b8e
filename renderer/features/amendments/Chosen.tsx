import { ArrowLeft } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import type { Amendment } from '../../../shared/paper/amendment';
import { Button } from '../../components/Button';
import { scrollerOf } from '../../editor/sheet/scroll';
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
  // The list stood in this pane, scrolled to where it was chosen.
  const top = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (top.current) scrollerOf(top.current).scrollTop = 0;
  }, []);
  return (
    <div className="stack" ref={top}>
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
