import { count } from '../../shared/paper/numbers';
import type { Imported } from '../word/service';

/** What the reader noticed in a file that is only compared; of comments, that here they do not become feedback. */
export function fileWarnings({ comments, warnings }: Imported): string[] {
  const others = warnings.filter((warning) => !/^\d+ comments? /.test(warning));
  if (comments.length === 0) return others;
  return [...others, `${count(comments.length, 'comment')} of the file did not become feedback.`];
}
