import type { Contract, Input, Noun, Output, Verb } from './index';
import type { Packed } from './packed';

export type Theme = 'system' | 'light' | 'dark';

/** Commands of the native menu, carried out by the page. */
export type MenuCommand =
  | 'new-paper'
  | 'import-draft'
  | 'compare-file'
  | 'export-council'
  | 'select-all'
  | 'find'
  | 'find-list'
  | 'toggle-sections'
  | 'toggle-details'
  | 'go-overview'
  | 'go-documents'
  | 'go-feedback'
  | 'go-amendments'
  | 'go-consultation'
  | 'go-council'
  | 'go-history'
  | 'command-palette'
  | 'shortcuts';

/** What the desktop tells the page, unasked. */
export interface BridgeEvents {
  /** Long work moved on; `job` is what the page passed with the call, `done` and `total` are counts. */
  progress: { job: string; label: string; done: number; total: number };
  /** Another program, such as the command line, changed the database. */
  changed: Record<string, never>;
  menu: { command: MenuCommand };
  /** The engine stopped unexpectedly; the sentence is for the person. */
  engine: { state: 'restarted' | 'stopped'; sentence: string };
  /** The window is about to close: save what is unsaved. A promise returned by the listener is waited for, two seconds at most. */
  closing: Record<string, never>;
}

/** What only the desktop can do. Files are named by their full path. */
export interface Desktop {
  chooseWordFile(): Promise<string | null>;
  chooseFiles(): Promise<string[]>;
  chooseFolder(): Promise<string | null>;
  /** Asks where to save, with a proposed file name. */
  chooseSave(name: string): Promise<string | null>;
  showInFolder(path: string): Promise<void>;
  /** Opens a document (Word, PDF) in its own program; resolves to a sentence when that fails. */
  openDocument(path: string): Promise<string | null>;
  /** Whether a screen reader, or another program that reads the window, is at work. */
  isReadAloud(): Promise<boolean>;
  getTheme(): Promise<Theme>;
  /** Changes what `prefers-color-scheme` says, and remembers it. */
  setTheme(theme: Theme): Promise<void>;
}

/**
 * `window.engross`: all that the page gets. A call resolves to a packed `Reply` and never rejects. `job` names a
 * long call, for its `progress` events and for `cancel`; it is any string that is unique in the page.
 */
export interface Bridge {
  call: {
    [N in Noun]: {
      [V in Verb<N> & string]: (input: Input<N, V>, job?: string) => Promise<Packed<Output<N, V>>>;
    };
  };
  cancel(job: string): void;
  /** Gives back what ends the listening. */
  on<E extends keyof BridgeEvents>(
    event: E,
    listener: (detail: BridgeEvents[E]) => unknown,
  ): () => void;
  /** The path of a file that was dropped on the page. */
  pathOf(file: File): string;
  desktop: Desktop;
}

/** Noun → verb → kind: the contract without its schemas, as the preload and the window's process know it. */
export type ContractNames = {
  [N in Noun]: { [V in keyof Contract[N]]: 'read' | 'write' | 'long' };
};
