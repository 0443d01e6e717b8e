import { MessageSquarePlus, PencilLine } from 'lucide-react';
import { Button } from '../components/Button';
import { useSeed } from '../state/amend-seed';
import { currentDraft, useDocuments } from '../state/documents';
import { recordAbout } from '../state/feedback-draft';
import { useIntent } from '../state/intent';
import { usePassage } from '../state/passage';
import { usePlace } from '../state/place';

/** What can be done with the words that are selected, at the foot of the sheet. */
export function PassageBar() {
  const passage = usePassage((state) => state.passage);
  const section = usePlace((state) => state.section);
  const documents = useDocuments((state) => state.documents);
  if (!passage || passage.quote.trim() === '') return null;
  const own = documents.find(({ id }) => id === passage.document);
  // an earlier draft is only read: its places are not those of the draft that is amended now
  const isAmended = own && currentDraft(own)?.id === passage.draft;
  const amend = () => {
    const { document, from } = passage;
    useSeed.setState({ seed: { document, focus: from, feedback: null } });
    useIntent.getState().ask('amend', { section: 'amendments', document, amendment: null });
  };
  return (
    <div className="passage-bar" role="toolbar" aria-label="For the selected words">
      <span className="quote">“{passage.quote}”</span>
      {isAmended && (
        <Button tone="primary" icon={<PencilLine size={16} aria-hidden />} onClick={amend}>
          Amend
        </Button>
      )}
      {section !== 'feedback' && (
        <Button
          icon={<MessageSquarePlus size={16} aria-hidden />}
          onClick={() => recordAbout(passage)}
        >
          Record feedback
        </Button>
      )}
    </div>
  );
}
