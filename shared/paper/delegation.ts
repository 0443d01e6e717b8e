import { z } from 'zod';
import { plainDate } from '../base/date-schemas';

/** Someone who must be consulted. A consultee is consulted and does not approve (LGA 1972 s101; ex p Hillingdon). */
export const consulteeSchema = z.object({
  id: z.string(),
  post: z
    .string()
    .trim()
    .min(1, 'Give the consultee’s post, such as Chair of the Committee.')
    .max(200),
  name: z.string().trim().max(200),
});
export type Consultee = z.infer<typeof consulteeSchema>;

/** The resolution that delegates, as data. */
export const delegationFieldsSchema = z.object({
  wording: z.string().trim().min(1, 'Copy the wording of the resolution.').max(8000),
  /** The officer's post to which the power is delegated. */
  delegate: z.string().trim().min(1, 'Name the post that the power is delegated to.').max(200),
  consultees: z.array(consulteeSchema),
  /** Documents that may be amended. */
  documents: z.array(z.string()).min(1, 'Choose the document that may be amended.'),
  grounds: z.string().trim().max(2000),
  resolvedOn: plainDate,
  /** Last day on which it may be used. */
  until: plainDate,
});
export type DelegationFields = z.infer<typeof delegationFieldsSchema>;

export const delegationSchema = delegationFieldsSchema.extend({
  paper: z.string(),
  endedOn: plainDate.nullable(),
  revision: z.number().int(),
});
export type Delegation = z.infer<typeof delegationSchema>;

/** What is wrong with a delegation's dates, in a sentence, or null. */
export function delegationProblem(
  fields: Pick<DelegationFields, 'resolvedOn' | 'until'>,
  councilDate: string | null,
): string | null {
  if (fields.until < fields.resolvedOn)
    return 'The delegation ends before it was resolved. Check both dates.';
  if (councilDate && fields.until > councilDate)
    return 'The delegation runs past the Council meeting. It is for amending before Council: choose an earlier last day.';
  return null;
}

/** Whether decisions may be taken under it on a day; a sentence that says why not, or null. */
export function notInForce(
  delegation: Delegation | null,
  today: string,
  document: string,
): string | null {
  if (!delegation)
    return 'No delegation is recorded. Enter the Committee’s resolution first: only a delegated officer may decide.';
  if (!delegation.documents.includes(document))
    return 'The delegation does not cover this document. Its resolution names others.';
  if (delegation.endedOn)
    return 'The delegation has been ended, so nothing more can be decided under it.';
  if (today < delegation.resolvedOn)
    return 'The delegation is not in force yet: the decision is dated before the resolution.';
  if (today > delegation.until)
    return 'The delegation has run out: its last day has passed. A decision now would have no authority.';
  return null;
}
