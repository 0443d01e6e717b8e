import type { Failure } from '../shared/base/failure';
import type { WordService } from './word/service';

/** One piece of Word work: the service's method and what goes in before its `Work`. */
export interface WordRequest {
  method: keyof WordService;
  input: unknown[];
}

/** From the worker: any number of `progress`, then one of the others. */
export type WordReply =
  | { type: 'progress'; done: number; label: string }
  | { type: 'done'; value: unknown }
  | { type: 'refused'; failure: Failure }
  | { type: 'failed'; stack: string };
