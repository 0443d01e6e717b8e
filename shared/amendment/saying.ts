import { canonical } from '../base/canonical';
import type { Hunk } from './types';

/** What a hunk says, apart from the keys of what is new, which differ from reading to reading. */
export const saying = (hunk: Hunk): string => canonical(hunk).replace(/"new_[^"]*"/g, '""');
