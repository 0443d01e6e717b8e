import { importWord } from '../../electron/word/import';
import { redlineFiles } from '../../electron/word/redline';
import { words } from '../../shared/base/text';
import { commonRuns } from '../../shared/document/diff';
import { treeText } from '../../shared/document/plain';
import { rawText } from './raw-text';

/** A redline of two files: how many words are struck in it, and how few could be. */
export interface Comparing {
  struck: number;
  /** Words of the old file less the longest sequence that both have. */
  least: number;
  places: number;
}

export function comparingOf(old: Uint8Array, fresh: Uint8Array): Comparing {
  const texts = [old, fresh].map((file) => words(treeText(importWord(file, 'before').tree)));
  const [before, after] = texts as [string[], string[]];
  const numbers = new Map<string, number>();
  const encode = (list: string[]) =>
    list.map((word) => {
      const known = numbers.get(word) ?? numbers.size;
      numbers.set(word, known);
      return known;
    });
  const common = commonRuns(encode(before), encode(after)).reduce((n, run) => n + run.length, 0);
  const { file, places } = redlineFiles({ old, new: fresh, side: 'before' });
  const struck = rawText(file).deleted.flatMap(words).length;
  return { struck, least: before.length - common, places };
}
