import { commonRuns } from '../../shared/document/diff.ts';
import type { Line, Office } from './office.ts';
import { type Share, share } from './outcome.ts';

/** Our own reading of a file's body: each paragraph's words and number; bullets are not numbers. */
export interface Labelled {
  text: string;
  label: string;
  bullet: boolean;
}

/** What LibreOffice says about one amended file. */
export interface Judged {
  file: string;
  /** Where rejecting or accepting all gives another text there than the base or the clean file has. */
  rejected: string[];
  accepted: string[];
  numbers: Share;
  /** Numbers that differ: ours, theirs, the words. */
  unlike: string[];
  error?: string;
}

export async function judgeFile(
  office: Office,
  file: string,
  folder: string,
  ours: readonly Labelled[],
): Promise<Judged> {
  const judged: Judged = { file, rejected: [], accepted: [], numbers: share(), unlike: [] };
  try {
    const at = (form: string) => `${folder}/${form}.docx`;
    const base = await office.lines(at('base'), '');
    judged.rejected = differ(base, await office.lines(at('tracked'), 'reject'));
    judged.accepted = differ(
      await office.lines(at('clean'), ''),
      await office.lines(at('tracked'), 'accept'),
    );
    const { numbers, unlike } = compareNumbers(ours, base);
    return { ...judged, numbers, unlike };
  } catch (error) {
    return { ...judged, error: (error as Error).message };
  }
}

function differ(wanted: readonly Line[], found: readonly Line[]): string[] {
  const say = (lines: readonly Line[]) => lines.map(([text, , place]) => `${place}: ${text}`);
  const [a, b] = [say(wanted), say(found)];
  const out: string[] = [];
  for (let i = 0; i < Math.max(a.length, b.length) && out.length < 3; i++)
    if (a[i] !== b[i]) out.push(`expected “${a[i] ?? 'nothing'}”, found “${b[i] ?? 'nothing'}”`);
  return out;
}

const plain = (text: string): string => text.replace(/[\s\uFFFC\u00AD]+/g, '').normalize('NFC');

/** Numbers of paragraphs that both have, in order, by their words. */
function compareNumbers(ours: readonly Labelled[], lines: readonly Line[]) {
  const theirs = lines.filter(([, , place]) => place === 'body');
  const ids = new Map<string, number>();
  const encode = (text: string) => {
    const key = plain(text);
    const id = ids.get(key) ?? ids.size;
    ids.set(key, id);
    return id;
  };
  const a = ours.map(({ text }) => encode(text));
  const b = theirs.map(([text]) => encode(text));
  const numbers = share();
  const unlike: string[] = [];
  for (const run of commonRuns(a, b))
    for (let i = 0; i < run.length; i++) {
      const own = ours[run.a + i] as Labelled;
      const [text, label] = theirs[run.b + i] as Line;
      if (own.bullet || !/[\p{L}\p{N}]/u.test(own.label + label)) continue;
      numbers.of++;
      if (plain(own.label) === plain(label)) numbers.kept++;
      else unlike.push(`“${own.label}” / “${label}” ${text.slice(0, 40)}`);
    }
  return { numbers, unlike };
}
