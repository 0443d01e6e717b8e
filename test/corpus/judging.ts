import { commonRuns } from '../../shared/document/diff.ts';
import { ALL, CAUSES, COMMENTS, filesWithout } from './causes.ts';
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
  /** Where rejecting or accepting all gives other paragraphs there than the base or the clean file has. */
  rejected: string[];
  accepted: string[];
  /** What LibreOffice takes otherwise there, shown by an experiment: without it all comes out right. */
  cause: string | null;
  /** Both ways it comes to what it shows of the file with its changes resolved by us, comments and all. */
  asResolved: boolean;
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
  const judged: Judged = {
    file,
    rejected: [],
    accepted: [],
    cause: null,
    asResolved: true,
    numbers: share(),
    unlike: [],
  };
  try {
    const at = (form: string) => `${folder}/${form}.docx`;
    const base = await office.lines(at('base'), '');
    const clean = await office.lines(at('clean'), '');
    const rejected = await office.lines(at('tracked'), 'reject');
    const accepted = await office.lines(at('tracked'), 'accept');
    judged.rejected = differ(base, rejected);
    judged.accepted = differ(clean, accepted);
    if (judged.rejected.length + judged.accepted.length > 0) {
      judged.cause = await causeOf(office, folder);
      judged.asResolved =
        same(await office.lines(at('rejected'), ''), rejected) &&
        same(await office.lines(at('accepted'), ''), accepted);
    }
    const { numbers, unlike } = compareNumbers(ours, base);
    return { ...judged, numbers, unlike };
  } catch (error) {
    return { ...judged, error: (error as Error).message };
  }
}

/**
 * Finds out by experiment why LibreOffice comes out otherwise: something that it is known to take otherwise is taken
 * out of all files alike, and the same amendments come out right. Last, right is also what it shows of the tracked
 * file once we resolved it ourselves, which leaves the comments in.
 */
async function causeOf(office: Office, folder: string): Promise<string | null> {
  for (const cause of [...CAUSES, COMMENTS, ALL]) {
    const at = filesWithout(folder, cause);
    if (at === null) continue;
    const comesRight = async (act: 'reject' | 'accept', wanted: string[]) => {
      const found = await office.lines(`${at}/tracked.docx`, act);
      for (const form of wanted)
        if (same(await office.lines(`${at}/${form}.docx`, ''), found)) return true;
      return false;
    };
    // else what the comments do would be laid at the door of whatever is tried first
    const resolved = CAUSES.includes(cause) ? [] : ['rejected', 'accepted'];
    if (
      (await comesRight('reject', ['base', ...resolved.slice(0, 1)])) &&
      (await comesRight('accept', ['clean', ...resolved.slice(1)]))
    )
      return cause.name;
  }
  return null;
}

/**
 * Paragraphs as they are compared. It drops spaces at the end of table cells, where no change is tracked, and leaves
 * a joiner of its own (U+200D) in an empty row that it has tracked.
 */
const said = (lines: readonly Line[]): string[] =>
  lines.map(([text, , place]) => {
    const own = text === '\u200D' && / cell$/.test(place) ? '' : text;
    return `${place}: ${own.trimEnd()}`;
  });

const same = (a: readonly Line[], b: readonly Line[]): boolean => differ(a, b).length === 0;

function differ(wanted: readonly Line[], found: readonly Line[]): string[] {
  const [a, b] = [said(wanted), said(found)];
  const out: string[] = [];
  for (let i = 0; i < Math.max(a.length, b.length) && out.length < 3; i++)
    if (a[i] !== b[i]) out.push(`expected “${a[i] ?? 'nothing'}”, found “${b[i] ?? 'nothing'}”`);
  return out;
}

const plain = (text: string): string => text.replace(/[\s\uFFFC\u00AD]+/g, '').normalize('NFC');

/** Numbers of paragraphs that both have, in order, by their words. */
function compareNumbers(ours: readonly Labelled[], lines: readonly Line[]) {
  const theirs = lines.filter(([, , place]) => /^body/.test(place));
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
