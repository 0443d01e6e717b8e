import { refuse } from '../../shared/base/failure';
import { contentText } from '../../shared/document/inline';
import type { DocumentTree } from '../../shared/document/types';
import { blocksOf } from '../../shared/document/walk';
import type { Anchor } from '../../shared/paper/anchor';

/** The one place of a draft that says the quoted words. @throws Refusal not-found | invalid-input */
export function passage(tree: DocumentTree, draft: string, quote: string): Anchor {
  const found: Anchor[] = [];
  for (const { block } of blocksOf(tree)) {
    if (block.type !== 'text') continue;
    const offset = contentText(block.content).indexOf(quote);
    if (offset < 0) continue;
    const at = (by: number) => ({ block: block.id, offset: offset + by });
    found.push({ draft, from: at(0), to: at(quote.length), quote });
  }
  const [first, second] = found;
  if (!first)
    throw refuse('not-found', `The draft does not say “${quote}”: check the words.`, 'quote');
  if (second)
    throw refuse(
      'invalid-input',
      `${found.length} paragraphs say “${quote}”: quote more words.`,
      'quote',
    );
  return first;
}
