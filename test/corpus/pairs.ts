import { basename } from 'node:path';

/** A file and a later state of it. */
export interface Pair {
  before: string;
  after: string;
}

const FIRST = /[-_]+(Before|Unmodified|Original)-?(\d*)$/i;
const LATER =
  /^[-_]+(Mod|After|Delete|Insert|Diff|Deleted|w-Deleted|Longest|Moved|RevisedBy|Table|Cell)/i;

/** Pairs by their names, as the PowerTools tests have them: X and X-Mod, X-Before and X-After2, X-Unmodified and X-… */
export function pairsAmong(files: readonly string[]): Pair[] {
  const stem = (file: string) => basename(file).replace(/\.docx$/i, '');
  const named = files.filter((file) => /WmlComparer02|__(WC|RC)__/.test(file));
  const roots = named.map((file) => {
    const name = stem(file);
    return { file, name, root: name.replace(FIRST, ''), digits: FIRST.exec(name)?.[2] ?? '' };
  });
  const pairs: Pair[] = [];
  for (const file of named) {
    const name = stem(file);
    if (FIRST.test(name)) continue;
    const digits = /\d*$/.exec(name)?.[0] ?? '';
    const candidates = roots
      .filter((one) => one.file !== file && name.startsWith(one.root))
      .filter((one) => LATER.test(name.slice(one.root.length)))
      .sort(
        (a, b) =>
          b.root.length - a.root.length ||
          Number(b.digits === digits) - Number(a.digits === digits),
      );
    const [before] = candidates;
    if (before) pairs.push({ before: before.file, after: file });
  }
  return pairs;
}
