import { X } from 'lucide-react';
import { Button, IconButton } from '../../components/Button';
import type { AmendEditorProps } from '../../editor/AmendEditor';
import { useAmending } from '../../state/amending';
import { useAmendments } from '../../state/amendments';
import { continueAmending } from './begin';
import { whose } from './shown';
import { statusWords } from './words';

const alternativeTip =
  'Write your own words for this place of the draft; which of the two holds is chosen later. F6 goes to these buttons.';

type BlockedEdit = Parameters<NonNullable<AmendEditorProps['onBlocked']>>[0];

/** Saves what is being written, then goes to the other amendment. */
async function changeOther(id: string): Promise<void> {
  const left = await useAmending.getState().leave();
  const other = useAmendments.getState().amendments.find((one) => one.id === id);
  if (left && other) continueAmending(other);
}

interface Props {
  blocked: BlockedEdit;
  /** Writes other words for the same place of the draft, beside that amendment. */
  onAlternative: (id: string) => void;
  onClose: () => void;
}

/** Said when typing meets another amendment: whose it is, and the ways to change that one or to write against it. */
export function Blocked({ blocked, onAlternative, onClose }: Props) {
  const id = blocked.why === 'amendment' ? blocked.amendment : null;
  const amendment = useAmendments((state) => state.amendments.find((one) => one.id === id));
  const mayChange = amendment?.status === 'working' || amendment?.status === 'proposed';
  return (
    <div className="passage-bar" role="alert">
      <div className="row">
        <span>
          {blocked.why === 'fixed'
            ? blocked.sentence
            : amendment &&
              `These are the words of amendment\u00a0${amendment.number} (${whose(amendment)}, ${statusWords[amendment.status]}).`}
        </span>
        {amendment && mayChange && (
          <Button onClick={() => void changeOther(amendment.id)}>Change that one</Button>
        )}
        {amendment && (
          <Button title={alternativeTip} onClick={() => onAlternative(amendment.id)}>
            Write an alternative
          </Button>
        )}
      </div>
      <IconButton label="Close" icon={<X size={17} aria-hidden />} onClick={onClose} />
    </div>
  );
}
