import { longDate } from '../../../shared/base/dates';
import type { Delegation } from '../../../shared/paper/delegation';
import { api } from '../../api';
import { Button } from '../../components/Button';
import { Confirm } from '../../components/Confirm';
import { today } from '../../shell/dates';
import { listed } from '../../shell/words';
import { actNow } from '../../state/act';
import type { DocumentWithDrafts } from '../../state/documents';

/** The delegation as it stands. */
export function DelegationCard({
  delegation,
  documents,
}: {
  delegation: Delegation;
  documents: DocumentWithDrafts[];
}) {
  const covered = documents.filter(({ id }) => delegation.documents.includes(id));
  return (
    <section className="card" aria-labelledby="delegation">
      <h2 id="delegation">The delegation</h2>
      <blockquote className="passage">{delegation.wording}</blockquote>
      <dl className="delegation-facts">
        <dt>Decides</dt>
        <dd>{delegation.delegate}</dd>
        <dt>Is consulted</dt>
        <dd>{listed(delegation.consultees.map(({ post }) => post)) || 'nobody'}</dd>
        <dt>May be amended</dt>
        <dd>{listed(covered.map(({ title }) => title))}</dd>
        {delegation.grounds && (
          <>
            <dt>On the ground of</dt>
            <dd>{delegation.grounds}</dd>
          </>
        )}
        <dt>In force</dt>
        <dd>
          {longDate(delegation.resolvedOn)} to {longDate(delegation.endedOn ?? delegation.until)}
          {delegation.endedOn && ' (ended)'}
        </dd>
      </dl>
      {!delegation.endedOn && (
        <Confirm
          trigger={<Button className="end">End the delegation…</Button>}
          title="End the delegation today?"
          word="End it"
          onConfirm={() => {
            const { paper } = delegation;
            void actNow(() => api.delegation.end({ paper, endedOn: today() }));
          }}
        >
          From then on nothing can be decided under it. What was decided stands.
        </Confirm>
      )}
    </section>
  );
}
