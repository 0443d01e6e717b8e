import { notCounted } from '../../shared/amendment/foreign/say';
import { count } from '../../shared/paper/numbers';
import type { Compared } from '../word/service';

/** What the reader noticed in a file that is only compared; of comments, that here they do not become feedback. */
export function fileWarnings({ comments, warnings }: Compared): string[] {
  if (comments === 0) return warnings;
  return [...warnings, `${count(comments, 'comment')} of the file did not become feedback.`];
}

/** What does not count as a change of such a file, without what was said of its tracked changes already. */
export const notCountedIn = ({ told, warnings }: Compared): string[] =>
  told.otherwise.filter((one) => !warnings.includes(one)).map(notCounted);
