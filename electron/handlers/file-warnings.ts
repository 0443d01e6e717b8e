import { count } from '../../shared/paper/numbers';
import type { Compared } from '../word/service';

/** What the reader noticed in a file that is only compared; of comments, that here they do not become feedback. */
export function fileWarnings({ comments, warnings }: Compared): string[] {
  if (comments === 0) return warnings;
  return [...warnings, `${count(comments, 'comment')} of the file did not become feedback.`];
}
