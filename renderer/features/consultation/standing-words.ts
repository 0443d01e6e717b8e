import { type Amendment, responseWords } from '../../../shared/paper/amendment';
import { latestResponses } from '../../../shared/paper/standing';

/** How one consultee stands to one amendment, in words. */
export function standingWords(amendment: Amendment, consultee: string) {
  const response = latestResponses(amendment.responses).find((one) => one.consultee === consultee);
  if (!response) return { words: 'awaited', kind: null, reopened: false };
  const { kind, reopened } = response;
  return { words: responseWords[kind], kind, reopened };
}
