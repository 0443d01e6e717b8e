import type { RedlineText } from '../../../shared/amendment/redline';
import type { DocumentTree, TextBlock } from '../../../shared/document/types';
import type { Place as ReaderPlace } from '../read/context';
import type { RawDocument, RawPart } from '../read/raw';
import type { PatchInput } from '../service';
import type { Growth, Picture } from './grow';
import type { Names } from './names';
import type { NewNotes } from './new-notes';
import type { Place } from './place';
import type { Ids } from './stamp';

/** What is being written: one base package with one draft's amendments. */
export interface Writing {
  raw: RawDocument;
  /** Where a block, row, cell or container of the draft stands in the base. */
  at: (id: string) => ReaderPlace | undefined;
  draft: DocumentTree;
  ids: Ids;
  growth: Growth;
  placeOf: (change: { set: string; hunk: number }) => Place;
  blockOf: (id: string) => TextBlock | null;
  textBlocks: readonly TextBlock[];
  /** The w:numId of a list; makes the list where its id is a new one. */
  listId: (list: string) => string;
  notes: NewNotes;
  /** Pictures that come along, by the hash of their bytes. */
  media: ReadonlyMap<string, Picture>;
  /** Numbers for paragraphs, so that neighbouring changes of one can share a comment. */
  paragraphs: Ids;
  /** The paragraphs whose mark LibreOffice forgets to track. */
  forgotten: ReadonlySet<RedlineText>;
}

/** The same, for one part. */
export interface PartWriting extends Writing {
  part: RawPart;
  names: Names;
}

/** Where something of the draft stands; it must, for the base was held against the draft before. */
export function foundPlace(writing: Writing, id: string): ReaderPlace {
  const place = writing.at(id);
  if (!place) throw new Error(`${id} is not in the file`);
  return place;
}

/** A piece of what is written, in both forms, and whose doing it is. */
export interface Out extends Record<PatchInput['form'], string> {
  /** Changes that it shows; a comment's range may begin before it and end after it. */
  places?: readonly Place[];
  /** Numbers the paragraphs, so that neighbouring changes of one paragraph can share a comment. */
  paragraph?: number;
  /** The paragraph comes or goes whole, so a comment's reference that stands here comes or goes with it. */
  whole?: 'ins' | 'del';
  /** A mark is tracked here that LibreOffice forgets: it is said once more, behind a comment. */
  again?: { status: 'ins' | 'del'; place: Place };
  /** It stands in a control for plain text, in which LibreOffice would lose the words before a comment. */
  inControl?: boolean;
  /** A comment here has no range, or LibreOffice would keep a row that comes or goes, empty, or crash (frames.ts). */
  point?: 'before' | 'after';
  /** A comment stands here for a change elsewhere. */
  remark?: Remark;
}

/** A comment that stands in the body for changes in a part that can hold none (a header, a note, a text box). */
export interface Remark {
  offset: number;
  places: readonly Place[];
  /** "In the footnote:", "In the header:" … */
  where: string;
}

/** One stretch of a part's source, replaced; where start = end, something is inserted. */
export interface Patch {
  start: number;
  end: number;
  outs: Out[];
}

export const both = (text: string): Out => ({ clean: text, tracked: text });
export const tracked = (text: string, ...places: Place[]): Out => ({
  clean: '',
  tracked: text,
  ...(places.length > 0 ? { places } : {}),
});
export const clean = (text: string): Out => ({ clean: text, tracked: '' });
