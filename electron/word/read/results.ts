import type { DocumentTree } from '../../../shared/document/types';
import type { Flow } from './context';
import type { Field } from './fields';

/** The result of a field that Word computes, as far as it stands in one paragraph. */
export interface FieldResult {
  /** What computes it, as it is written in the file: "REF _Ref12 \h". */
  code: string;
  /** Offsets in the paragraph; one that was never computed is empty. */
  from: number;
  to: number;
  /** Whether it begins, and whether it ends in this paragraph: a table of contents runs over many. */
  begins: boolean;
  ends: boolean;
}

/** The results in a document, by block, in order. */
export type Results = ReadonlyMap<string, readonly FieldResult[]>;

/** Fields of which Word shows what it computes from the document, or from the clock; nobody writes their results. */
const COMPUTED =
  /^(PAGE|NUMPAGES|SECTION|SECTIONPAGES|TOC|TOA|INDEX|REF|PAGEREF|NOTEREF|STYLEREF|SEQ|DATE|TIME|CREATEDATE|SAVEDATE|PRINTDATE|EDITTIME|NUMWORDS|NUMCHARS|REVNUM|FILENAME)$/;

const isComputed = ({ kind }: Field): boolean => COMPUTED.test(kind);

/** Notes the results in one paragraph while it is read; of one in another's result only the outer one counts. */
export class ResultRecorder {
  readonly results: FieldResult[] = [];
  private open: { field: Field; from: number; begins: boolean } | null = null;

  constructor({ open }: Flow) {
    const outer = open.find(({ step, result }) => result && isComputed(step.field));
    if (outer) this.open = { field: outer.step.field, from: 0, begins: false };
  }

  begin(field: Field, at: number): void {
    if (!this.open && isComputed(field)) this.open = { field, from: at, begins: true };
  }

  end(field: Field, at: number, ends = true): void {
    if (this.open?.field !== field) return;
    const { from, begins } = this.open;
    const code = field.instruction.replace(/\s+/g, ' ');
    this.results.push({ code, from, to: at, begins, ends });
    this.open = null;
  }

  /** The paragraph is over. */
  finish(at: number): void {
    if (this.open) this.end(this.open.field, at, false);
  }
}

const known = new WeakMap<DocumentTree, Results>();

/** Remembers where the results in a tree stand, as long as it is at hand: they are no part of what is stored. */
export function keepResults(tree: DocumentTree, results: Results): void {
  if (results.size > 0) known.set(tree, results);
}

/** Where the results in a tree stand; nothing of one that was not just read from a file. */
export const resultsOf = (tree: DocumentTree): Results => known.get(tree) ?? new Map();
