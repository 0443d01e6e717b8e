import type { XmlElement } from '../xml';
import { attr, innerText } from '../xml/find';
import type { Plan } from './plan';
import type { RawPart } from './raw';

/** A field of Word: an instruction and the result that is shown for it. */
export interface Field {
  /** First word of the instruction, in capitals: TOC, PAGE, REF, HYPERLINK … */
  kind: string;
  instruction: string;
}

/** What a w:fldChar does in reading: opens a field, turns from its instruction to its result, or closes it. */
export type FieldStep = { role: 'begin' | 'separate' | 'end'; field: Field };

/**
 * The field characters of a part that belong to whole fields, by element. One that is never closed, or closes
 * nothing, is left out, so that it cannot swallow the text after it.
 */
export function fieldSteps(part: RawPart, plan: Plan): Map<XmlElement, FieldStep> {
  const steps = new Map<XmlElement, FieldStep>();
  const open = new Map<
    XmlElement,
    { begin: XmlElement; separate: XmlElement | null; text: string }[]
  >();
  for (const { element, flow } of part.fieldMarks) {
    if (plan.isGone(element.start)) continue;
    const stack = open.get(flow) ?? [];
    open.set(flow, stack);
    const top = stack[stack.length - 1];
    if (element.local !== 'fldChar') {
      if (top && !top.separate) top.text += innerText(element);
      continue;
    }
    const role = attr(element, 'w:fldCharType');
    if (role === 'begin') stack.push({ begin: element, separate: null, text: '' });
    else if (role === 'separate' && top) top.separate ??= element;
    else if (role === 'end' && top) {
      stack.pop();
      const field = makeField(top.text);
      steps.set(top.begin, { role: 'begin', field });
      if (top.separate) steps.set(top.separate, { role: 'separate', field });
      steps.set(element, { role: 'end', field });
    }
  }
  return steps;
}

/** A field from its instruction. */
export function makeField(instruction: string): Field {
  const text = instruction.trim();
  return { kind: /^[^\s"\\]+/.exec(text)?.[0].toUpperCase() ?? '', instruction: text };
}

/** Fields whose result is ordinary text that people edit. */
const EDITABLE = new Set(['HYPERLINK', 'FORMTEXT', 'QUOTE', 'FILLIN', 'ASK', '']);

/** Why a field's result cannot be amended, or null when it can. */
export function whyComputed(field: Field): string | null {
  if (EDITABLE.has(field.kind)) return null;
  if (field.kind === 'TOC') return 'Word makes the table of contents from the headings.';
  if (/^(PAGE|NUMPAGES|SECTIONPAGES)$/.test(field.kind)) return 'Word fills in page numbers.';
  if (/^(REF|PAGEREF|NOTEREF|STYLEREF)$/.test(field.kind))
    return 'Word fills in this cross-reference.';
  if (field.kind === 'SEQ') return 'Word counts captions.';
  return `Word fills in this field (${field.kind}).`;
}

/** The address of a HYPERLINK field: `https://…`, `#bookmark` or both; null for another field. */
export function linkOf(field: Field): string | null {
  if (field.kind !== 'HYPERLINK') return null;
  const anchor = /\\l\s+"?([^"\s]+)"?/i.exec(field.instruction)?.[1];
  const address = /^HYPERLINK\s+(?:"([^"]*)"|([^\s\\]+))/i.exec(field.instruction);
  const target = address?.[1] ?? address?.[2] ?? '';
  return `${target}${anchor ? `#${anchor}` : ''}` || null;
}
