import {
  BookOpenText,
  Files,
  History,
  LayoutDashboard,
  Library,
  MessageSquareText,
  PencilLine,
  Scale,
} from 'lucide-react';
import { IconButton } from '../components/Button';
import { Tip } from '../components/Tip';
import { type Overview, useOverview } from '../state/overview';
import { usePanels } from '../state/panels';
import { type Section, sections, sectionWords, usePlace } from '../state/place';
import { WindowMenu } from './WindowMenu';
import { figure, stageWords } from './words';

const icons: Record<Section, typeof Files> = {
  overview: LayoutDashboard,
  documents: Files,
  feedback: MessageSquareText,
  amendments: PencilLine,
  consultation: Scale,
  council: BookOpenText,
  history: History,
};

/** What waits in a section, with the words for it. */
function waits(section: Section, counts: Overview['counts'] | undefined): [number, string] {
  if (section === 'feedback') return [counts?.feedbackToAnswer ?? 0, 'to answer'];
  if (section === 'amendments') return [counts?.toDecide ?? 0, 'to decide'];
  if (section === 'consultation') return [counts?.responsesAwaited ?? 0, 'awaited'];
  return [0, ''];
}

/** The sections of the paper, with a count only where something waits. */
export function Rail() {
  const open = usePanels((state) => state.rail);
  const { section: here, go, leavePaper } = usePlace();
  const overview = useOverview((state) => state.overview);
  return (
    <nav className={`rail ${open ? '' : 'folded'}`} aria-label="Sections of the paper">
      {open && overview && (
        <>
          <p className="paper-title">{overview.paper.title}</p>
          <p className="stage quiet small">{stageWords[overview.stage]}</p>
        </>
      )}
      <ul className="sections">
        {sections.map((section, at) => {
          const Icon = icons[section];
          const [count, word] = waits(section, overview?.counts);
          const label = sectionWords[section];
          const name = count ? `${label}, ${figure(count)} ${word}` : label;
          return (
            <li key={section}>
              <Tip text={`${name} (Ctrl+${at + 1})`}>
                <button
                  type="button"
                  className="rail-link"
                  aria-current={section === here ? 'page' : undefined}
                  onClick={() => go({ section })}
                >
                  <Icon size={18} aria-hidden />
                  <span className={open ? 'word' : 'visually-hidden'}>{label}</span>
                  {count > 0 && (
                    <span className="count">
                      {figure(count)} <span className="visually-hidden">{word}</span>
                    </span>
                  )}
                </button>
              </Tip>
            </li>
          );
        })}
      </ul>
      <div className="foot">
        <IconButton
          label="All papers"
          icon={<Library size={18} aria-hidden />}
          onClick={leavePaper}
        />
        <WindowMenu />
      </div>
    </nav>
  );
}
