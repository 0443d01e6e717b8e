import { create } from 'zustand';
import { useSession } from './session';

export const sections = [
  'overview',
  'documents',
  'feedback',
  'amendments',
  'consultation',
  'council',
  'history',
] as const;
export type Section = (typeof sections)[number];

export const sectionWords: Record<Section, string> = {
  overview: 'Overview',
  documents: 'Documents',
  feedback: 'Feedback',
  amendments: 'Amendments',
  consultation: 'Consultation',
  council: 'Council paper',
  history: 'History',
};

/** Where the person is: a paper (null: the first screen), a section, and what is open in it. */
export interface Place {
  paper: string | null;
  section: Section;
  document: string | null;
  draft: string | null;
  amendment: string | null;
  feedback: string | null;
}

interface State extends Place {
  /** The paper that was left last, to go back to. */
  before: string | null;
  go: (to: Partial<Place>) => void;
  openPaper: (paper: string) => void;
  leavePaper: () => void;
}

const nowhere: Place = {
  paper: null,
  section: 'overview',
  document: null,
  draft: null,
  amendment: null,
  feedback: null,
};

/** A section named by the engine (a to-do, an obstacle), or the overview where the name is not known. */
export const asSection = (name: string): Section =>
  sections.find((section) => section === name) ?? 'overview';

function remembered(paper: string): Partial<Place> {
  try {
    return JSON.parse(useSession.getState().setting(`place:${paper}`) ?? '{}');
  } catch {
    return {};
  }
}

export const usePlace = create<State>((set, get) => ({
  ...nowhere,
  before: null,
  go: (to) => {
    set(to);
    const { paper, section, document, draft, amendment, feedback } = get();
    if (!paper) return;
    const place = JSON.stringify({ section, document, draft, amendment, feedback });
    useSession.getState().remember(`place:${paper}`, place);
    useSession.getState().remember('paper', paper);
  },
  openPaper: (paper) => get().go({ ...nowhere, ...remembered(paper), paper }),
  leavePaper: () => {
    set({ ...nowhere, before: get().paper });
    useSession.getState().remember('paper', '');
  },
}));
