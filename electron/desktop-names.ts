import type { BridgeEvents, Desktop } from '../shared/contract/bridge';

/** The acts of the desktop itself: the second of the two lists that reach the page. */
export const desktopActs = [
  'chooseWordFile',
  'chooseFiles',
  'chooseFolder',
  'chooseSave',
  'showInFolder',
  'openDocument',
  'isReadAloud',
  'getTheme',
  'setTheme',
] as const satisfies (keyof Desktop)[];

export const eventNames = [
  'progress',
  'changed',
  'menu',
  'engine',
  'closing',
] as const satisfies (keyof BridgeEvents)[];
