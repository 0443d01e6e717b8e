import { refuse } from '../../shared/base/failure';
import type { Output } from '../../shared/contract';
import type { Amendment } from '../../shared/paper/amendment';
import type { DraftInfo } from '../../shared/paper/document';
import type { Feedback } from '../../shared/paper/feedback';
import type { Desk } from './desk';

type PaperCard = Output<'paper', 'list'>[number];
type DocumentCard = Output<'document', 'list'>[number];

/** Things as a person names them: the only one when it goes without saying, by words of its title, by its number. */

export async function paperNamed(desk: Desk, name?: string, archived = false): Promise<PaperCard> {
  const papers = await desk.call('paper', 'list', { archived });
  return one(papers, name, {
    what: 'paper',
    say: '--paper',
    none: 'There is no paper yet. Begin one: engross paper new --title … --committee …',
  });
}

export async function documentNamed(
  desk: Desk,
  options: { paper?: string; document?: string },
): Promise<DocumentCard> {
  const paper = await paperNamed(desk, options.paper);
  const documents = await desk.call('document', 'list', { paper: paper.id });
  const plans = documents.filter(({ kind }) => kind === 'plan');
  const among = options.document === undefined && plans.length === 1 ? plans : documents;
  return one(among, options.document, {
    what: 'document',
    say: '--document',
    none: 'The paper has no document yet. Add one: engross draft add FILE.docx',
  });
}

/** A draft by its version; the agreed one, or the newest, when none is named. */
export function draftOf({ drafts, title }: DocumentCard, version?: string): DraftInfo {
  const wanted = version?.replace(/^v/i, '');
  const found =
    wanted === undefined
      ? (drafts.find(({ agreedOn }) => agreedOn) ?? drafts.at(-1))
      : drafts.find((draft) => String(draft.version) === wanted);
  if (!found) throw refuse('not-found', `“${title}” has no draft ${version ?? ''}.`);
  return found;
}

export async function amendmentNumbered(
  desk: Desk,
  number: string,
  paperName?: string,
): Promise<Amendment> {
  const paper = await paperNamed(desk, paperName);
  const { amendments } = await desk.call('amendment', 'list', { paper: paper.id });
  return numbered(amendments, number, 'amendment');
}

export async function feedbackNumbered(
  desk: Desk,
  number: string,
  paperName?: string,
): Promise<Feedback> {
  const paper = await paperNamed(desk, paperName);
  const all = await desk.call('feedback', 'list', { paper: paper.id });
  return numbered(all, number, 'feedback');
}

/** "1,2 5" → the things of those numbers. */
export function allNumbered<T extends { number: number }>(
  things: readonly T[],
  numbers: string | undefined,
  what: string,
): T[] {
  return (numbers ?? '')
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((number) => numbered(things, number, what));
}

function numbered<T extends { number: number }>(
  things: readonly T[],
  number: string,
  what: string,
): T {
  const found = things.find((thing) => String(thing.number) === number.trim());
  if (!found) throw refuse('not-found', `There is no ${what} ${number}.`);
  return found;
}

/** One of several by id, by title, or by words that only its title has. */
export function one<T extends { id: string; title?: string; post?: string }>(
  things: readonly T[],
  name: string | undefined,
  { what, say, none }: { what: string; say: string; none: string },
): T {
  const [only] = things;
  if (!only) throw refuse('not-found', none);
  const title = (thing: T) => thing.title ?? thing.post ?? '';
  const list = things.map((thing) => `“${title(thing)}”`).join(', ');
  if (name === undefined) {
    if (things.length > 1)
      throw refuse('invalid-input', `Which ${what}? Name it with ${say}: ${list}.`);
    return only;
  }
  const wanted = name.toLowerCase();
  const exact = things.filter((t) => t.id === name || title(t).toLowerCase() === wanted);
  const found = exact.length
    ? exact
    : things.filter((t) => title(t).toLowerCase().includes(wanted));
  if (found.length === 0) throw refuse('not-found', `There is no ${what} “${name}”, only ${list}.`);
  if (found.length > 1)
    throw refuse('invalid-input', `More than one ${what} is called “${name}”: ${list}.`);
  return found[0] as T;
}
