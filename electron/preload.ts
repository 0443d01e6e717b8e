import { names } from 'virtual:contract-names';
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge, BridgeEvents } from '../shared/contract/bridge';
import { desktopActs, eventNames } from './desktop-names';

type Listener = (detail: unknown) => unknown;
const listeners = new Map<string, Set<Listener>>(eventNames.map((name) => [name, new Set()]));

for (const name of eventNames) {
  ipcRenderer.on(name, async (_event, detail) => {
    const answers = [...(listeners.get(name) ?? [])].map(async (listener) => listener(detail));
    if (name !== 'closing') return;
    await Promise.allSettled(answers);
    ipcRenderer.send('closing.done');
  });
}

function on(name: keyof BridgeEvents, listener: Listener): () => void {
  const set = listeners.get(name);
  if (!set) throw new Error(`There is no event called ${name}`);
  set.add(listener);
  return () => void set.delete(listener);
}

/** One function a verb, from the names of the contract: no other channel can be reached. */
const call = Object.fromEntries(
  Object.entries(names).map(([noun, verbs]) => [
    noun,
    Object.fromEntries(
      Object.keys(verbs).map((verb) => [
        verb,
        (input: unknown, job?: string) => ipcRenderer.invoke(`${noun}.${verb}`, input, job),
      ]),
    ),
  ]),
);

const desktop = Object.fromEntries(
  desktopActs.map((act) => [
    act,
    (argument?: unknown) => ipcRenderer.invoke(`desktop.${act}`, argument),
  ]),
);

const bridge = {
  call,
  desktop,
  on,
  cancel: (job: string) => ipcRenderer.send('cancel', job),
  pathOf: (file: File) => webUtils.getPathForFile(file),
} as unknown as Bridge;

contextBridge.exposeInMainWorld('engross', bridge);
