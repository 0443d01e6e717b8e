import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import type { Amendment } from '../../../shared/paper/amendment';
import { Button } from '../../components/Button';
import { Menu, type MenuEntry } from '../../components/Menu';
import { type Collision, useAmendments } from '../../state/amendments';
import { ChooseDialog } from './ChooseDialog';
import { keepOne, narrow, writeCombined } from './settle';

/** The amendments that collide with one, each once, with where they first meet. */
export function rivalsOf(
  amendment: Amendment,
  amendments: readonly Amendment[],
  collisions: readonly Collision[],
): { rival: Amendment; collision: Collision; same: boolean }[] {
  const own = collisions.filter((one) => one.amendments.includes(amendment.id));
  if (own.length === 0) return [];
  return amendments.flatMap((rival) => {
    const between = own.filter(
      (one) => rival.id !== amendment.id && one.amendments.includes(rival.id),
    );
    const [collision] = between;
    if (!collision) return [];
    const same =
      between.every(({ verdict }) => verdict === 'identical') &&
      rival.hunks.length === amendment.hunks.length;
    return [{ rival, collision, same }];
  });
}

/** One button for each amendment that collides with this one; it opens the ways out. */
export function WaysOut({ amendment }: { amendment: Amendment }) {
  const { amendments, collisions } = useAmendments();
  const [choosing, setChoosing] = useState<{ kept: Amendment; over: Amendment } | null>(null);
  const entries = (rival: Amendment, collision: Collision, same: boolean) => {
    const [a, b] = rival.number < amendment.number ? [rival, amendment] : [amendment, rival];
    const keep = (kept: Amendment, over: Amendment): MenuEntry => ({
      label: `Keep amendment ${kept.number}, not ${over.number}…`,
      onSelect: () => setChoosing({ kept, over }),
    });
    if (same)
      return [
        {
          label: `Make them one: amendment ${a.number}`,
          onSelect: () => void keepOne(a, b),
        },
        null,
        keep(b, a),
      ];
    return [
      keep(a, b),
      keep(b, a),
      null,
      { label: 'Write one that replaces both', onSelect: () => void writeCombined(a, b) },
      null,
      {
        label: `Narrow amendment ${a.number}`,
        onSelect: () => void narrow(a, collision, b),
      },
      {
        label: `Narrow amendment ${b.number}`,
        onSelect: () => void narrow(b, collision, a),
      },
    ];
  };
  return (
    <>
      {rivalsOf(amendment, amendments, collisions).map(({ rival, collision, same }) => (
        <Menu
          key={rival.id}
          trigger={
            <Button className="settle">
              {same ? `Same as amendment ${rival.number}` : `Settle with amendment ${rival.number}`}
              <ChevronDown size={16} aria-hidden />
            </Button>
          }
          entries={entries(rival, collision, same)}
        />
      ))}
      {choosing && <ChooseDialog {...choosing} onClose={() => setChoosing(null)} />}
    </>
  );
}
