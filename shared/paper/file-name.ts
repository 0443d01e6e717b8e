import { longDate } from '../base/dates';

/** Characters that Windows allows in no file name. */
const FORBIDDEN = /[\\/:*?"<>|]/g;
const LONGEST = 120;

/** "Community Safety Plan 2022-25 – Council 13 April 2022 – tracked.docx" */
export function exportFileName(
  title: string,
  date: string | null,
  form: 'clean' | 'tracked',
): string {
  const meeting = date ? `Council ${longDate(date)}` : 'Council';
  return `${safe(title)} – ${meeting} – ${form}.docx`;
}

/** A name that is free: itself, or with (2), (3) … before its ending. */
export function freeName(name: string, taken: (name: string) => boolean): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let free = name;
  for (let n = 2; taken(free); n++) free = `${stem} (${n})${ending}`;
  return free;
}

function safe(text: string): string {
  const clean = [...text.replace(FORBIDDEN, '-').replace(/\p{Cc}/gu, ' ')]
    .slice(0, LONGEST)
    .join('')
    .replace(/\s+/g, ' ');
  return clean.replace(/^[ .]+|[ .]+$/g, '') || 'Document';
}
