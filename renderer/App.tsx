import { lazy, Suspense, useEffect, useState } from 'react';
import { listen } from './api';
import { Banner } from './components/Banner';
import { TipProvider } from './components/Tip';
import { FirstRun } from './features/start/FirstRun';
import { Start } from './features/start/Start';
import { DropZone } from './shell/DropZone';
import { obey, useKeys } from './shell/keys';
import { Notices } from './shell/Notices';
import { Palette } from './shell/Palette';
import { Shortcuts } from './shell/Shortcuts';
import { sentenceOf, useNotices } from './state/notices';
import { usePanels } from './state/panels';
import { usePlace } from './state/place';
import { reloadQuietly } from './state/reload';
import { useSession } from './state/session';

/** A paper’s screens, with the editor: loaded once the first screen is there, or at once when a paper opens. */
const loadShell = () => import('./shell/Shell');
const Shell = lazy(async () => ({ default: (await loadShell()).Shell }));

/** Reads who is here and where they were, once. What stops it (a damaged database) is the screen then. */
function useOpening(): string | null {
  const [stopped, setStopped] = useState<string | null>(null);
  useEffect(() => {
    const open = async () => {
      await useSession.getState().load();
      usePanels.getState().restore();
      const paper = useSession.getState().setting('paper');
      if (paper) usePlace.getState().openPaper(paper);
    };
    open().catch((error) => setStopped(sentenceOf(error)));
  }, []);
  return stopped;
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
  const stopped = useOpening();
  useDesktopEvents();
  useKeys();
  const session = useSession((state) => state.session);
  const paper = usePlace((state) => state.paper);
  const isHere = session !== null;
  useEffect(() => {
    if (isHere) requestIdleCallback(() => void loadShell());
  }, [isHere]);
  if (stopped)
    return (
      <main className="start">
        <h1>Engross cannot open</h1>
        <Banner tone="trouble">{stopped}</Banner>
      </main>
    );
  if (!session) return null;
  if (!session.person) return <FirstRun />;
  return (
    <TipProvider>
      <DropZone>
        <Suspense fallback={null}>
          {paper ? <Shell key={paper} paper={paper} /> : <Start />}
        </Suspense>
        <Palette />
        <Shortcuts />
        <Notices />
      </DropZone>
    </TipProvider>
  );
}
