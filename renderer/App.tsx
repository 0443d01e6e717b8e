import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { listen } from './api';
import { TipProvider } from './components/Tip';
import { Start } from './features/start/Start';
import { DropZone } from './shell/DropZone';
import { obey, useKeys } from './shell/keys';
import { Notices } from './shell/Notices';
import { expectNextTime, expectsPapers } from './state/first-screen';
import { sentenceOf, useNotices } from './state/notices';
import { usePanels } from './state/panels';
import { usePlace } from './state/place';
import { reloadQuietly } from './state/reload';
import { useSession } from './state/session';

/** A paper’s screens, with the editor: loaded once the first screen is there, or at once when a paper opens. */
const loadShell = () => import('./shell/Shell');
const Shell = lazy(async () => ({ default: (await loadShell()).Shell }));

/** True until the engine says otherwise, when the list of papers is to be the first screen. */
const hasPapersFirst = expectsPapers();

const FirstRun = lazy(async () => ({
  default: (await import('./features/start/FirstRun')).FirstRun,
}));
const Palette = lazy(async () => ({ default: (await import('./shell/Palette')).Palette }));
const Shortcuts = lazy(async () => ({ default: (await import('./shell/Shortcuts')).Shortcuts }));
const CannotOpen = lazy(async () => ({
  default: (await import('./features/start/CannotOpen')).CannotOpen,
}));

async function resume(): Promise<void> {
  await useSession.getState().load();
  usePanels.getState().restore();
  const paper = useSession.getState().setting('paper');
  if (paper) usePlace.getState().openPaper(paper);
}

/** Reads who is here and where they were. What stops it (a damaged database) is the screen then. */
function useOpening() {
  const [stopped, setStopped] = useState<string | null>(null);
  const open = useCallback(() => {
    resume().catch((error) => setStopped(sentenceOf(error)));
  }, []);
  useEffect(open, [open]);
  return { stopped, open };
}

function useDesktopEvents(): void {
  useEffect(() => {
    const offs = [
      listen('changed', () => void reloadQuietly()),
      listen('menu', ({ command }) => obey(command)),
      listen('engine', ({ sentence }) => {
        useNotices.getState().say(sentence);
        void reloadQuietly();
      }),
    ];
    return () => {
      for (const off of offs) off();
    };
  }, []);
}

export function App() {
  const { stopped, open } = useOpening();
  useDesktopEvents();
  useKeys();
  const session = useSession((state) => state.session);
  const paper = usePlace((state) => state.paper);
  const person = session?.person;
  useEffect(() => {
    if (person === undefined) return;
    expectNextTime(person && !paper ? 'papers' : 'other');
    requestIdleCallback(() => void loadShell());
  }, [person, paper]);
  if (stopped && !session)
    return (
      <Suspense fallback={null}>
        <CannotOpen why={stopped} onRetry={open} />
      </Suspense>
    );
  if (!session && !hasPapersFirst) return null;
  if (session && !session.person)
    return (
      <Suspense fallback={null}>
        <FirstRun />
      </Suspense>
    );
  return (
    <TipProvider>
      <DropZone>
        <Suspense fallback={null}>
          {paper ? <Shell key={paper} paper={paper} /> : <Start />}
        </Suspense>
        <Notices />
        <Suspense fallback={null}>
          {session && (
            <>
              <Palette />
              <Shortcuts />
            </>
          )}
        </Suspense>
      </DropZone>
    </TipProvider>
  );
}
