import type { AtomSpan, Container, DocumentTree } from '../../document/types';
import { changeArriving, isReference, noteIds, referTo } from '../new-notes';
import { notesLeaving } from '../notes';
import type { Hunk } from '../types';
import { freshBlock, type Keys } from './keys';

/**
 * Gives each reference that hunks bring the words of its note: of one that only the edited tree has, and of one that
 * the draft keeps where it is, of which it becomes a copy. A note whose reference leaves and comes elsewhere is moved,
 * and stays the draft's.
 * @param containers of the edited tree
 */
export function attachNotes(
  draft: DocumentTree,
  containers: readonly Container[],
  hunks: Hunk[],
  keys: Keys,
): Hunk[] {
  let leaving: Set<string> | null = null;
  let known: { own: Set<string>; notes: Map<string, Container> } | null = null;
  const attach = (atom: AtomSpan): AtomSpan => {
    if (!isReference(atom) || atom.note) return atom;
    known ??= { own: noteIds(draft), notes: new Map(containers.map((one) => [one.id, one])) };
    if (!leaving) {
      const gone = new Set<string>();
      for (const hunk of hunks) notesLeaving(hunk, (note) => gone.add(note));
      leaving = gone;
    }
    if (leaving.delete(atom.container)) return atom;
    const note = known.notes.get(atom.container);
    if (!note || note.kind !== atom.atom) return atom;
    const key = keys.take(known.own.has(note.id) ? '' : note.id);
    return { ...referTo(atom, key), note: note.blocks.map((block) => freshBlock(block, keys)) };
  };
  const out = hunks.map((hunk) => changeArriving(hunk, attach));
  return out.every((hunk, i) => hunk === hunks[i]) ? hunks : out;
}
