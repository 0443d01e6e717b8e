import { useAmendments } from './amendments';
import { useComparing } from './comparing';
import { useCouncil } from './council';
import { useDelegation } from './delegation';
import { useDocuments } from './documents';
import { useFeedback } from './feedback';
import { useHistory } from './history';
import { useNotices } from './notices';
import { useOverview } from './overview';
import { usePapers } from './papers';
import { usePlace } from './place';

/** Reads the open paper (or the list of papers) anew: after an act, or when another program wrote. */
export async function reload(): Promise<void> {
  const { paper, section } = usePlace.getState();
  if (!paper) return usePapers.getState().load();
  await Promise.all([
    useOverview.getState().load(paper),
    useDocuments.getState().load(paper),
    useFeedback.getState().load(paper),
    useAmendments.getState().load(paper),
    useDelegation.getState().load(paper),
    useCouncil.getState().load(paper),
    section === 'history' ? useHistory.getState().load(paper) : undefined,
  ]);
}

/** As `reload`, where nobody waits for it: what fails is said in a notice. */
export const reloadQuietly = () => reload().catch(useNotices.getState().trouble);

/** Forgets the paper that was open, so that nothing of it shows in the next one. */
export function forget(): void {
  useOverview.setState({ overview: null });
  useDocuments.setState({ documents: [], trees: {}, loaded: false });
  useFeedback.setState({ feedback: [], loaded: false });
  useAmendments.setState({ amendments: [], collisions: [], loaded: false });
  useComparing.setState({ asked: null, comparing: null });
  useDelegation.setState({ delegation: null });
  useCouncil.setState({ ready: {}, exports: [] });
  useHistory.setState({ entries: [], more: false, chain: null });
}
