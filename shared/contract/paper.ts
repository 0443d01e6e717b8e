import { z } from 'zod';
import { documentSchema, draftSchema } from '../paper/document';
import { paperFieldsSchema, paperSchema, stageSchema } from '../paper/paper';
import { long, read, write } from './call';

const id = z.object({ paper: z.string() });

/** A paper in a list: enough for the first screen. */
export const paperCardSchema = paperSchema.extend({
  stage: stageSchema,
  documents: z.number().int(),
  toAnswer: z.number().int(),
  toDecide: z.number().int(),
  lastChangedAt: z.string(),
});

/** Everything the overview shows, computed. */
export const overviewSchema = z.object({
  paper: paperSchema,
  stage: stageSchema,
  documents: z.array(documentSchema.extend({ drafts: z.array(draftSchema) })),
  counts: z.object({
    feedback: z.number().int(),
    feedbackToAnswer: z.number().int(),
    amendments: z.record(z.string(), z.number().int()),
    responsesAwaited: z.number().int(),
    toDecide: z.number().int(),
    exports: z.number().int(),
  }),
  /** The last day for publishing the Council paper with five clear days (LGA 1972 Sch 12 para 4). */
  publishBy: z
    .object({ date: z.string(), profile: z.enum(['ordinary', 'cautious']), why: z.string() })
    .nullable(),
  /** What is left to do, the most pressing first; `section` is where it is done. */
  todo: z.array(z.object({ sentence: z.string(), section: z.string() })),
  /** Committee comments with no amendment and no reply; amendments with no Committee comment behind them. */
  exceptions: z.object({ unanswered: z.array(z.string()), unfounded: z.array(z.string()) }),
});

export const paper = {
  list: read(z.object({ archived: z.boolean().default(false) }), z.array(paperCardSchema)),
  create: write(paperFieldsSchema, paperSchema),
  get: read(id, overviewSchema),
  update: write(
    paperFieldsSchema.extend({ paper: z.string(), expectedRevision: z.number().int() }),
    paperSchema,
  ),
  /** Puts it away; it is purged after its retention date. `restore` brings it back. */
  archive: write(id, paperSchema),
  restore: write(id, paperSchema),
  /** Loads the sample paper (or goes to it, when it is there) and gives its id. */
  openSample: long(z.object({}), z.object({ paper: z.string() })),
};
