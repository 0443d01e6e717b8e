import { refuse } from '../../shared/base/failure';
import type { Reader } from '../store/store';

const missing = (what: string) =>
  refuse('not-found', `${what} is not there any more. Go back to the list and choose again.`);

/** Each gives the thing of an id. @throws Refusal not-found */
export const find = {
  paper: (store: Reader, id: string) => store.papers.get(id) ?? fail('That paper'),
  document: (store: Reader, id: string) => store.documents.get(id) ?? fail('That document'),
  draft: (store: Reader, id: string) => store.drafts.get(id) ?? fail('That draft'),
  feedback: (store: Reader, id: string) => store.feedback.get(id) ?? fail('That feedback'),
  amendment: (store: Reader, id: string) => store.amendments.get(id) ?? fail('That amendment'),
};

function fail(what: string): never {
  throw missing(what);
}
