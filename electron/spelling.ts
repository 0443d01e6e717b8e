import type { Session } from 'electron';
import { origin } from './page';

/**
 * Spelling is checked by the system's own speller, in the English of here. Chromium would fetch a dictionary from the
 * network for what the system cannot check, on Linux always and even with checking switched off: it is sent to an
 * address of ours instead, where there is none. To be called before the first window is made.
 */
export function spellOffline(session: Session) {
  session.setSpellCheckerDictionaryDownloadURL(`${origin}/no-dictionaries/`);
  session.setSpellCheckerLanguages(['en-GB']);
}
