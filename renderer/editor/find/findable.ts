import type { Match, Origin, Searched } from './search';

/** A document on screen in which words can be found. */
export interface Findable {
  /** What holds all of it. */
  root: HTMLElement;
  /** Its paragraphs in reading order, also those that are not drawn yet. */
  texts: () => readonly Searched[];
  /** Where a match stands on the page; draws it if need be. Null where it is not there any more. */
  rangeOf: (match: Match) => Range | null;
  /** Puts the selection on a match, and the focus where it is. */
  select: (match: Match) => void;
  /** Where one is: the caret, else the first paragraph in view. With `end`, the end of what is selected. */
  origin: (end?: boolean) => Origin | null;
  /** Tells when the text changes. Gives what ends that. */
  onChange: (told: () => void) => () => void;
}

/** Who is to be told when something changes. */
export class Told {
  readonly #all = new Set<() => void>();

  readonly on = (told: () => void): (() => void) => {
    this.#all.add(told);
    return () => this.#all.delete(told);
  };

  readonly tell = (): void => {
    for (const told of this.#all) told();
  };
}
