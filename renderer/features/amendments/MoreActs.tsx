import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { sharingPoint } from '../../../shared/amendment/points';
import { type Amendment, isLive } from '../../../shared/paper/amendment';
import { transitionProblem } from '../../../shared/paper/transitions';
import { api } from '../../api';
import { Button } from '../../components/Button';
import { Menu, type MenuEntry } from '../../components/Menu';
import { actNow } from '../../state/act';
import { useAmendments } from '../../state/amendments';
import { useNotices } from '../../state/notices';
import { DivideDialog } from './DivideDialog';
import { MergeDialog } from './MergeDialog';
import { rivalsOf } from './WaysOut';

/** Those that may be taken into this one: of one draft and one status, and without a collision between them. */
function mergeable(amendment: Amendment, all: readonly Amendment[], colliding: Set<string>) {
  return all.filter(
    (one) =>
      one.id !== amendment.id &&
      one.draft === amendment.draft &&
      one.status === amendment.status &&
      one.hunks.length > 0 &&
      !colliding.has(one.id) &&
      transitionProblem(one, 'merge') === null,
  );
}

/** What is done seldom: divide it, merge another into it, change which comes first where two write at one place. */
export function MoreActs({ amendment }: { amendment: Amendment }) {
  const { amendments, collisions } = useAmendments();
  const [open, setOpen] = useState<'divide' | 'merge' | null>(null);
  const may = (act: 'split' | 'merge' | 'reorder') => transitionProblem(amendment, act) === null;
  const colliding = new Set(
    rivalsOf(amendment, amendments, collisions).map(({ rival }) => rival.id),
  );
  const others = may('merge') ? mergeable(amendment, amendments, colliding) : [];
  const live = amendments.filter((one) => one.draft === amendment.draft && isLive(one.status));
  const beside = may('reorder') && isLive(amendment.status) ? sharingPoint(amendment, live) : [];
  const put = async (other: Amendment, place: 'before' | 'after') => {
    const { id, revision, number } = amendment;
    const asked = { amendment: id, expectedRevision: revision, other: other.id, place };
    if (await actNow(() => api.amendment.reorder(asked)))
      useNotices
        .getState()
        .say(`Amendment ${number} now comes ${place} amendment ${other.number} there.`);
  };
  const entries: MenuEntry[] = [
    ...(may('split') && amendment.hunks.length > 1
      ? [{ label: 'Divide it in two…', onSelect: () => setOpen('divide') }]
      : []),
    ...(others.length > 0
      ? [{ label: 'Merge another into it…', onSelect: () => setOpen('merge') }]
      : []),
    ...beside.map((other) => {
      const place = other.order < amendment.order ? 'before' : 'after';
      return {
        label: `Put it ${place} amendment ${other.number}, at the same place`,
        onSelect: () => void put(other, place),
      };
    }),
  ];
  if (entries.length === 0) return null;
  return (
    <>
      <Menu
        trigger={
          <Button tone="plain" icon={<Ellipsis size={16} aria-hidden />}>
            More
          </Button>
        }
        entries={entries}
      />
      {open === 'divide' && <DivideDialog amendment={amendment} onClose={() => setOpen(null)} />}
      {open === 'merge' && (
        <MergeDialog amendment={amendment} others={others} onClose={() => setOpen(null)} />
      )}
    </>
  );
}
