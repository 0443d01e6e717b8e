import { first } from './0001-first';
import { replacedAndChanged } from './0002-replaced-and-changed';
import type { Migration } from './migration';

/** Every step, in order; the last one's version is the shape this program reads and writes. */
export const migrations: readonly Migration[] = [first, replacedAndChanged];

export const SCHEMA_VERSION = migrations.length;
