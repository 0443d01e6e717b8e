/**
 * A part of a Word file as a light tree that remembers where each element stands in the source, so that the
 * patcher can splice the source text and the reader can say where a block came from.
 * All positions are UTF-16 indexes into the decoded source string.
 */
export interface XmlElement {
  /** Local name, without prefix. */
  local: string;
  /** Short name of the namespace: "w", "r", "wp", "a", "mc", "m", "v" … whatever prefix the file uses, Strict
   * and Transitional alike; "" when it is none we know (then `uri` tells). */
  ns: string;
  uri: string;
  /** The name as written, with the file's own prefix. */
  name: string;
  /** Attributes by "ns:local" ("w:val"), or by bare name where they have no namespace. */
  attrs: Record<string, string>;
  children: XmlNode[];
  parent: XmlElement | null;
  /** Of "<" of the start tag, and just after ">" of the end tag. */
  start: number;
  end: number;
  /** Just after ">" of the start tag, and of "<" of the end tag; equal to `end` for an empty-element tag. */
  innerStart: number;
  innerEnd: number;
}

export interface XmlText {
  /** Decoded text (entities resolved). */
  text: string;
  /** Where the raw text stands in the source. */
  start: number;
  end: number;
}

export type XmlNode = XmlElement | XmlText;

export const isElement = (node: XmlNode): node is XmlElement => 'local' in node;
