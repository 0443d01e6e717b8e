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
      <Banner
        key={one.id}
        action={
          <Button tone="plain" onClick={() => besides(one.id, false)}>
            Show it
          </Button>
        }
      >
        <p>
          Written against the draft, beside amendment {one.number} ({whose(one)}), which is not
          shown here meanwhile. Where both change the same words they collide: which of them holds
          is chosen later.
        </p>
      </Banner>
    ));
}
