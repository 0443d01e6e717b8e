import type { Container } from '../../../shared/document/types';
import type { XmlElement } from '../xml';
import type { FoundDrawing } from './drawn';
import type { FieldStep } from './fields';
import type { FoundLayout } from './layout';
import type { Plan } from './plan';
import type { RawDocument, RawPart } from './raw';
import type { FieldResult } from './results';
import type { Window } from './window';

/** One element that makes text or an atom: where it stands in its block and how many units it takes. */
export interface Leaf {
  /** w:t, w:tab, w:br, w:drawing … */
  element: XmlElement;
  /** The w:r that holds it (the element itself where there is none: an equation). */
  run: XmlElement;
  offset: number;
  length: number;
}

/** Where a block, row, cell or container of a view comes from. */
export interface Place {
  part: RawPart;
  element: XmlElement;
  /** Paragraphs whose text stands at the start of this one because their own mark is resolved away. */
  joined: XmlElement[];
  /** Of a text block: what makes its content, in order. */
  leaves: Leaf[];
}

export interface PlacedAt {
  block: string;
  offset: number;
}

/** What reading one part of a view needs, and where it leaves what it finds. */
export interface Reading {
  raw: RawDocument;
  /** The version of the reader that is followed. */
  version: number;
  part: RawPart;
  plan: Plan;
  /** Ids of paragraphs and tables, by their place in the resolved part. */
  ids: Map<XmlElement, string>;
  /** May give an element another id than its natural one. */
  rename: (element: XmlElement, natural: string) => string;
  fields: Map<XmlElement, FieldStep>;
  hashOf: (part: string) => string | null;
  found: Found;
  /** Placeholders counted so far in this part, in cells and text boxes too. */
  placeholders: { count: number };
  /** Top-level blocks outside this stretch of the source are left out. */
  window: Pick<Window, 'from' | 'to' | 'rows'> | null;
}

/** For reading what stands inside a block: all of it. Before version 3 cells counted placeholders each on their own. */
export const inside = (reading: Reading): Reading => ({
  ...reading,
  placeholders: reading.version < 3 ? { ...reading.placeholders } : reading.placeholders,
  window: null,
});

/** What a view collects while it reads. */
export interface Found {
  places: Map<string, Place>;
  idOf: Map<XmlElement, string>;
  textBoxes: Container[];
  /** Ids of notes that are referred to. */
  notes: Set<string>;
  /** Places of comment range ends and references. */
  anchors: Map<XmlElement, PlacedAt>;
  /** Comment marks that stand before the next paragraph. */
  pending: XmlElement[];
  lastPlace: PlacedAt | null;
  media: Map<string, { type: string; part: string }>;
  /** Pictures and other objects by their hash: the first that has it. */
  drawings: Map<string, FoundDrawing>;
  /** Layouts of paragraphs by their hash: the first that has it. */
  layouts: Map<string, FoundLayout>;
  /** By block: where the results of computed fields stand. */
  results: Map<string, FieldResult[]>;
  /** Words in the instruction of a field. */
  unshown: Set<XmlElement>;
}

/** One flow of paragraphs being read: fields and joins run from one paragraph to the next. */
export interface Flow {
  open: { step: FieldStep; result: boolean }[];
  /** Paragraphs whose content goes into the next one. */
  carried: XmlElement[];
}

export const newFlow = (): Flow => ({ open: [], carried: [] });
