import { useEffect, useMemo, useRef, useState } from 'react';
import { Refusal } from '../../../shared/base/failure';
import { desktop, listen } from '../../api';
import { Button } from '../../components/Button';
import {
  AmendEditor,
  type AmendEditorHandle,
  type AmendEditorProps,
} from '../../editor/AmendEditor';
import { FindBar, FindButton } from '../../shell/FindBar';
import { useTree } from '../../shell/Sheet';
import { Workspace } from '../../shell/Workspace';
import { type Amending, useAmending } from '../../state/amending';
import { useAmendments } from '../../state/amendments';
import { useDocuments } from '../../state/documents';
import { mediaUrl } from '../../state/media';
import { useNotices } from '../../state/notices';
import { usePlace } from '../../state/place';
import { useReadingPlace } from '../../state/reading-place';
import { reloadQuietly } from '../../state/reload';
import { useSession } from '../../state/session';
import { AmendPanel } from './AmendPanel';
import { AmendTools, type Caret } from './AmendTools';
import { Blocked } from './Blocked';
import { placeOfWriting } from './caret';
import { hueOf, hueOfPerson, inRedline, shownOn, whose } from './shown';

/** Saves, goes back to the redline, and shows the amendment that was written. */
async function leave(): Promise<boolean> {
  const pane = document.querySelector<HTMLElement>('.sheet-well.amending');
  if (!(await useAmending.getState().flush())) return false;
  const { amending } = useAmending.getState();
  const place = placeOfWriting(pane);
  // before the sheet comes: it is to stand where the words stood, with this one chosen
  if (amending && place) useReadingPlace.setState({ left: { ...place, draft: amending.draft } });
  usePlace.getState().go({ amendment: amending?.amendment?.id ?? null });
  if (!(await useAmending.getState().leave())) return false;
  const { amendments } = useAmendments.getState();
  const written = amendments.find(({ id }) => id === amending?.amendment?.id);
  if (!written) usePlace.getState().go({ amendment: null });
  if (written) useNotices.getState().announce('Saved.');
  await reloadQuietly();
  return true;
}

type BlockedEdit = Parameters<NonNullable<AmendEditorProps['onBlocked']>>[0];

/** How the words being written are drawn. Its id stays the same once the engine has given a number to it. */
function ownInk({ amendment }: Amending): AmendEditorProps['amendment'] {
  const { amendments } = useAmendments.getState();
  const { person } = useSession.getState().session ?? {};
  const who = amendment ? whose(amendment) : person ? `${person.name}, ${person.post}` : 'you';
  const next = amendments.length + 1;
  return {
    id: amendment?.id ?? 'new',
    number: amendment?.number ?? next,
    hue: amendment ? hueOf(amendments)(amendment) : hueOfPerson(amendments, who),
    who,
    reason: amendment?.reason ?? '',
    status: 'working',
  };
}

/** Saves and leaves for another screen. What could not be saved waits here, and the person is told. */
async function leaveBehind(): Promise<void> {
  if (await useAmending.getState().leave()) return;
  const { trouble } = useAmending.getState().amending ?? {};
  if (!trouble) return;
  const sentence = `The last words of the amendment are not saved. ${trouble} They wait under Amendments.`;
  useNotices.getState().trouble(new Refusal({ code: 'conflict', sentence }));
}

/** Words that are unsaved go to the engine before the window or the screen does. */
function useSavesOnLeaving(): void {
  useEffect(() => {
    const { flush } = useAmending.getState();
    const off = listen('closing', () => flush());
    return () => {
      off();
      void leaveBehind();
    };
  }, []);
}

/** Escape leaves, from the words and from the panel beside them; in a dialog or a menu it closes that. */
function useEscape(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      const over =
        event.target instanceof Element && event.target.closest('[role=dialog], [role=menu]');
      if (!over) void leave();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** The list given before, while the things in it are the same. */
function useSameList<T>(now: readonly T[]): readonly T[] {
  const list = useRef(now);
  if (list.current.length !== now.length || list.current.some((one, i) => one !== now[i]))
    list.current = now;
  return list.current;
}

/** Free writing in the document: what is typed shows at once as insertion and deletion. */
export function AmendMode({ amending }: { amending: Amending }) {
  const { amendments, collisions } = useAmendments();
  const documents = useDocuments((state) => state.documents);
  const document = documents.find(({ id }) => id === amending.document);
  const { tree } = useTree(amending.draft);
  const [blocked, setBlocked] = useState<BlockedEdit | null>(null);
  const [caret, setCaret] = useState<Caret | null>(null);
  const editor = useRef<AmendEditorHandle>(null);
  const start = useRef(amending);
  const ownId = amending.amendment?.id;
  const own = useMemo(() => ownInk(start.current), []);
  // the same list as long as the same ones are in it: saving one's own words draws nothing of the others anew
  const live = useSameList(
    amendments.filter(
      (one) => inRedline(one) && one.id !== ownId && !amending.beside.includes(one.id),
    ),
  );
  const others = useMemo(
    () => shownOn(amending.draft, live, collisions),
    [amending.draft, live, collisions],
  );
  useSavesOnLeaving();
  useEscape();
  const { write, besides } = useAmending.getState();
  const alternative = (id: string) => {
    besides(id, true);
    setBlocked(null);
    const rival = amendments.find((one) => one.id === id);
    if (rival)
      useNotices
        .getState()
        .announce(`Amendment ${rival.number} is put away. Write your own words here.`);
    editor.current?.focus();
  };
  const title = amending.amendment
    ? `Writing amendment ${amending.amendment.number}`
    : 'Writing an amendment';
  return (
    <Workspace
      title={title}
      page={false}
      keepsFocus
      bar={
        <>
          <span className="quiet one-line">{document?.title}</span>
          <AmendTools editor={editor} caret={caret} />
          <FindButton />
          <Button onClick={() => void leave()}>Done</Button>
        </>
      }
      details={<AmendPanel amending={amending} onLeave={leave} />}
      detailsLabel="About the amendment"
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div className="sheet-well amending" tabIndex={0}>
        {tree && (
          <>
            <FindBar findable={() => editor.current?.findable() ?? null} />
            <AmendEditor
              draft={tree}
              amendment={own}
              others={others}
              hunks={start.current.hunks}
              focus={start.current.focus}
              focusTo={start.current.focusTo ?? null}
              typed={start.current.typed ?? ''}
              {...(start.current.focusTop === undefined
                ? {}
                : { focusTop: start.current.focusTop })}
              mediaUrl={mediaUrl}
              readAloud={() => desktop().isReadAloud()}
              onChange={(hunks) => {
                setBlocked(null);
                write({ hunks });
              }}
              onBlocked={setBlocked}
              onCaret={setCaret}
              ref={editor}
            />
          </>
        )}
        {blocked && (
          <Blocked
            blocked={blocked}
            onAlternative={alternative}
            onClose={() => {
              setBlocked(null);
              editor.current?.focus();
            }}
          />
        )}
      </div>
    </Workspace>
  );
}
