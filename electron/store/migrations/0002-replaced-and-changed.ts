import type { Migration } from './migration';

/** Which amendment took another's place, and when somebody last did something to each. */
export const replacedAndChanged: Migration = {
  version: 2,
  name: 'replaced and changed',
  sql: `
ALTER TABLE amendments ADD COLUMN replaced_by TEXT REFERENCES amendments (id);
ALTER TABLE amendments ADD COLUMN changed_at TEXT NOT NULL DEFAULT '';
UPDATE amendments SET changed_at = created_at;
`,
};
