import { Scale } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { Empty } from '../../components/Empty';
import { Workspace } from '../../shell/Workspace';
import { useAmendments } from '../../state/amendments';
import { useDelegation } from '../../state/delegation';
import { useDocuments } from '../../state/documents';
import { usePanels } from '../../state/panels';
import { useTakesUp } from '../../state/use-intent';
import { type Cell, useCell } from './begin';
import { DelegationCard } from './DelegationCard';
import { DelegationForm } from './DelegationForm';
import { Matrix } from './Matrix';
import { ResponsePanel } from './ResponsePanel';
import './consultation.css';

/** Who was delegated what, and what each consultee says of each amendment. */
export function Consultation() {
  const delegation = useDelegation((state) => state.delegation);
  const amendments = useAmendments((state) => state.amendments);
  const documents = useDocuments((state) => state.documents);
  const cell = useCell((state) => state.cell);
  const [entering, setEntering] = useState(false);
  const open = (next: Cell) => {
    useCell.setState({ cell: next });
    usePanels.getState().showDetails();
  };
  const asked = amendments.filter(
    ({ status, adoptedIn }) => adoptedIn === null && /proposed|incorporated|declined/.test(status),
  );
  useTakesUp('delegation', () => setEntering(true));
  useTakesUp(
    'record-response',
    () => {
      const first = asked.find(({ status }) => status === 'proposed') ?? asked[0];
      if (first) open({ amendment: first.id, consultee: null });
    },
    delegation !== null,
  );
  const chosen = amendments.find(({ id }) => id === cell?.amendment);
  const enter = (
    <Button
      tone={delegation ? undefined : 'primary'}
      icon={<Scale size={16} aria-hidden />}
      onClick={() => setEntering(true)}
    >
      {delegation ? 'Change the delegation' : 'Enter the delegation'}
    </Button>
  );
  return (
    <Workspace
      title="Consultation"
      bar={delegation && enter}
      details={
        delegation &&
        (chosen && cell ? (
          <ResponsePanel key={chosen.id} amendment={chosen} delegation={delegation} cell={cell} />
        ) : (
          <p className="quiet">Choose a square to record what a consultee says, or to read it.</p>
        ))
      }
      detailsLabel="A consultee’s response"
    >
      {delegation ? (
        <>
          <Matrix amendments={asked} delegation={delegation} cell={cell} onOpen={open} />
          <DelegationCard delegation={delegation} documents={documents} />
        </>
      ) : (
        <Empty action={enter}>
          Once the Committee has agreed the draft and delegated its amending, enter the resolution:
          who decides, who is consulted, and until when.
        </Empty>
      )}
      <Dialog
        wide
        title="The delegation"
        description="The Committee’s resolution, as data: decisions are taken only under it."
        open={entering}
        onClose={() => setEntering(false)}
      >
        <DelegationForm
          delegation={delegation}
          documents={documents}
          onDone={() => setEntering(false)}
        />
      </Dialog>
    </Workspace>
  );
}
