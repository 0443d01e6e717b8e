import { Banner } from '../../components/Banner';
import { Button } from '../../components/Button';
import type { LeftAlone } from './bulk';

/** Those of several that were left as they are, each with the reason why. */
export function LeftAloneList({ left, onClose }: { left: LeftAlone[]; onClose: () => void }) {
  if (left.length === 0) return null;
  return (
    <Banner
      tone="trouble"
      action={
        <Button tone="plain" onClick={onClose}>
          Close
        </Button>
      }
    >
      <ul className="left-alone">
        {left.map(({ id, number, sentence }) => (
          <li key={id}>
            {sentence.startsWith(`Amendment ${number} `) ? '' : `Amendment ${number}: `}
            {sentence}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
