import { notCounted } from '../../../shared/amendment/foreign/say';
import { refuse } from '../../../shared/base/failure';
import type { DocumentTree } from '../../../shared/document/types';
import { count } from '../../../shared/paper/numbers';
import { prove } from '../../word/prove/prove';
import type { Difference, ProofResult, Work } from '../../word/service';
import { readResolved, readSide } from '../../word/side';
import { toldAs } from '../../word/told';
import { type Answer, EXIT } from '../answer';
import { given, type Options, text } from '../command';
import { readNamed } from './files';
import { sideOf } from './read';

/**
 * Proves one Word file against another, without the database: rejecting every change in it gives the draft, and
 * accepting every change gives the council's file where one is named. What differs beyond the words (styles, pages,
 * how runs look) is told, and counts with `--strict`: Word itself writes much of that anew at each saving.
 * @throws Refusal bad-file | too-large | not-found
 */
export function proveFiles(options: Options, file: string, work: Work): Answer {
  const draft = text(options, 'draft');
  if (draft === undefined)
    throw refuse('invalid-input', 'Name the draft as well: --draft FILE.docx.', 'draft');
  const council = text(options, 'council');
  const side = sideOf(options);
  const { base, tree } = readResolved(readNamed(draft), side);
  const theirs = council === undefined ? null : readSide(readNamed(council), 'after').shown.tree;
  const proofBy = (accepted: DocumentTree | undefined) =>
    prove(
      {
        file: readNamed(file),
        draft: tree,
        base,
        attributed: false,
        ...(accepted ? { council: accepted } : {}),
      },
      work,
    );
  const told = theirs && toldAs(tree, theirs);
  let found = proofBy(told?.tree);
  let otherwise = told?.otherwise ?? [];
  // what it brings may look just as in the council's file, where the draft's own looks are others
  if (theirs && !isAccepted(found)) {
    const exact = proofBy(theirs);
    if (isAccepted(exact)) [found, otherwise] = [exact, []];
  }
  const strict = given(options, 'strict');
  const isBeyond = ({ check }: Difference) => check === 'package';
  const beyond = strict ? [] : found.differences.filter(isBeyond);
  const differences = found.differences.filter((one) => strict || !isBeyond(one));
  const value = { ...found, proved: differences.length === 0, differences, beyond };
  const aside = new Set([...otherwise, ...(value.computed ?? [])]);
  const apart = [...aside].map(notCounted);
  const { words, insertions, deletions } = value.counts;
  const end = council === undefined ? '' : `, accepting every change gives ${council}`;
  return {
    value: { ...value, ...(told ? { otherwise } : {}) },
    code: value.proved ? EXIT.done : EXIT.untrue,
    text: [
      value.proved
        ? `Proved: rejecting every change gives ${draft}${end} (${count(words, 'word')}, ${count(insertions, 'insertion')}, ${count(deletions, 'deletion')}).`
        : ['Not proved.', ...differenceLines(value)].join('\n'),
      ...apart,
      ...(beyond.length === 0
        ? []
        : [
            '',
            'Beyond the words (with --strict this counts):',
            ...differenceLines({ differences: beyond }),
          ]),
    ].join('\n'),
  };
}

const isAccepted = ({ differences }: ProofResult): boolean =>
  differences.every(({ check }) => check !== 'accept-all');

/** What is not as it should be, a line each. */
export const differenceLines = ({ differences }: Pick<ProofResult, 'differences'>): string[] =>
  differences.map(
    ({ check, where, expected, found }) =>
      `${check}, ${where}: expected ${expected || 'nothing'}, found ${found || 'nothing'}`,
  );
