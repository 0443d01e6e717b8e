import { withDrawn } from './brought';
import { readMedia, withLists } from './import';
import { findAmendments } from './read/amendments';
import { knowResults, readBase } from './read/base';
import { findComments } from './read/comments';
import { acceptAll } from './read/plan';
import { allRevisions } from './read/raw';
import { view } from './read/view';
import { warningsOf } from './read/warnings';
import { step } from './read/work';
import type { Compared, CompareInput, Work } from './service';
import { readSide } from './side';
import { toldAs } from './told';

/**
 * Reads a file that is compared with a draft. Nothing of it is to be written, so no base package is made of it and its
 * tracked changes are not tried out.
 * @throws Refusal bad-file | too-large | cancelled
 */
export function compareWord({ file, draft, base }: CompareInput, work: Work = {}): Compared {
  step(work, 0, 'Reading the file');
  const version = draft.readerVersion;
  const { raw, shown } = readSide(file, 'before', version);
  step(work, 0.3, 'Setting tracked changes apart');
  const within: Work = {
    ...work,
    progress: (done, label) => work.progress?.(0.3 + done * 0.4, label),
  };
  const { amendments, left, media } = findAmendments(raw, shown, false, within);
  step(work, 0.7, 'Comparing with the draft');
  const after = allRevisions(raw).length > 0 ? view(raw, acceptAll, { version }) : shown;
  knowResults(draft, readBase(base, version));
  const { tree: told, otherwise } = toldAs(draft, after.tree);
  const { tree, pictures } = withDrawn(draft, told, after);
  return {
    tree: withLists(shown.tree, raw, amendments),
    amendments,
    comments: findComments(raw, shown).length,
    warnings: warningsOf(raw, left, 0),
    told: { tree, otherwise },
    media: readMedia(raw, new Map([...media, ...pictures])),
  };
}
