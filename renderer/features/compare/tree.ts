import type { DocumentTree } from '../../../shared/document/types';
import { useTree } from '../../shell/Sheet';
import type { Comparing } from '../../state/comparing';

/** The tree that the changes of a comparison are measured against, once it is there. */
export function useComparedTree(comparing: Comparing): DocumentTree | undefined {
  const older = comparing.kind === 'drafts' ? comparing.result.older.id : undefined;
  const { tree } = useTree(older);
  return comparing.kind === 'file' ? (comparing.result.tree as DocumentTree) : tree;
}
