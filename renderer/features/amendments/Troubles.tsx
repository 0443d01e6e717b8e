import { COLLISION_SENTENCES, type CollisionKind } from '../../../shared/amendment/verdict';
import type { Amendment } from '../../../shared/paper/amendment';
import { Banner } from '../../components/Banner';
import { useAmendments } from '../../state/amendments';
import { usePlace } from '../../state/place';
import { rivalsOf, WaysOut } from './WaysOut';

/** A link to another amendment. */
function Named({ amendment }: { amendment: Amendment }) {
  return (
    <button
      type="button"
      className="link"
      onClick={() => usePlace.getState().go({ amendment: amendment.id })}
    >
      amendment {amendment.number}
    </button>
  );
}

/** What stands in the way of this one: a draft that left it behind, others that claim its words, one that replaced it. */
export function Troubles({ amendment }: { amendment: Amendment }) {
  const { amendments, collisions } = useAmendments();
  const rivals = rivalsOf(amendment, amendments, collisions);
  const replacing = amendments.find(({ id }) => id === amendment.replacedBy);
  return (
    <>
      {amendment.needsResiting && <Banner tone="trouble">{amendment.needsResiting}</Banner>}
      {replacing && (
        <Banner>
          Replaced by <Named amendment={replacing} />.
        </Banner>
      )}
      {rivals.length > 0 && (
        <Banner tone="trouble">
          <div className="stack tight">
            {rivals.map(({ rival, collision }) => (
              <p key={rival.id}>
                It claims the same words as <Named amendment={rival} /> in {collision.place}
                {collision.quote && ` (“${collision.quote}”)`}.{' '}
                {COLLISION_SENTENCES[collision.verdict as CollisionKind]}
              </p>
            ))}
            <div className="ways">
              <WaysOut amendment={amendment} />
            </div>
          </div>
        </Banner>
      )}
    </>
  );
}
