/**
 * What a Word file may weigh. Far above any real plan (the largest seen here, 184 pages, is 5 MB of XML), and low
 * enough that a hostile file is refused in a moment and in little memory.
 */
export const LIMITS = {
  /** Bytes of the file itself. */
  file: 200 * 1024 * 1024,
  /** Entries in the zip. */
  entries: 10_000,
  /** Bytes of all entries, inflated. */
  total: 250 * 1024 * 1024,
  /** Bytes of one XML part, inflated. */
  xml: 64 * 1024 * 1024,
  /** An entry above `ratioFrom` bytes may not be this many times its compressed size. */
  ratio: 200,
  ratioFrom: 8 * 1024 * 1024,
  /** Elements inside each other, and elements in one part. */
  depth: 500,
  elements: 4_000_000,
} as const;
