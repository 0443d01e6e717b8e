import { refuse } from '../../shared/base/failure';
import type { NounHandlers } from './context';

export const media: NounHandlers<'media'> = {
  get({ store }, { hash }) {
    const found = store.blobs.get(hash);
    if (!found?.type.startsWith('image/'))
      throw refuse('not-found', 'That picture is not among the kept files.');
    return { type: found.type, bytes: new Uint8Array(found.bytes) };
  },
};
