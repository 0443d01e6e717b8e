import { filesFor } from '../../shared/amendment/brought';
import type { Hunk } from '../../shared/amendment/types';
import type { Reader, Writer } from '../store/store';
import type { FoundMedia } from '../word/service';

interface Amended {
  hunks: readonly Hunk[];
}

/** The kept pictures that amendments bring, for whoever writes them into a Word file. */
export function picturesFor({ blobs }: Reader, amendments: readonly Amended[]): FoundMedia[] {
  const hashes = filesFor(amendments.flatMap(({ hunks }) => hunks));
  return [...hashes].flatMap((hash) => {
    const found = blobs.get(hash);
    return found ? { hash, ...found } : [];
  });
}

/** Keeps those pictures of a file that amendments to a draft bring. */
export function keepPictures(
  { drafts }: Writer,
  draft: string,
  amendments: readonly Amended[],
  media: readonly FoundMedia[],
): void {
  const needed = filesFor(amendments.flatMap(({ hunks }) => hunks));
  drafts.keepMedia(
    draft,
    media.filter(({ hash }) => needed.has(hash)),
  );
}
