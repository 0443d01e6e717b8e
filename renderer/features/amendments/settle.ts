import type { Amendment } from '../../../shared/paper/amendment';
import { api } from '../../api';
import { today } from '../../shell/dates';
import { actNow } from '../../state/act';
import { useAmending } from '../../state/amending';
import { type Collision, useAmendments } from '../../state/amendments';
import { useNotices } from '../../state/notices';
import { usePlace } from '../../state/place';
import { firstPlace } from './begin';

const step = ({ id, revision }: Amendment) => ({ amendment: id, expectedRevision: revision });

const now = (id: string) => useAmendments.getState().amendments.find((one) => one.id === id);

/** Two that say the same become one, without a question. */
export async function keepOne(kept: Amendment, other: Amendment): Promise<void> {
  const asked = { amendment: kept.id, over: [step(other)], decidedOn: today() };
  if (!(await actNow(() => api.amendment.choose(asked)))) return;
  usePlace.getState().go({ amendment: kept.id });
  useNotices.getState().say(`Amendment ${kept.number} stands for both.`);
}

/** Writes one that replaces both: opens it with what could be combined, and says what is still to be written. */
export async function writeCombined(a: Amendment, b: Amendment): Promise<void> {
  let made: Awaited<ReturnType<typeof api.amendment.combine>> | undefined;
  const done = await actNow(async () => {
    made = await api.amendment.combine({ amendments: [step(a), step(b)] });
  });
  if (!done || !made) return;
  const { amendment, leftOut } = made;
  const left = leftOut.map(
    ({ number, old, new: words }) =>
      `Amendment ${number} says ${old ? `“${words}” for “${old}”` : `“${words}”`}${words ? '' : ' (struck)'}.`,
  );
  open(amendment, {
    note: left.length
      ? `Both could not stand together everywhere. ${left.join(' ')} Write here what is to hold.`
      : null,
  });
}

/** Opens one of the two where they meet, taking back first what stands decided on it. */
export async function narrow(amendment: Amendment, collision: Collision, other: Amendment) {
  const reason = `Opened again to be narrowed, since it collides with amendment ${other.number}.`;
  const done = await actNow(async () => {
    // As it stands now: another program may have taken it a step on since it was drawn.
    let fresh = await api.amendment.get({ amendment: amendment.id });
    if (fresh.status === 'incorporated')
      fresh = await api.amendment.reopen({ ...step(fresh), reason });
    if (fresh.status === 'accepted') fresh = await api.amendment.unaccept(step(fresh));
    if (fresh.status === 'proposed') await api.amendment.rework(step(fresh));
  });
  const fresh = now(amendment.id);
  if (!done || fresh?.status !== 'working') return;
  const there = fresh.hunks.filter((hunk) => firstPlace([hunk])?.block === collision.block);
  open(fresh, {
    focus: firstPlace(there) ?? firstPlace(fresh.hunks),
    note: `Leave the words “${collision.quote}” to amendment ${other.number}, as far as it changes them.`,
  });
}

function open(
  amendment: Amendment,
  more: Partial<Parameters<ReturnType<typeof useAmending.getState>['begin']>[0]>,
): void {
  usePlace.getState().go({ amendment: amendment.id });
  useAmending.getState().begin({
    document: amendment.document,
    draft: amendment.draft,
    amendment,
    focus: firstPlace(amendment.hunks),
    ...more,
  });
}
