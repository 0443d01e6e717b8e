import { canonical } from '../base/canonical';
import type { Hunk } from './types';

/**
 * What a hunk says, apart from the keys of what is new and from how a picture or a layout is written, which differ from
 * file to file.
 */
export const saying = (hunk: Hunk): string =>
  canonical(
    JSON.parse(
      JSON.stringify(hunk, (key, value) =>
        key === 'drawn' || key === 'layout' ? undefined : value,
      ),
    ),
  ).replace(/"new_[^"]*"/g, '""');
