import type { ReplaceHunk } from '../../../shared/amendment/types';
import { contentText } from '../../../shared/document/inline';
import type { DocumentTree, TextBlock } from '../../../shared/document/types';
import { blocksOf } from '../../../shared/document/walk';

/** Word by word replacements, spread evenly over the text: `count` of them, none touching another. */
export function wordEdits(tree: DocumentTree, count: number): ReplaceHunk[] {
  const places: { block: TextBlock; word: RegExpExecArray }[] = [];
  for (const { block } of blocksOf(tree)) {
    if (block.type !== 'text' || block.locked) continue;
    const found = [...contentText(block.content).matchAll(/\p{L}{3,}/gu)];
    for (let i = 1; i < found.length; i += 4)
      places.push({ block, word: found[i] as RegExpExecArray });
  }
  const step = places.length / count;
  return Array.from({ length: count }, (_, n) => {
    const { block, word } = places[Math.floor(n * step)] as (typeof places)[number];
    const at = (offset: number) => ({ block: block.id, offset: word.index + offset });
    const marks = block.content.find((inline) => 'text' in inline)?.marks ?? [];
    return edit(n, at(0), at(word[0].length), word[0], marksAt(block, word.index) ?? marks);
  });
}

/** A third struck, a third added, a third replaced. */
function edit(
  n: number,
  from: ReplaceHunk['from'],
  to: ReplaceHunk['to'],
  said: string,
  marks: TextBlock['content'][number]['marks'],
): ReplaceHunk {
  const fresh = [{ text: n % 3 === 1 ? `newly${n} ` : `changed${n}`, marks }];
  if (n % 3 === 1) return { kind: 'replace', from, to: from, quoted: [], content: fresh };
  const quoted = [{ text: said, marks }];
  return { kind: 'replace', from, to, quoted, content: n % 3 === 0 ? fresh : [] };
}

function marksAt({ content }: TextBlock, offset: number) {
  let at = 0;
  for (const inline of content) {
    at += 'text' in inline ? inline.text.length : 1;
    if (at > offset) return inline.marks;
  }
  return undefined;
}
