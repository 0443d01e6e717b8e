import { words } from '../base/text';
import { commonRuns } from '../document/diff';
import { blockText } from '../document/plain';
import type { Block, DocumentTree } from '../document/types';
import { indexDraft } from './place';
import type { Hunk } from './types';

/** A block of the draft that goes in one place and comes in another: its id, and the key of what comes. */
export interface Move {
  deleted: string;
  inserted: string;
}

interface Candidate {
  id: string;
  type: Block['type'];
  container: string;
  text: string;
  words: string[];
}

/** As many of the words as this stay when a moved block was changed on the way. */
const LIKE = 0.9;

/**
 * Which deleted blocks of one amendment come back as inserted ones of the same container, with the same words or
 * nearly: to a person one paragraph was moved. The hunks themselves stay a deletion and an insertion.
 */
export function moves(draft: DocumentTree, hunks: readonly Hunk[]): Move[] {
  const index = indexDraft(draft);
  const gone: Candidate[] = [];
  const come: Candidate[] = [];
  for (const hunk of hunks) {
    if (hunk.kind === 'delete') {
      const container = index.blocks.get(hunk.block)?.container.id ?? '';
      gone.push(...candidate(hunk.block, hunk.quoted, container));
    } else if (hunk.kind === 'insert')
      come.push(...hunk.blocks.flatMap((block) => candidate(block.id, block, hunk.gap.container)));
  }
  if (gone.length === 0 || come.length === 0) return [];
  const found = new Map<Candidate, Candidate>();
  const free = new Set(come);
  const pair = (alike: (a: Candidate, b: Candidate) => boolean) => {
    for (const a of gone) {
      if (found.has(a)) continue;
      for (const b of free)
        if (a.type === b.type && a.container === b.container && alike(a, b)) {
          found.set(a, b);
          free.delete(b);
          break;
        }
    }
  };
  pair((a, b) => a.text === b.text);
  pair(nearlySame);
  return gone.flatMap((a) => {
    const b = found.get(a);
    return b ? [{ deleted: a.id, inserted: b.id }] : [];
  });
}

/** Empty paragraphs are too alike to tell where one went. */
function candidate(id: string, block: Block, container: string): Candidate[] {
  const text = blockText(block);
  const all = words(text);
  return all.length === 0 ? [] : [{ id, type: block.type, container, text, words: all }];
}

function nearlySame(a: Candidate, b: Candidate): boolean {
  const most = Math.max(a.words.length, b.words.length);
  if (Math.min(a.words.length, b.words.length) < LIKE * most) return false;
  const numbers = new Map<string, number>();
  const number = (word: string) => {
    const known = numbers.get(word) ?? numbers.size;
    numbers.set(word, known);
    return known;
  };
  const common = commonRuns(a.words.map(number), b.words.map(number));
  return common.reduce((sum, { length }) => sum + length, 0) >= LIKE * most;
}
