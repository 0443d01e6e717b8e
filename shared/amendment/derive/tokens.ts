import { graphemesOf, isSpace, isWord, tokens } from '../../base/text';
import { isText } from '../../document/inline';
import type { Inline, TextBlock } from '../../document/types';

/** What the words of two texts are compared by: the same number for the same word. Other keys begin with U+0000. */
export class Vocabulary {
  private readonly numbers = new Map<string, number>();

  number(word: string): number {
    let number = this.numbers.get(word);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(word, number);
    }
    return number;
  }
}

/**
 * Words and atoms carry the comparison; signs and paragraph ends come second, spaces last. What is `held` (computed
 * by Word, or not modelled) cannot go, so it is where it was.
 */
export type TokenKind = 'held' | 'atom' | 'word' | 'sign' | 'space' | 'end';

/** One unit of comparison, with its place in its block. */
export interface Token {
  kind: TokenKind;
  number: number;
  /** Index of the block among those compared. */
  block: number;
  from: number;
  to: number;
}

const END = '\0end';

/** The tokens of consecutive paragraphs, each closed by its end. */
export function tokenise(blocks: readonly TextBlock[], vocabulary: Vocabulary): Token[] {
  const out: Token[] = [];
  blocks.forEach(({ content }, block) => {
    let from = 0;
    const add = (kind: TokenKind, key: string, length: number) => {
      out.push({ kind, number: vocabulary.number(key), block, from, to: from + length });
      from += length;
    };
    let run = '';
    const flush = () => {
      for (const token of tokens(run)) {
        const kind = isWord(token) ? 'word' : isSpace(token) ? 'space' : 'sign';
        add(kind, token, token.length);
      }
      run = '';
    };
    for (const inline of content) {
      const lock = inline.marks.find(({ type }) => type === 'locked');
      if (isText(inline) && !lock) run += inline.text;
      else {
        flush();
        // One by one: two computed fields run together when the words between them go.
        if (isText(inline))
          for (const sign of graphemesOf(inline.text)) add('held', `\0locked ${sign}`, sign.length);
        else add(lock || inline.atom === 'placeholder' ? 'held' : 'atom', atomKey(inline), 1);
      }
    }
    flush();
    add('end', END, 0);
  });
  return out;
}

/** Does a token carry the comparison? */
export const isTelling = ({ kind }: Token): boolean =>
  kind !== 'sign' && kind !== 'space' && kind !== 'end';

const atomKey = (inline: Exclude<Inline, { text: string }>) => `\0${inline.atom} ${inline.hash}`;
