/** Questions that found nothing: what was asked, not by whom. */
export const gaps = `
  CREATE TABLE gap (
    question TEXT PRIMARY KEY,
    count INTEGER NOT NULL,
    last_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX gap_by_count ON gap (count DESC, last_at DESC);
  CREATE INDEX gap_by_time ON gap (last_at);
`
