import { sameParagraph } from '../../../shared/amendment/equal';
import type { RedlineText } from '../../../shared/amendment/redline';
import type { XmlElement } from '../xml';
import type { End, Outcome, Props } from './flow';
import { outcomes } from './flow';
import { settleBeforeTables, settleLast } from './last-paragraph';
import { modelFor } from './paragraph-properties';
import type { Physical } from './physical';
import type { Place } from './place';
import { preferPrevious } from './previous-mark';
import { cannotWrite } from './refusals';
import type { PartWriting } from './writing';

/**
 * The paragraphs of a segment (consecutive paragraphs of one container, no kept table between them) as both forms
 * write them.
 * @param tables for each whether a new table comes after it
 */
export function physicals(
  writing: PartWriting,
  texts: readonly RedlineText[],
  tables: readonly boolean[],
): Physical[] {
  const ends = endsOf(writing, texts);
  const last = ends[ends.length - 1];
  if (last?.status === 'del' && !last.whole && last.place)
    throw cannotWrite(
      last.place,
      'it joins a paragraph to one beyond the edge of a content control or table; strike its words instead',
    );
  const moved = settleBeforeTables(settleLast(ends, tables), tables);
  const settled = preferPrevious(
    moved,
    tables,
    writing.forgotten,
    ({ amendment }) => writing.part === writing.raw.body && amendment.comment.length > 0,
  );
  const after = outcomes(ends);
  const shown = outcomes(settled);
  const closing = closingHosts(writing, ends);
  let open = false;
  return texts.map((text, i) => {
    const end = ends[i] as End;
    const kept = settled[i] as End;
    const outcome = shown[i] as Outcome;
    const vanishes = end.status === 'del' && end.whole;
    const opens = !open && !vanishes;
    const closes = end.status !== 'del';
    open = vanishes ? open : !closes;
    const own = end.status !== 'ins' && end.host !== null;
    const host = end.host === null ? null : (writing.at(end.host)?.element ?? null);
    const before = ends[i - 1];
    const asIs =
      own &&
      kept.status === 'keep' &&
      end.status === 'keep' &&
      isOwn(outcome.before, end) &&
      isOwn(outcome.after, end) &&
      !vanishes;
    return {
      number: writing.paragraphs.next(),
      first: end.host !== null && before?.host !== end.host,
      text,
      tracked: kept,
      trackedOutcome: outcome,
      cleanOutcome: after[i] as Outcome,
      opens,
      closes,
      open,
      vanishes,
      asIs,
      plain: asIs && opens,
      section: own ? host : null,
      cleanSection: opens ? (closing[i] ?? null) : null,
    };
  });
}

const isOwn = (props: Props, end: End): boolean =>
  props.source === end.host && !end.retyped && props.mark === end.before?.mark;

/** The ends of a segment's paragraphs as the redline has them. */
function endsOf(writing: PartWriting, texts: readonly RedlineText[]): End[] {
  const ends: End[] = [];
  let near: string | null = null;
  texts.forEach((text, i) => {
    const { status, change, survivor } = text.end;
    const place: Place | null = change ? writing.placeOf(change) : null;
    const host = text.status === 'inserted' ? null : hostOf(texts, i);
    if (host) near = host;
    const base = {
      text,
      host,
      place,
      retyped: null,
      survivor: survivor ?? 'last',
      whole: isWhole(text),
    } as const;
    if (status === 'inserted') {
      const after = modelFor(writing, text.mark, near ?? firstHost(texts), place as Place);
      ends.push({ ...base, status: 'ins', before: null, after });
      return;
    }
    const mark = text.retype?.before ?? text.mark;
    const own = writing.blockOf(text.id);
    const before: Props = { mark: own?.mark ?? mark, source: text.id };
    const { retype } = text;
    const changes = retype && !sameParagraph(text.mark, before.mark);
    const retyped = changes ? writing.placeOf(retype.change) : null;
    const after = retyped
      ? { mark: text.mark, source: retypeSource(writing, text, retyped) }
      : before;
    ends.push({ ...base, status: status === 'deleted' ? 'del' : 'keep', before, after, retyped });
  });
  return ends;
}

/** A retyped paragraph keeps what its new mark does not speak of; where that changes too, another is the model. */
function retypeSource(writing: PartWriting, text: RedlineText, place: Place): string | null {
  const own = writing.blockOf(text.id);
  if (own && own.mark.rest === text.mark.rest) return own.id;
  return modelFor(writing, text.mark, text.id, place).source;
}

/** The draft's paragraph that a piece of it belongs to: the next one that has a mark of the draft. */
function hostOf(texts: readonly RedlineText[], from: number): string | null {
  for (let i = from; i < texts.length; i++) {
    const text = texts[i] as RedlineText;
    if (text.status !== 'inserted' && text.end.status !== 'inserted') return text.id;
  }
  return null;
}

const firstHost = (texts: readonly RedlineText[]): string | null => hostOf(texts, 0);

/** Whether all words of a paragraph come, or go, with its mark. */
export function isWhole(text: RedlineText): boolean {
  const { status, survivor } = text.end;
  if (status === 'kept' || survivor === 'first') return false;
  return text.segments.every((segment) => segment.status === status);
}

/** For each paragraph the source's paragraph whose mark ends what it runs into in the clean form. */
function closingHosts(writing: PartWriting, ends: readonly End[]): (XmlElement | null)[] {
  const out: (XmlElement | null)[] = [];
  let last: XmlElement | null = null;
  for (let i = ends.length - 1; i >= 0; i--) {
    const { status, host } = ends[i] as End;
    if (status !== 'del')
      last = status === 'keep' && host ? (writing.at(host)?.element ?? null) : null;
    out[i] = last;
  }
  return out;
}
