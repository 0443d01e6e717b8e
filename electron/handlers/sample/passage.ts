import { contentText } from '../../../shared/document/inline';
import type { DocumentTree } from '../../../shared/document/types';
import { blocksOf } from '../../../shared/document/walk';

/** The passage of a draft that holds the quoted words: the `occurrence`th paragraph to do so. */
export function findPassage(
  tree: DocumentTree,
  { quote, occurrence }: { quote: string; occurrence: number },
) {
  let seen = 0;
  for (const { block } of blocksOf(tree)) {
    if (block.type !== 'text') continue;
    const offset = contentText(block.content).indexOf(quote);
    if (offset < 0 || ++seen < occurrence) continue;
    return {
      from: { block: block.id, offset },
      to: { block: block.id, offset: offset + quote.length },
      quote,
    };
  }
  throw new Error(`The sample quotes “${quote}”, which its document does not hold`);
}
