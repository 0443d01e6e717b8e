import { placeNames } from '../../../shared/document/outline';
import type { DocumentTree } from '../../../shared/document/types';

/**
 * What people call the places of a document, by id. Names are made when the first is asked for: where nothing
 * differs none is, and in a long document making them takes longer than comparing it.
 */
export function namesIn(tree: DocumentTree): (id: string) => string | undefined {
  let names: Map<string, string> | null = null;
  return (id) => {
    names ??= placeNames(tree);
    return names.get(id);
  };
}
