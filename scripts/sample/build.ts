import { paper } from './paper/paper.ts';
import { planDraft1, planDraft2 } from './plan/plan.ts';
import { publish } from './render/document.ts';
import { report } from './report/report.ts';

/** The sample’s files by name; each run gives the same bytes. */
export async function build(): Promise<Record<string, Uint8Array>> {
  return {
    'covering-report.docx': await publish(report),
    'plan-draft-1.docx': await publish(planDraft1),
    'plan-draft-2-with-partner-changes.docx': await publish(planDraft2),
    'paper.json': new TextEncoder().encode(`${JSON.stringify(paper, null, 2)}\n`),
  };
}
