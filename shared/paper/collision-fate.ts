import type { AmendmentStatus } from './amendment';

/**
 * What becomes of an amendment when another is chosen over it. After Committee what was proposed or incorporated is
 * the delegate's to decline, with a reason; anything else is withdrawn.
 * @param agreed the Committee has agreed the draft it is written on
 */
export function fateOf(status: AmendmentStatus, agreed: boolean): 'withdrawn' | 'declined' {
  return agreed && (status === 'proposed' || status === 'incorporated') ? 'declined' : 'withdrawn';
}
