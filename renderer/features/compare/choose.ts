import { desktop } from '../../api';
import { useComparing } from '../../state/comparing';
import { useNotices } from '../../state/notices';

export const nameOf = (path: string): string => path.split(/[\\/]/).pop() ?? path;

/** Asks for a Word file that came back, to be compared with a document. */
export async function chooseToCompare(document: string): Promise<void> {
  try {
    const path = await desktop().chooseWordFile();
    if (path) useComparing.getState().ask({ document, path });
  } catch (error) {
    useNotices.getState().trouble(error);
  }
}
