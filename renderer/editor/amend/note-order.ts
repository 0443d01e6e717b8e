/** A section of a document that is being amended, as far as its place on the page goes. */
interface Section {
  id: string;
  kind: string;
  /** A note that comes with the amendment. */
  isNew: boolean;
}

/** Room between two sections of the draft, for new notes. */
const STEP = 1_000;

/**
 * Where each section stands on the page, as numbers that grow: the draft's as they are, each new note behind the one
 * of its kind whose reference comes before its own.
 * @param references the notes' ids, in the order of their references
 */
export function noteOrder(
  sections: readonly Section[],
  references: readonly string[],
): Map<string, number> {
  const places = new Map(sections.map(({ id }, i) => [id, (i + 1) * STEP]));
  const byId = new Map(sections.map((section) => [section.id, section]));
  for (const kind of ['footnote', 'endnote']) {
    const first = sections.find((one) => one.kind === kind);
    let last = (places.get(first?.id ?? '') ?? 0) - STEP / 2;
    for (const id of references) {
      const section = byId.get(id);
      if (section?.kind !== kind) continue;
      last = section.isNew ? last + 1 : Math.max(last, places.get(id) ?? 0);
      if (section.isNew) places.set(id, last);
    }
  }
  return places;
}
