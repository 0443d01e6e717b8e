import { withDrawn } from './brought';
import { readMedia, withLists } from './import';
import { findAmendments } from './read/amendments';
import { knowResults, readBase } from './read/base';
import { findComments } from './read/comments';
import { acceptAll, rejectAll } from './read/plan';
import { allRevisions } from './read/raw';
import { misplacedIn } from './read/unread';
import { view } from './read/view';
import { misplacedNotice, warningsOf } from './read/warnings';
import { step } from './read/work';
import type { Compared, CompareInput, Work } from './service';
import { isEmpty, readEither, refuseEmpty } from './side';
import { toldAs } from './told';

/**
 * Reads a file that is compared with a draft. Nothing of it is to be written, so no base package is made of it and its
 * tracked changes are not tried out. A person may have typed all of it with them, so that nothing was there before.
 * @throws Refusal bad-file | too-large | cancelled
 */
export function compareWord({ file, draft, base }: CompareInput, work: Work = {}): Compared {
  step(work, 0, 'Reading the file');
  const version = draft.readerVersion;
  const { raw, shown } = readEither(file, 'before', version);
  const after = allRevisions(raw).length > 0 ? view(raw, acceptAll, { version }) : shown;
  if (isEmpty(shown.tree)) refuseEmpty(raw, after, 'after');
  step(work, 0.3, 'Setting tracked changes apart');
  const within: Work = {
    ...work,
    progress: (done, label) => work.progress?.(0.3 + done * 0.4, label),
  };
  const { amendments, left, media } = findAmendments(raw, shown, false, within);
  step(work, 0.7, 'Comparing with the draft');
  knowResults(draft, readBase(base, version));
  const { tree: told, otherwise } = toldAs(draft, after.tree);
  const { tree, pictures } = withDrawn(draft, told, after);
  return {
    tree: withLists(shown.tree, raw, amendments),
    amendments,
    comments: findComments(raw, shown).length,
    warnings: [
      ...misplacedNotice(misplacedIn(raw, after, after === shown ? rejectAll : acceptAll)),
      ...warningsOf(raw, left, 0),
    ],
    told: { tree, otherwise },
    media: readMedia(raw, new Map([...media, ...pictures])),
  };
}
