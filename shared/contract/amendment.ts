import { z } from 'zod';
import { hunkSchema } from '../amendment/types';
import { plainDate } from '../base/date-schemas';
import {
  amendmentFieldsSchema,
  amendmentSchema,
  categorySchema,
  responseKindSchema,
  standingResponseSchema,
} from '../paper/amendment';
import { consulteeSchema, delegationFieldsSchema, delegationSchema } from '../paper/delegation';
import { long, read, write } from './call';

const one = z.object({ amendment: z.string(), expectedRevision: z.number().int() });

/** A place where two or more amendments claim the same words. */
export const collisionSchema = z.object({
  draft: z.string(),
  verdict: z.string(),
  amendments: z.array(z.string()),
  /** The draft's block where they meet. */
  block: z.string(),
  quote: z.string(),
  place: z.string(),
});

export const amendment = {
  list: read(
    z.object({ paper: z.string() }),
    z.object({ amendments: z.array(amendmentSchema), collisions: z.array(collisionSchema) }),
  ),
  get: read(z.object({ amendment: z.string() }), amendmentSchema),
  /** A new working amendment on a draft; it gets the paper's next number. */
  create: write(
    amendmentFieldsSchema.partial().extend({ draft: z.string(), hunks: z.array(hunkSchema) }),
    amendmentSchema,
  ),
  /**
   * Compares a Word file that came back with the draft that is amended now (the agreed one, else the newest). Each
   * difference becomes an amendment on it: proposed when a reason is given, else working. What Word cannot hold beside
   * what is proposed stays working, and a warning says why; where it is among those in `only`, nothing is taken.
   */
  fromWord: long(
    z.object({
      document: z.string(),
      path: z.string(),
      reason: z.string().trim().max(8000).default(''),
      category: categorySchema.default('partner-comment'),
      feedback: z.array(z.string()).default([]),
      /** Keys of what `draft.compareFile` found: then no other difference is taken. */
      only: z.array(z.string()).min(1).optional(),
    }),
    z.object({ amendments: z.array(amendmentSchema), warnings: z.array(z.string()) }),
  ),
  /** Saves words while they are written: no act, so not in the ledger, as long as it is working. */
  save: write(amendmentFieldsSchema.partial().extend(one.shape), amendmentSchema),
  /**
   * Lets go of a working amendment that is empty again and that nobody has seen: it is gone, the history says so, and
   * its number is free if it was the last.
   */
  discardEmpty: write(one, z.object({ number: z.number().int() })),
  /**
   * Writes an amendment that a newer draft left behind (`needsResiting`) anew on the draft that is amended now; it
   * keeps its number, and what is not given. Only while it is working.
   */
  resite: write(
    amendmentFieldsSchema.partial().extend({ ...one.shape, hunks: z.array(hunkSchema).min(1) }),
    amendmentSchema,
  ),
  /**
   * Why the changes, as they are saved, could not be written into the draft's Word file, alone or with those of the
   * amendments that they stand beside; null when they can. The acts that follow refuse with the same sentence.
   */
  writable: long(
    z.object({ amendment: z.string() }),
    z.object({ sentence: z.string().nullable() }),
  ),
  /** Working → proposed. Needs a change and a reason. */
  propose: write(one, amendmentSchema),
  /** Proposed → working again, to change its words (responses to the old words are reopened). */
  rework: write(one, amendmentSchema),
  withdraw: write(one.extend({ reason: z.string().trim().max(4000).default('') }), amendmentSchema),
  /** Withdrawn → working, on the draft that is amended now. Not where another has replaced it. */
  reinstate: write(one, amendmentSchema),
  /** Before Committee, by the author: proposed → accepted, and back. */
  accept: write(one, amendmentSchema),
  unaccept: write(one, amendmentSchema),
  /** After it, by the delegate, under a delegation in force. */
  decide: write(
    one.extend({
      outcome: z.enum(['incorporate', 'decline']),
      reason: z.string().trim().max(8000),
      decidedOn: plainDate,
    }),
    amendmentSchema,
  ),
  /**
   * Does one act to several, each an act of its own in the history. What is refused is left as it is and told, and the
   * others go on; cancelled, it stops between two.
   */
  each: long(
    z.object({
      act: z.discriminatedUnion('verb', [
        z.object({ verb: z.enum(['propose', 'rework', 'reinstate', 'accept', 'unaccept']) }),
        z.object({ verb: z.literal('withdraw'), reason: z.string().trim().max(4000).default('') }),
        z.object({
          verb: z.literal('decide'),
          outcome: z.enum(['incorporate', 'decline']),
          reason: z.string().trim().max(8000),
          decidedOn: plainDate,
        }),
      ]),
      amendments: z.array(one).min(1),
    }),
    z.object({
      done: z.array(amendmentSchema),
      left: z.array(
        z.object({
          amendment: z.string(),
          number: z.number().int(),
          code: z.string(),
          sentence: z.string(),
          where: z.string().optional(),
        }),
      ),
    }),
  ),
  /** Takes a decision back (a new act, with its reason); the amendment is proposed again. */
  reopen: write(one.extend({ reason: z.string().trim().min(1).max(8000) }), amendmentSchema),
  /**
   * Keeps one of those that collide: each other one is withdrawn, or after Committee, where it was proposed or
   * incorporated, declined. One that says just the same gives its feedback to the one that is kept.
   */
  choose: write(
    z.object({
      amendment: z.string(),
      over: z.array(one).min(1),
      reason: z.string().trim().max(8000).default(''),
      /** The day of the decision, where one is declined. */
      decidedOn: plainDate,
    }),
    amendmentSchema,
  ),
  /**
   * Begins a working amendment with the changes and the feedback of all, as far as they can stand together; they are
   * withdrawn as replaced by it. `leftOut` is what collided, for a person to write into it.
   */
  combine: write(
    z.object({ amendments: z.array(one).min(2) }),
    z.object({
      amendment: amendmentSchema,
      leftOut: z.array(z.object({ number: z.number().int(), old: z.string(), new: z.string() })),
    }),
  ),
  /** Moves some changes (by their place among `hunks`, from 0) to a new amendment with the same reason and status. */
  split: write(
    one.extend({ hunks: z.array(z.number().int().min(0)).min(1) }),
    z.object({ amendment: amendmentSchema, made: amendmentSchema }),
  ),
  /** Takes another's changes and feedback into this one; the other is withdrawn as replaced by it. */
  merge: write(one.extend({ other: one }), amendmentSchema),
  /** Where two write at one place: puts this one just before or after the other. */
  reorder: write(
    one.extend({ other: z.string(), place: z.enum(['before', 'after']) }),
    amendmentSchema,
  ),
  /** Numbers those that are open in the order of the document; only while none has gone out. */
  renumber: write(z.object({ paper: z.string() }), z.object({ changed: z.number().int() })),
};

export const response = {
  /** Records a consultee's response to the wording as it stands now (`fingerprint`); refused as stale otherwise. */
  record: write(
    z.object({
      amendment: z.string(),
      consultee: z.string(),
      kind: responseKindSchema,
      comment: z.string().trim().max(8000).default(''),
      wording: z.string().trim().max(8000).default(''),
      respondedOn: plainDate,
      fingerprint: z.string(),
    }),
    standingResponseSchema,
  ),
};

export const delegation = {
  get: read(z.object({ paper: z.string() }), delegationSchema.nullable()),
  set: write(
    delegationFieldsSchema.extend({
      paper: z.string(),
      consultees: z.array(consulteeSchema.partial({ id: true })),
      expectedRevision: z.number().int().nullable(),
    }),
    delegationSchema,
  ),
  end: write(z.object({ paper: z.string(), endedOn: plainDate }), delegationSchema),
};
