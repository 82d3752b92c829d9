/** The feeds and pages that are watched. */
export const sources = `
  CREATE TABLE source (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    address TEXT NOT NULL UNIQUE,
    listed INTEGER NOT NULL, -- in the operator's file
    added INTEGER NOT NULL, -- by an order
    paused INTEGER NOT NULL DEFAULT 0,
    due_at TEXT, -- at once where there is none
    gap INTEGER, -- seconds between two changes, on average
    read_at TEXT,
    changed_at TEXT,
    failures INTEGER NOT NULL DEFAULT 0,
    failing_since TEXT,
    problem TEXT,
    told INTEGER NOT NULL DEFAULT 0 -- the operators, that it fails
  ) STRICT;

  -- Pages that sources led to and that are to be read again: to see whether they changed, or because they could not be read.
  CREATE TABLE watched_page (
    address TEXT PRIMARY KEY,
    source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
    due_at TEXT, -- never where there is none
    failures INTEGER NOT NULL,
    checks INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX watched_page_by_source ON watched_page (source);
  CREATE INDEX watched_page_due ON watched_page (due_at) WHERE failures = 0;
`
