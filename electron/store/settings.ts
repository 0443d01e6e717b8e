import type { Person } from '../../shared/paper/who';
import type { Db } from './database';

/** The person's key is apart from those of the window's small choices. */
const PERSON = 'person';
const WINDOW = 'window.';
/** A paper that is being loaded step by step and is not whole yet. */
const UNFINISHED = 'unfinished';

export function readSettings(db: Db) {
  const value = db.prepare<[string], string>('SELECT value FROM settings WHERE key = ?').pluck();
  const all = db.prepare<[], { key: string; value: string }>(
    `SELECT substr(key, ${WINDOW.length + 1}) AS key, value FROM settings WHERE key GLOB '${WINDOW}*'`,
  );
  return {
    person(): Person | null {
      const text = value.get(PERSON);
      return text === undefined ? null : (JSON.parse(text) as Person);
    },
    unfinished: (): string | null => value.get(UNFINISHED) ?? null,
    get: (key: string): string | null => value.get(WINDOW + key) ?? null,
    all: (): Record<string, string> =>
      Object.fromEntries(all.all().map((row) => [row.key, row.value])),
  };
}

/** Settings are no act and are not in the ledger's care; naming the person is one, recorded by its handler. */
export function writeSettings(db: Db) {
  const set = db.prepare(
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  const forget = db.prepare('DELETE FROM settings WHERE key = ?');
  return {
    setUnfinished(paper: string): void {
      set.run(UNFINISHED, paper);
    },
    forgetUnfinished(): void {
      forget.run(UNFINISHED);
    },
    setPerson(person: Person): void {
      set.run(PERSON, JSON.stringify(person));
    },
    set(key: string, value: string): void {
      set.run(WINDOW + key, value);
    },
  };
}
