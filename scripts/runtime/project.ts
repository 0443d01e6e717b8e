import { resolve } from 'node:path';

/** The checkout that these scripts belong to. */
export const projectFolder = resolve(import.meta.dirname, '..', '..');
