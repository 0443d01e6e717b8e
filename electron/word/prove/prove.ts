import { namesIn } from '../../../shared/document/outline';
import { treeWords } from '../../../shared/document/plain';
import type { DocumentTree } from '../../../shared/document/types';
import { blocksOf } from '../../../shared/document/walk';
import { openPackage } from '../package/open';
import { readBase } from '../read/base';
import { acceptAll, rejectAll } from '../read/plan';
import { allRevisions, readDocument } from '../read/raw';
import { type View, view } from '../read/view';
import { step } from '../read/work';
import type { Difference, ProofResult, Work } from '../service';
import type { XmlElement } from '../xml';
import { checkAttribution, commentElements, countChanges } from './attribution';
import { checkComments, type ExpectedComment } from './comments';
import { compareTrees } from './compare';
import { checkNotes } from './notes';
import { checkPackage } from './package';
import { type OtherResult, sayResults } from './results';
import { checkParagraphs } from './untouched';

export interface ProveInput {
  file: Uint8Array;
  draft: DocumentTree;
  council?: DocumentTree;
  base?: Uint8Array;
  /** False where the changes need not belong to amendments, as in a comparison. */
  attributed?: boolean;
  /** What the amendments' comments must say; left out, comments are not looked at. */
  comments?: readonly ExpectedComment[];
}

/**
 * Reads a file as a stranger would: is it `draft` once all of its tracked changes are rejected, and `council` once
 * all are accepted? With `base` also: is everything else the base's own, byte for byte, and does each change carry
 * its author and, where they are `attributed`, the number of an amendment? With `comments`: do they say what was recorded? A clean file is proved with the council's text as its `draft`.
 * @throws Refusal bad-file | too-large | cancelled
 */
export function prove(input: ProveInput, work: Work = {}): ProofResult {
  const { file, draft, council, base, attributed = true, comments } = input;
  step(work, 0, 'Opening the exported file');
  const pkg = openPackage(file);
  pkg.verify();
  const raw = readDocument(pkg);
  step(work, 0.2, 'Rejecting every change');
  const version = draft.readerVersion;
  const rejected = view(raw, rejectAll, { version });
  const others: OtherResult[] = [];
  const differences = compareTrees('reject-all', draft, rejected.tree, others);
  step(work, 0.5, 'Accepting every change');
  const accepted =
    council && allRevisions(raw).length > 0 ? view(raw, acceptAll, { version }) : rejected;
  if (council) differences.push(...compareTrees('accept-all', council, accepted.tree, others));
  step(work, 0.7, 'Comparing everything else');
  if (base) {
    const original = readBase(base, version);
    differences.push(...checkPackage(original.raw, raw));
    differences.push(...checkNotes(original, raw, [rejected, accepted]));
    if (!differences.some(({ check }) => check === 'reject-all'))
      differences.push(...compareParagraphs(draft, original.read, rejected));
    if (attributed) differences.push(...checkAttribution(raw, namer(rejected, accepted)));
  }
  if (comments) differences.push(...checkComments(commentElements(pkg), comments));
  step(work, 1, 'Proved');
  return {
    proved: differences.length === 0,
    counts: {
      blocks: [...blocksOf(draft)].length,
      words: treeWords(draft),
      ...countChanges(raw),
    },
    differences,
    ...(others.length > 0 ? { computed: sayResults(once(others)) } : {}),
  };
}

const keyOf = ({ block, code, theirs }: OtherResult) => [block, code, theirs].join('\n');

/** What is so with the changes rejected and accepted is one thing. */
const once = (others: readonly OtherResult[]) => [
  ...new Map(others.map((one) => [keyOf(one), one])).values(),
];

function compareParagraphs(draft: DocumentTree, base: View, rejected: View): Difference[] {
  const exact = compareTrees('reject-all', draft, base.tree).length === 0;
  const names = namesIn(draft);
  return checkParagraphs(draft, base, rejected, exact, (id) => names(id) ?? 'a new paragraph');
}

/** What a person calls the place of an element: that of the paragraph, row or table around it. */
function namer(...views: View[]): (element: XmlElement) => string {
  const known = views.map(({ tree, idOf }) => ({ idOf, names: namesIn(tree) }));
  return (element) => {
    for (let at: XmlElement | null = element; at; at = at.parent)
      for (const { idOf, names } of known) {
        const id = idOf.get(at);
        const name = id === undefined ? undefined : names(id);
        if (name !== undefined) return name;
      }
    return 'the document';
  };
}
