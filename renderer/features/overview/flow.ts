import type { Amendment } from '../../../shared/paper/amendment';
import type { Feedback } from '../../../shared/paper/feedback';
import type { Overview } from '../../state/overview';
import type { Section } from '../../state/place';

/** One part of a column: `flows` is what goes on to the next, `waits` what waits for someone. */
export interface Part {
  word: string;
  n: number;
  tone: 'flows' | 'waits' | 'ends';
}

export interface Column {
  word: string;
  section: Section;
  parts: Part[];
  total: number;
}

export interface Flow {
  columns: Column[];
  /** Between column i and i + 1: how many leave the one, how many arrive in the other, and the words for it. */
  bands: { leave: number; arrive: number; words: string; section: Section }[];
}

const column = (word: string, section: Section, parts: Part[]): Column => ({
  word,
  section,
  parts: parts.filter(({ n }) => n > 0),
  total: parts.reduce((sum, { n }) => sum + n, 0),
});

/** The paper's way from what was said to what Council gets, in counts. */
export function flowOf(
  overview: Overview,
  feedback: readonly Feedback[],
  amendments: readonly Amendment[],
): Flow {
  const said = (status: string) => feedback.filter((one) => one.status === status).length;
  const are = (...statuses: string[]) =>
    amendments.filter(({ status }) => statuses.includes(status)).length;
  const answering = amendments.filter((one) => one.feedback.length > 0).length;
  const given = amendments.flatMap((one) => one.responses).filter((one) => !one.reopened).length;
  const awaited = overview.counts.responsesAwaited;
  const taken = are('incorporated', 'accepted');
  const put = are('proposed', 'accepted', 'incorporated', 'declined');
  return {
    columns: [
      column('Feedback', 'feedback', [
        { word: 'answered by amendment', n: said('answered-by-amendment'), tone: 'flows' },
        { word: 'to answer', n: said('to-answer'), tone: 'waits' },
        { word: 'answered without change', n: said('answered-without-change'), tone: 'ends' },
        { word: 'out of scope', n: said('out-of-scope'), tone: 'ends' },
      ]),
      column('Amendments', 'amendments', [
        { word: 'put forward', n: put, tone: 'flows' },
        { word: 'being written', n: are('working'), tone: 'waits' },
        { word: 'withdrawn', n: are('withdrawn'), tone: 'ends' },
      ]),
      column('Responses', 'consultation', [
        { word: 'given', n: given, tone: 'flows' },
        { word: 'awaited', n: awaited, tone: 'waits' },
      ]),
      column('Decisions', 'amendments', [
        { word: 'taken in', n: taken, tone: 'flows' },
        { word: 'to decide', n: overview.counts.toDecide, tone: 'waits' },
        { word: 'declined', n: are('declined'), tone: 'ends' },
      ]),
      column('Paper', 'council', [{ word: 'changes in it', n: taken, tone: 'flows' }]),
    ],
    bands: [
      {
        leave: said('answered-by-amendment'),
        arrive: answering,
        words: `${answering} of the amendments answer feedback`,
        section: 'feedback',
      },
      {
        leave: put,
        arrive: given,
        words: `${given} responses to ${put} amendments put forward`,
        section: 'consultation',
      },
      {
        leave: given,
        arrive: taken,
        words: `${taken} amendments taken in`,
        section: 'amendments',
      },
      { leave: taken, arrive: taken, words: `${taken} changes in the paper`, section: 'council' },
    ],
  };
}
