import { Banner } from '../../components/Banner';
import { Button } from '../../components/Button';
import { useAmending } from '../../state/amending';
import { useAmendments } from '../../state/amendments';
import { whose } from './shown';

/** Says beside which amendments this one is written against the draft, and shows them again when wanted. */
export function Beside({ amendments }: { amendments: readonly string[] }) {
  const all = useAmendments((state) => state.amendments);
  const { besides } = useAmending.getState();
  return all
    .filter(({ id }) => amendments.includes(id))
    .map((one) => (
      <Banner key={one.id}>
        <p>
          Written against the draft, beside amendment {one.number} ({whose(one)}).
        </p>
        <p className="small">
          It is not shown here meanwhile. Where both change the same words, one of them is chosen
          later.
        </p>
        <Button onClick={() => besides(one.id, false)}>Show amendment {one.number}</Button>
      </Banner>
    ));
}
