import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/Button';
import { Empty } from '../../components/Empty';
import { Segments } from '../../components/Segments';
import { Workspace } from '../../shell/Workspace';
import { useFeedback } from '../../state/feedback';
import { newFeedbackKey } from '../../state/feedback-draft';
import { useHasDraft } from '../../state/form-drafts';
import { usePanels } from '../../state/panels';
import { usePassage } from '../../state/passage';
import { usePlace } from '../../state/place';
import { useTakesUp } from '../../state/use-intent';
import { FeedbackCard } from './FeedbackCard';
import { FeedbackForm } from './FeedbackForm';
import { FeedbackList } from './FeedbackList';
import { FeedbackSheet } from './FeedbackSheet';
import './feedback.css';

type View = 'list' | 'sheet';

/** What members, partners and residents said, and what became of it. */
export function Feedback() {
  const { feedback, loaded } = useFeedback();
  const { feedback: chosen, go } = usePlace();
  const [view, setView] = useState<View>('list');
  const paper = usePlace((state) => state.paper);
  const begun = useHasDraft(newFeedbackKey(paper));
  const [writing, setWriting] = useState<'new' | 'edit' | null>(begun ? 'new' : null);
  const selected = feedback.find(({ id }) => id === chosen) ?? null;
  const add = () => {
    setWriting('new');
    usePanels.getState().showDetails();
  };
  useTakesUp('add-feedback', add);
  const select = (id: string) => {
    setWriting(null);
    go({ feedback: id });
    usePanels.getState().showDetails();
  };
  const done = (id: string | null) => {
    setWriting(null);
    setView('list');
    usePassage.setState({ passage: null });
    if (id) go({ feedback: id });
  };
  const form = writing && (
    <FeedbackForm
      key={writing === 'edit' ? selected?.id : 'new'}
      editing={writing === 'edit' ? selected : null}
      onPickPassage={() => setView('sheet')}
      onDone={done}
    />
  );
  const addButton = (
    <Button
      tone={feedback.length ? undefined : 'primary'}
      icon={<Plus size={16} aria-hidden />}
      onClick={add}
    >
      {begun && !writing ? 'Go on recording feedback' : 'Record feedback'}
    </Button>
  );
  return (
    <Workspace
      title="Feedback"
      page={view === 'list'}
      bar={
        <>
          {feedback.length > 0 && (
            <Segments<View>
              label="Show feedback as"
              value={view}
              options={[
                { value: 'list', label: 'List' },
                { value: 'sheet', label: 'In the document' },
              ]}
              onChange={setView}
            />
          )}
          {feedback.length > 0 && addButton}
        </>
      }
      details={
        form ??
        (selected ? (
          <FeedbackCard key={selected.id} feedback={selected} onEdit={() => setWriting('edit')} />
        ) : (
          feedback.length > 0 && (
            <p className="quiet">Choose a comment to answer it, or to write an amendment for it.</p>
          )
        ))
      }
      detailsLabel={writing ? 'Recording feedback' : 'The comment'}
    >
      {view === 'sheet' ? (
        <FeedbackSheet selected={selected} onSelect={select} />
      ) : feedback.length > 0 ? (
        <FeedbackList feedback={feedback} selected={chosen} onSelect={select} />
      ) : (
        loaded && (
          <Empty action={addButton}>
            Write down what members, partners and residents ask for, so that each comment gets an
            answer. Comments in an imported Word file come here by themselves.
          </Empty>
        )
      )}
    </Workspace>
  );
}
