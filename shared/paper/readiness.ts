import { longDate } from '../base/dates';
import type { Amendment } from './amendment';
import type { Delegation } from './delegation';
import type { Feedback } from './feedback';
import { count, numbered, sentence } from './numbers';
import { unheardOn } from './unheard';

/** Something that stands in the way, and the section where it is dealt with. */
export interface Note {
  sentence: string;
  section: string;
}

/** What a document's readiness for Council is judged by. */
export interface ReadinessFacts {
  document: string;
  agreedDraft: string | null;
  /** Amendments written on the agreed draft. */
  amendments: readonly Amendment[];
  /** Collisions on it, by the ids of the amendments that take part. */
  collisions: readonly { amendments: readonly string[]; place: string; quote: string }[];
  delegation: Delegation | null;
  feedback: readonly Feedback[];
  publishBy: string | null;
  today: string;
}

/** What forbids the export for Council (obstacles), and what a careful officer would settle first (cautions). */
export function readiness(facts: ReadinessFacts): { obstacles: Note[]; cautions: Note[] } {
  return { obstacles: obstacles(facts), cautions: cautions(facts) };
}

function obstacles(facts: ReadinessFacts): Note[] {
  const notes: Note[] = [];
  if (!facts.agreedDraft)
    notes.push({
      sentence: 'No draft is marked as the one that the Committee agreed. Mark it first.',
      section: 'documents',
    });
  if (!facts.delegation)
    notes.push({
      sentence: 'No delegation is recorded. Enter the Committee’s resolution first.',
      section: 'consultation',
    });
  else if (!facts.delegation.documents.includes(facts.document) && incorporated(facts).length)
    notes.push({
      sentence: 'The delegation does not cover this document, and yet it has amendments.',
      section: 'consultation',
    });
  const inIt = new Map(incorporated(facts).map((a) => [a.id, a.number]));
  for (const { amendments, place, quote } of facts.collisions) {
    const rivals = amendments.flatMap((id) => inIt.get(id) ?? []);
    if (rivals.length > 1)
      notes.push({
        sentence: `${sentence(numbered('amendment', rivals))} claim the same words in ${place} (“${quote}”). Choose one, combine or narrow them.`,
        section: 'amendments',
      });
  }
  return notes;
}

function cautions(facts: ReadinessFacts): Note[] {
  const notes: Note[] = [];
  const { publishBy, today } = facts;
  const open = facts.amendments.filter((a) => a.status === 'proposed' || a.status === 'working');
  if (open.length)
    notes.push({
      sentence: `${sentence(numbered('amendment', numbersOf(open)))} ${open.length > 1 ? 'are' : 'is'} still undecided and will not be in the paper.`,
      section: 'amendments',
    });
  for (const sentence of unheardOn(facts.delegation?.consultees ?? [], incorporated(facts)))
    notes.push({ sentence, section: 'consultation' });
  const against = incorporated(facts).filter((a) => a.decision?.againstConcern);
  if (against.length)
    notes.push({
      sentence: `${sentence(numbered('amendment', numbersOf(against)))} went ahead against a consultee’s concern: see that the reason says why.`,
      section: 'consultation',
    });
  const toAnswer = facts.feedback.filter((f) => f.status === 'to-answer').length;
  if (toAnswer)
    notes.push({
      sentence: `${sentence(count(toAnswer, 'piece', 'pieces'))} of feedback still ${toAnswer > 1 ? 'wait' : 'waits'} for an answer.`,
      section: 'feedback',
    });
  if (publishBy && today > publishBy)
    notes.push({
      sentence: `The last day for publishing with five clear days was ${longDate(publishBy)}. A late paper needs a reason of urgency.`,
      section: 'overview',
    });
  return notes;
}

const incorporated = (facts: ReadinessFacts) =>
  facts.amendments.filter((a) => a.status === 'incorporated');

const numbersOf = (amendments: readonly Amendment[]) => amendments.map((a) => a.number);
