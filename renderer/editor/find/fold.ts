/** A text as it is searched, and where each of its characters stands in the text itself. */
export interface Folded {
  text: string;
  /** Where the character at an index begins and ends; null where every index is its own. */
  at: { from: number[]; to: number[] } | null;
}

const ASCII = /^[\x20-\x7e]*$/;

/** What is written one way or another and means the same: dashes, quotation marks, spaces; and what is not seen. */
const alike: [RegExp, string][] = [
  [/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/u, '-'],
  [/[\u2018-\u201B\u2032\u00B4`]/u, "'"],
  [/[\u201C-\u201F\u2033\u00AB\u00BB]/u, '"'],
  [/[\s\u00A0\u2000-\u200A\u202F]/u, ' '],
  [/[\u00AD\u200B-\u200D\u2060\uFEFF]/u, ''],
];

const known = new Map<string, string>();

function foldCharacter(character: string): string {
  let folded = known.get(character);
  if (folded === undefined) {
    const pair = alike.find(([pattern]) => pattern.test(character));
    folded = pair ? pair[1] : character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    known.set(character, folded);
  }
  return folded;
}

/** Small letters without accents; dashes, quotation marks and spaces each of one kind. */
export function fold(text: string): Folded {
  if (ASCII.test(text)) return { text: text.toLowerCase(), at: null };
  let out = '';
  const from: number[] = [];
  const to: number[] = [];
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    const folded = foldCharacter(character);
    // an accent that stands by itself belongs to its letter
    if (folded === '' && to.length > 0 && /\p{M}/u.test(character)) to[to.length - 1] = end;
    for (let i = 0; i < folded.length; i++) {
      from.push(start);
      to.push(end);
    }
    out += folded;
    start = end;
  }
  return { text: out, at: { from, to } };
}
