import { z } from 'zod';
import { plainDate } from '../base/date-schemas';

const words = (max: number) => z.string().trim().max(max);

/** What a person says of a paper: the one item that goes to Committee, then to Council. */
export const paperFieldsSchema = z.object({
  title: words(300).min(1, 'Give the paper a title.'),
  committee: words(300).min(1, 'Name the committee that considers it.'),
  committeeDate: plainDate.nullable(),
  council: words(300),
  councilDate: plainDate.nullable(),
});
export type PaperFields = z.infer<typeof paperFieldsSchema>;

export const paperSchema = paperFieldsSchema.extend({
  id: z.string(),
  sample: z.boolean(),
  createdAt: z.string(),
  archivedAt: z.string().nullable(),
  revision: z.number().int(),
});
export type Paper = z.infer<typeof paperSchema>;

/** What is wrong with a paper's dates, in a sentence, or null. A Council cannot meet before the Committee. */
export function datesProblem(
  fields: Pick<PaperFields, 'committeeDate' | 'councilDate'>,
): string | null {
  const { committeeDate, councilDate } = fields;
  if (committeeDate && councilDate && councilDate < committeeDate)
    return 'Council meets before the Committee. Check both dates: the Committee considers the paper first.';
  return null;
}

/** Where a paper stands; always computed from what it holds. */
export type Stage = 'drafting' | 'agreed' | 'delegated' | 'exported';
export const stageSchema = z.enum(['drafting', 'agreed', 'delegated', 'exported']);
