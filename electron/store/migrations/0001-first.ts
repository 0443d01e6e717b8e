import type { Migration } from './migration';

/**
 * The first shape of the database. What is costly to change later stands here from the start: who acted, the
 * ledger with its salted digests, personal text in rows of its own that can be erased, files once by their hash.
 */
export const first: Migration = {
  version: 1,
  name: 'first',
  sql: `
CREATE TABLE settings (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE blobs (
  hash  TEXT PRIMARY KEY CHECK (length(hash) = 64),
  type  TEXT NOT NULL,
  size  INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE papers (
  id             TEXT PRIMARY KEY,
  title          TEXT NOT NULL,
  committee      TEXT NOT NULL,
  committee_date TEXT,
  council        TEXT NOT NULL,
  council_date   TEXT,
  sample         INTEGER NOT NULL DEFAULT 0,
  created_at     TEXT NOT NULL,
  archived_at    TEXT,
  purge_on       TEXT,
  revision       INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE documents (
  id       TEXT PRIMARY KEY,
  paper    TEXT NOT NULL REFERENCES papers (id),
  title    TEXT NOT NULL,
  kind     TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX documents_of_paper ON documents (paper);

CREATE TABLE drafts (
  id         TEXT PRIMARY KEY,
  document   TEXT NOT NULL REFERENCES documents (id),
  version    INTEGER NOT NULL,
  hash       TEXT NOT NULL REFERENCES blobs (hash), -- the tree's canonical JSON
  base       TEXT NOT NULL REFERENCES blobs (hash), -- the package that export patches
  source     TEXT REFERENCES blobs (hash),          -- the file as it was brought
  id_map     TEXT REFERENCES blobs (hash),          -- ids of the draft before to ids of this one
  file_name  TEXT,
  origin     TEXT NOT NULL,
  brought_by TEXT NOT NULL,
  created_at TEXT NOT NULL,
  agreed_on  TEXT,
  words      INTEGER NOT NULL,
  UNIQUE (document, version)
) STRICT;
CREATE UNIQUE INDEX one_agreed_draft ON drafts (document) WHERE agreed_on IS NOT NULL;

CREATE TABLE draft_media (
  draft TEXT NOT NULL REFERENCES drafts (id),
  hash  TEXT NOT NULL REFERENCES blobs (hash),
  PRIMARY KEY (draft, hash)
) STRICT;

CREATE TABLE feedback (
  id           TEXT PRIMARY KEY,
  paper        TEXT NOT NULL REFERENCES papers (id),
  number       INTEGER NOT NULL,
  made_on      TEXT,
  made_where   TEXT NOT NULL,
  document     TEXT REFERENCES documents (id),
  anchor       TEXT,
  at_committee INTEGER NOT NULL,
  status       TEXT NOT NULL,
  source       TEXT NOT NULL,
  created_at   TEXT NOT NULL,
  revision     INTEGER NOT NULL DEFAULT 1,
  UNIQUE (paper, number)
) STRICT;

-- Who said it and what: kept apart, so that it can be erased while the number and the history stay.
CREATE TABLE feedback_words (
  feedback  TEXT PRIMARY KEY REFERENCES feedback (id),
  who       TEXT NOT NULL,
  role      TEXT NOT NULL,
  asked     TEXT NOT NULL,
  reply     TEXT NOT NULL,
  erased_at TEXT
) STRICT;

CREATE TABLE delegations (
  paper       TEXT PRIMARY KEY REFERENCES papers (id),
  wording     TEXT NOT NULL,
  delegate    TEXT NOT NULL,
  grounds     TEXT NOT NULL,
  resolved_on TEXT NOT NULL,
  until       TEXT NOT NULL,
  ended_on    TEXT,
  revision    INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE delegation_documents (
  paper    TEXT NOT NULL REFERENCES delegations (paper),
  document TEXT NOT NULL REFERENCES documents (id),
  PRIMARY KEY (paper, document)
) STRICT;

-- A consultee who is taken out stays, since responses name them.
CREATE TABLE consultees (
  id       TEXT PRIMARY KEY,
  paper    TEXT NOT NULL REFERENCES delegations (paper),
  post     TEXT NOT NULL,
  name     TEXT NOT NULL,
  position INTEGER NOT NULL,
  active   INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX consultees_of_paper ON consultees (paper);

CREATE TABLE amendments (
  id             TEXT PRIMARY KEY,
  paper          TEXT NOT NULL REFERENCES papers (id),
  document       TEXT NOT NULL REFERENCES documents (id),
  draft          TEXT NOT NULL REFERENCES drafts (id),
  number         INTEGER NOT NULL,
  position       REAL NOT NULL,
  status         TEXT NOT NULL,
  category       TEXT NOT NULL,
  reason         TEXT NOT NULL,
  proposer       TEXT NOT NULL,
  seconder       TEXT NOT NULL,
  hunk_version   INTEGER NOT NULL,
  hunks          TEXT NOT NULL,
  adopted_in     TEXT REFERENCES drafts (id),
  imported_from  TEXT,
  needs_resiting TEXT,
  created_at     TEXT NOT NULL,
  created_by     TEXT NOT NULL,
  revision       INTEGER NOT NULL DEFAULT 1,
  UNIQUE (paper, number)
) STRICT;
CREATE INDEX amendments_of_draft ON amendments (draft);

CREATE TABLE answers (
  amendment TEXT NOT NULL REFERENCES amendments (id),
  feedback  TEXT NOT NULL REFERENCES feedback (id),
  PRIMARY KEY (amendment, feedback)
) STRICT;
CREATE INDEX answers_to_feedback ON answers (feedback);

-- Never changed: a later response is another row.
CREATE TABLE responses (
  id           TEXT PRIMARY KEY,
  amendment    TEXT NOT NULL REFERENCES amendments (id),
  consultee    TEXT NOT NULL REFERENCES consultees (id),
  kind         TEXT NOT NULL,
  comment      TEXT NOT NULL,
  wording      TEXT NOT NULL,
  responded_on TEXT NOT NULL,
  fingerprint  TEXT NOT NULL,
  result_hash  TEXT NOT NULL,
  recorded_at  TEXT NOT NULL,
  recorded_by  TEXT NOT NULL
) STRICT;
CREATE INDEX responses_to_amendment ON responses (amendment);

-- A decision that is taken back stays, with when and why.
CREATE TABLE decisions (
  id              TEXT PRIMARY KEY,
  amendment       TEXT NOT NULL REFERENCES amendments (id),
  outcome         TEXT NOT NULL,
  reason          TEXT NOT NULL,
  decided_on      TEXT NOT NULL,
  decided_by      TEXT NOT NULL,
  fingerprint     TEXT NOT NULL,
  against_concern INTEGER NOT NULL DEFAULT 0,
  recorded_at     TEXT NOT NULL,
  taken_back_at   TEXT,
  taken_back_why  TEXT
) STRICT;
CREATE UNIQUE INDEX one_standing_decision ON decisions (amendment) WHERE taken_back_at IS NULL;

CREATE TABLE exports (
  id          TEXT PRIMARY KEY,
  paper       TEXT NOT NULL REFERENCES papers (id),
  document    TEXT NOT NULL REFERENCES documents (id),
  draft       TEXT NOT NULL REFERENCES drafts (id),
  at          TEXT NOT NULL,
  made_by     TEXT NOT NULL,
  files       TEXT NOT NULL,
  amendments  TEXT NOT NULL,
  proof       TEXT NOT NULL,
  ledger_head TEXT NOT NULL
) STRICT;
CREATE INDEX exports_of_paper ON exports (paper);

CREATE TABLE ledger (
  seq      INTEGER PRIMARY KEY,
  at       TEXT NOT NULL,
  act      TEXT NOT NULL,
  paper    TEXT,
  subjects TEXT NOT NULL, -- JSON: what it was done to, as kind:id
  digests  TEXT NOT NULL, -- JSON: part of ledger_texts → its salted digest
  previous TEXT NOT NULL,
  hash     TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX ledger_of_paper ON ledger (paper, seq);

-- What the digests speak for. A text can be erased, with its salt, and in no other way be changed.
CREATE TABLE ledger_texts (
  seq       INTEGER NOT NULL REFERENCES ledger (seq),
  part      TEXT NOT NULL,
  salt      TEXT,
  text      TEXT,
  erased_at TEXT,
  PRIMARY KEY (seq, part)
) STRICT;

CREATE TRIGGER ledger_no_update BEFORE UPDATE ON ledger
BEGIN SELECT RAISE (ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER ledger_no_delete BEFORE DELETE ON ledger
BEGIN SELECT RAISE (ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER ledger_no_replace BEFORE INSERT ON ledger
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM ledger)
BEGIN SELECT RAISE (ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER ledger_texts_no_delete BEFORE DELETE ON ledger_texts
BEGIN SELECT RAISE (ABORT, 'a ledger text can only be erased'); END;
CREATE TRIGGER ledger_texts_erase_only BEFORE UPDATE ON ledger_texts
WHEN NEW.seq IS NOT OLD.seq OR NEW.part IS NOT OLD.part OR NEW.text IS NOT NULL
  OR NEW.salt IS NOT NULL OR NEW.erased_at IS NULL
BEGIN SELECT RAISE (ABORT, 'a ledger text can only be erased'); END;
CREATE TRIGGER responses_no_update BEFORE UPDATE ON responses
BEGIN SELECT RAISE (ABORT, 'a response is never changed'); END;
CREATE TRIGGER drafts_frozen BEFORE UPDATE ON drafts
WHEN NEW.hash IS NOT OLD.hash OR NEW.base IS NOT OLD.base OR NEW.document IS NOT OLD.document
  OR NEW.version IS NOT OLD.version
BEGIN SELECT RAISE (ABORT, 'a draft never changes'); END;
`,
};
