import { readFileSync } from 'node:fs';
import { type Sample, type SampleEdit, sampleSchema } from '../../../shared/paper/sample';
import { type ParagraphText, paragraphs, parts } from './word-text';

const folder = new URL('../../../resources/sample/', import.meta.url);

export const readSampleFile = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(name, folder)));

export const sample: Sample = sampleSchema.parse(
  JSON.parse(new TextDecoder().decode(readSampleFile('paper.json'))),
);

const wordParagraphs = (name: string): ParagraphText[] =>
  paragraphs(parts(readSampleFile(name))['word/document.xml'] ?? '');

const present = (texts: (string | null)[]): string[] => texts.filter((text) => text !== null);

/** Draft 2 with the partners' changes that were accepted, and without those withdrawn. */
function settled(): string[] {
  const draft = sample.documents[0]?.drafts[1];
  const withdrawn = (draft?.trackedChanges ?? []).filter(({ status }) => status === 'withdrawn');
  return present(
    wordParagraphs(draft?.file ?? '').map(({ before, after }) =>
      before !== after && withdrawn.some(({ words }) => `${before}${after}`.includes(words))
        ? before
        : after,
    ),
  );
}

/** The paragraphs of each draft, worked out from the files and the data: "plan 3" is the agreed one. */
export function drafts(): Record<string, string[]> {
  const accepted = sample.amendments.filter(({ status }) => status === 'accepted');
  return {
    'report 1': present(wordParagraphs('covering-report.docx').map(({ before }) => before)),
    'plan 1': present(wordParagraphs('plan-draft-1.docx').map(({ before }) => before)),
    'plan 2': present(
      wordParagraphs('plan-draft-2-with-partner-changes.docx').map(({ before }) => before),
    ),
    'plan 3': applied(
      settled(),
      accepted.flatMap(({ edits }) => edits),
    ),
  };
}

/** Which paragraph an edit or a place means. Throws when its words are not there. */
export function placeOf(text: string[], at: { quote: string; occurrence: number }): number {
  const places = text.flatMap((paragraph, index) => (paragraph.includes(at.quote) ? [index] : []));
  const place = places[at.occurrence - 1];
  if (place === undefined) throw new Error(`“${at.quote}” is not there (${places.length} found)`);
  return place;
}

/** The text with all the edits made; each is sited in the text as given. */
export function applied(text: string[], edits: SampleEdit[]): string[] {
  const changed: (string | null)[][] = text.map((paragraph) => [paragraph]);
  for (const edit of edits) {
    const here = changed[placeOf(text, edit)] as (string | null)[];
    if ('insertAfter' in edit) here.push(...edit.insertAfter);
    else if ('deleteParagraph' in edit) here[0] = null;
    else here[0] = (here[0] ?? '').replace(edit.find, () => edit.replace);
  }
  return present(changed.flat());
}
