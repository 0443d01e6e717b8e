import { Quote, X } from 'lucide-react';
import { Button } from '../../components/Button';

/** The passage that is meant: taken from what is selected in the sheet. */
export function PassageField({
  quote,
  onPick,
  onClear,
}: {
  quote: string | null;
  onPick: () => void;
  onClear: () => void;
}) {
  return (
    <div className="field">
      <span className="label">Passage</span>
      {quote ? (
        <>
          <blockquote className="passage">{quote}</blockquote>
          <div className="actions">
            <Button tone="plain" icon={<X size={16} aria-hidden />} onClick={onClear}>
              No passage
            </Button>
            <Button tone="plain" onClick={onPick}>
              Choose another
            </Button>
          </div>
        </>
      ) : (
        <>
          <span className="hint">Select the words in the document, and they stand here.</span>
          <div className="actions">
            <Button icon={<Quote size={16} aria-hidden />} onClick={onPick}>
              Choose in the document
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
