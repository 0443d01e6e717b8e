import type { DocumentKind } from '../../../shared/paper/document';

export const kindOptions: { value: DocumentKind; label: string }[] = [
  { value: 'plan', label: 'The plan' },
  { value: 'covering-report', label: 'The covering report' },
  { value: 'appendix', label: 'An appendix' },
];
