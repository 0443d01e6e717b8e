import type { BridgeEvents } from '../shared/contract/bridge';
import type { Packed } from '../shared/contract/packed';

/** From the window's process to the engine. After `close` it ends of itself. */
export type ToEngine =
  | { type: 'call'; id: number; noun: string; verb: string; input: unknown; job: string | null }
  | { type: 'cancel'; job: string }
  | { type: 'close' };

/** From the engine to the window's process. */
export type FromEngine =
  | { type: 'reply'; id: number; reply: Packed<unknown> }
  | { type: 'progress'; detail: BridgeEvents['progress'] }
  | { type: 'changed' };

/** What the engine is told when it is started, as arguments. */
export interface EngineArguments {
  folder: string;
  version: string;
}
