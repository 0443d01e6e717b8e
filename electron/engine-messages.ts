import type { Reply } from '../shared/base/failure';
import type { BridgeEvents } from '../shared/contract/bridge';

/** From the window's process to the engine. */
export type ToEngine =
  | { type: 'call'; id: number; noun: string; verb: string; input: unknown; job: string | null }
  | { type: 'cancel'; job: string }
  | { type: 'close' };

/** From the engine to the window's process. `closed` is its last word. */
export type FromEngine =
  | { type: 'reply'; id: number; reply: Reply<unknown> }
  | { type: 'progress'; detail: BridgeEvents['progress'] }
  | { type: 'changed' }
  | { type: 'closed' };

/** What the engine is told when it is started, as arguments. */
export interface EngineArguments {
  folder: string;
  version: string;
}
