import type { Shown } from '../../../renderer/editor/shown';
import type { Hunk } from '../../../shared/amendment/types';
import type { DocumentTree, TextBlock } from '../../../shared/document/types';
import { buildDraft, heading, item, paragraph, plain } from '../../support/drafts';

const BLOCKS = 4000;
const AMENDMENTS = 500;
const WORDS = 'the council safe plan street review partner data crime year group work board'.split(
  ' ',
);

/** A plan of 184 pages: 4,000 blocks of 6 to 36 words, the same each time. */
export function bigPlan(): DocumentTree {
  let dice = 7;
  const roll = (n: number) => {
    dice = (dice * 48271) % 2147483647;
    return dice % n;
  };
  const some = (n: number) => Array.from({ length: n }, () => WORDS[roll(WORDS.length)]).join(' ');
  const body = Array.from({ length: BLOCKS }, (_, n) => {
    if (n % 40 === 0) return heading(some(4), 1 + (n % 3));
    const content = [plain(`${some(6 + roll(30))}.`)];
    return n % 5 === 0 ? item(content) : paragraph(content);
  });
  return buildDraft({ body });
}

/** The place of the nth amendment: the first words of a paragraph, spread evenly, never next to another. */
export const amendedBlock = (n: number): number => n * (BLOCKS / AMENDMENTS) + 3;

/** 500 amendments, each of which replaces three letters by a few words. */
export function amendmentsOf({ containers }: DocumentTree): Shown[] {
  const blocks = containers[0]?.blocks as TextBlock[];
  return Array.from({ length: AMENDMENTS }, (_, n) => {
    const block = blocks[amendedBlock(n)] as TextBlock;
    const hunk: Hunk = {
      kind: 'replace',
      from: { block: block.id, offset: 0 },
      to: { block: block.id, offset: 3 },
      quoted: [plain((block.content[0] as { text: string }).text.slice(0, 3))],
      content: [plain(`amended ${n}`)],
    };
    return {
      id: `amd_${n}`,
      order: n,
      hunks: [hunk],
      number: n + 1,
      status: 'proposed',
      hue: n % 8,
      who: 'Head of Housing',
      reason: 'The Committee asked for it.',
    };
  });
}
