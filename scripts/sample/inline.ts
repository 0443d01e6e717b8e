/** One stretch of a paragraph, as the marks of `blocks.ts` describe it. */
export type Segment =
  | { kind: 'plain' | 'bold'; text: string }
  | { kind: 'footnote'; number: number }
  | { kind: 'inserted' | 'deleted' | 'comment'; key: string; text: string };

const MARK = /\*\*(.+?)\*\*|\[\^(\d+)\]|⟦([+\-#])([\w-]+)\|([^⟧]*)⟧/g;
const KINDS = { '+': 'inserted', '-': 'deleted', '#': 'comment' } as const;

/** Splits a marked text into its segments, in order; empty stretches are left out. */
export function segments(marked: string): Segment[] {
  const found: Segment[] = [];
  let from = 0;
  const plain = (until: number) => {
    if (until > from) found.push({ kind: 'plain', text: marked.slice(from, until) });
  };
  for (const match of marked.matchAll(MARK)) {
    plain(match.index);
    from = match.index + match[0].length;
    const [, bold, note, sign, key, words] = match;
    if (bold !== undefined) found.push({ kind: 'bold', text: bold });
    else if (note !== undefined) found.push({ kind: 'footnote', number: Number(note) });
    else found.push({ kind: KINDS[sign as keyof typeof KINDS], key: key ?? '', text: words ?? '' });
  }
  plain(marked.length);
  return found;
}
