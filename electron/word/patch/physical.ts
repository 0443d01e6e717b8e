import type { RedlineText } from '../../../shared/amendment/redline';
import type { XmlElement } from '../xml';
import type { End, Outcome } from './flow';
import { leadingProperties, propertiesOf, writeHead } from './paragraph-properties';
import type { Place } from './place';
import { clean, type Out, type PartWriting, tracked } from './writing';

/** One paragraph as both forms write it. */
export interface Physical {
  number: number;
  /** The first of those that come of one w:p. */
  first: boolean;
  text: RedlineText;
  /** Its end in the tracked form, and what it says there. */
  tracked: End;
  trackedOutcome: Outcome;
  cleanOutcome: Outcome;
  /** In the clean form: it begins a paragraph, it ends one, one is open where it ends, it is left out whole. */
  opens: boolean;
  closes: boolean;
  open: boolean;
  vanishes: boolean;
  /** Nothing about its mark or properties changes; `plain` if it is no other's continuation either. */
  asIs: boolean;
  plain: boolean;
  /** The paragraph of the source whose w:sectPr the tracked, and the clean, one keeps. */
  section: XmlElement | null;
  cleanSection: XmlElement | null;
}

interface Opened {
  outs: Out[];
  /** Whose doing it is that its properties change. */
  changed: Place | null;
  /** Whether properties that stand behind others or behind words stay there, as none of its own are written anew. */
  stays: { clean: boolean; tracked: boolean };
}

/**
 * What begins a paragraph: its tag and its properties, after which a comment's range may begin.
 * @param like the paragraph of the source whose tag it takes; null for a new one
 */
export function writeOpen(
  writing: PartWriting,
  physical: Physical,
  like: XmlElement | null,
): Opened {
  const { part, names } = writing;
  const { number, tracked: end } = physical;
  const tag = like && part.source.slice(like.start, like.innerStart).replace(/\s*\/>$/, '>');
  const open = tag && physical.first ? tag : `<${names.w('p')}>`;
  const pPr = like && propertiesOf(like);
  const leading = like && leadingProperties(like);
  if (physical.asIs) {
    const begun =
      like && physical.first && leading ? part.source.slice(like.start, leading.end) : null;
    const stays = physical.first && pPr !== leading;
    const same = begun ?? open + (pPr && !stays ? part.source.slice(pPr.start, pPr.end) : '');
    const outs = [{ clean: physical.opens ? same : '', tracked: same, paragraph: number }];
    return { outs, changed: null, stays: { clean: physical.plain, tracked: physical.first } };
  }
  const { before, after, place } = physical.trackedOutcome;
  const mark =
    end.status === 'keep' || !end.place ? null : { status: end.status, place: end.place };
  const head = writeHead(writing, { before, after, place, mark, section: physical.section });
  // properties that say what the source says stay as they are written there; a split copies no fault of theirs
  const own = physical.first && end.status !== 'ins';
  const said = own && like && pPr ? unchanged(writing, end.host, like) : null;
  const begin = (xml: string) => {
    if (said !== xml) return open + xml;
    return like && leading ? part.source.slice(like.start, leading.end) : open;
  };
  const outs: Out[] = [{ clean: '', tracked: begin(head.xml), paragraph: number }];
  const stays = { clean: false, tracked: said === head.xml };
  if (physical.opens) {
    const settled = physical.cleanOutcome.after;
    const plain = {
      before: settled,
      after: settled,
      place: null,
      mark: null,
      section: physical.cleanSection,
    };
    const { xml } = writeHead(writing, plain);
    stays.clean = said === xml;
    outs.push({ ...clean(begin(xml)), paragraph: number });
  }
  const changed = head.changed ? place : null;
  if (changed) outs.push({ ...tracked('', changed), paragraph: number });
  return { outs, changed, stays };
}

/** The properties of a paragraph of the source as they would be written, were nothing changed. */
function unchanged(writing: PartWriting, host: string | null, like: XmlElement): string | null {
  const block = host === null ? null : writing.blockOf(host);
  if (!block) return null;
  const own = { mark: block.mark, source: block.id };
  return writeHead(writing, { before: own, after: own, place: null, mark: null, section: like })
    .xml;
}

/** What ends a paragraph; a change of its mark, or of its properties (`changed`), shows there. */
export function writeClose(
  writing: PartWriting,
  physical: Physical,
  like: XmlElement | null,
  changed: Place | null,
): Out[] {
  const close = `</${like?.name ?? writing.names.w('p')}>`;
  const { place, status, whole } = physical.tracked;
  const outs: Out[] = [];
  if (status !== 'keep' && place)
    outs.push({
      ...tracked('', place),
      paragraph: physical.number,
      ...(whole ? { whole: status } : {}),
      ...(writing.forgotten.has(physical.text) ? { again: { status, place } } : {}),
    });
  else if (changed) outs.push({ ...tracked('', changed), paragraph: physical.number });
  outs.push({ clean: physical.closes ? close : '', tracked: close, paragraph: physical.number });
  return outs;
}
