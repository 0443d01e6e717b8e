import { Button } from './Button';

interface Props {
  /** What is being done now. */
  step: string;
  /** How far, 0 to 1; null where it cannot be told. */
  fraction: number | null;
  onCancel: (() => void) | null;
}

/** Long work: what it does, how far it is, and a way to stop. */
export function Progress({ step, fraction, onCancel }: Props) {
  return (
    <div className="progress">
      <p aria-live="polite">{step}</p>
      <progress max={1} value={fraction ?? undefined} aria-label={step} />
      {onCancel && (
        <div className="actions">
          <Button onClick={onCancel}>Stop</Button>
        </div>
      )}
    </div>
  );
}
