import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { nativeTheme } from 'electron';
import type { Theme } from '../shared/contract/bridge';

const themes: Theme[] = ['system', 'light', 'dark'];

/** The theme chosen last, or the system's. */
export function readTheme(file: string): Theme {
  try {
    const saved = readFileSync(file, 'utf8').trim();
    return themes.find((name) => name === saved) ?? 'system';
  } catch {
    return 'system';
  }
}

/** Takes up a theme, and keeps each new choice, whether by the menu or by the page, in a file. */
export function rememberTheme(file: string, theme: Theme) {
  let kept = theme;
  if (theme !== 'system') nativeTheme.themeSource = theme;
  nativeTheme.on('updated', () => {
    if (nativeTheme.themeSource === kept) return;
    kept = nativeTheme.themeSource;
    writeFile(file, kept).catch(() => undefined);
  });
}
