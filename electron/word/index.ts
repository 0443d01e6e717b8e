import { compareWord } from './compare';
import { importWord } from './import';
import { inspectWord } from './inspect';
import { canPatch } from './patch/can-patch';
import { patch } from './patch/patch';
import { prove } from './prove/prove';
import { resiteAll } from './resite';
import type { WordService } from './service';

/** All the Word work, done where it is asked for: the command line, the tests and the worker thread use it so. */
export const wordService: WordService = {
  inspect: async (bytes) => inspectWord(bytes),
  import: async (bytes, side, work) => importWord(bytes, side, work),
  compare: async (input, work) => compareWord(input, work),
  patch: async (input, work) => patch(input, work),
  canPatch: async (input) => canPatch(input),
  prove: async (input, work) => prove(input, work),
  resite: async (input, work) => resiteAll(input, work),
};
