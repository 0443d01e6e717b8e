import type { AmendmentStatus } from '../../../shared/paper/amendment';

export const statusWords: Record<AmendmentStatus, string> = {
  working: 'being written',
  proposed: 'proposed',
  accepted: 'accepted',
  incorporated: 'incorporated',
  declined: 'declined',
  withdrawn: 'withdrawn',
};
