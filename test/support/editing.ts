import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import {
  amendingOf,
  attempt,
  type Blocked,
  withOthers,
} from '../../renderer/editor/amend/amending';
import { hunksOf } from '../../renderer/editor/amend/changes';
import { openState } from '../../renderer/editor/amend/view';
import { posOf } from '../../renderer/editor/positions';
import type { Shown } from '../../renderer/editor/shown';
import type { Hunk, Position } from '../../shared/amendment/types';
import { toTree } from '../../shared/document/prosemirror';
import type { DocumentTree } from '../../shared/document/types';

/** An amendment being written, without a window: the editor's state, and what was refused last. */
export class Editing {
  state: EditorState;
  blocked: Blocked | null = null;

  constructor(
    readonly draft: DocumentTree,
    others: readonly Shown[] = [],
    hunks: readonly Hunk[] = [],
  ) {
    const ink = { names: '', title: '' };
    this.state = openState({ draft, hunks, others, ink, mediaUrl: async () => '' }).state;
  }

  private take(tr: EditorState['tr']): void {
    const { state, blocked } = attempt(this.state, tr);
    this.state = state;
    this.blocked = blocked;
  }

  /** Shows these other amendments from now on. */
  beside(others: readonly Shown[]): this {
    this.state = withOthers(this.state, others);
    return this;
  }

  /** Puts the caret (or a selection) at places of the document as it stands now. */
  at(block: string, offset: number, to?: Position): this {
    const find = (place: Position) => posOf(this.state.doc, place) as number;
    const from = find({ block, offset });
    this.take(
      this.state.tr.setSelection(TextSelection.create(this.state.doc, from, to ? find(to) : from)),
    );
    return this;
  }

  type(text: string): this {
    this.take(this.state.tr.insertText(text));
    return this;
  }

  do(command: Command): this {
    command(this.state, (tr) => this.take(tr));
    return this;
  }

  get hunks(): Hunk[] {
    return hunksOf(amendingOf(this.state).regions);
  }

  get tree(): DocumentTree {
    return toTree(this.state.doc);
  }
}
