/** Who speaks, and what they are known by. */
export const speakers = `
  CREATE TABLE speaker (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    aliases TEXT NOT NULL,
    offices TEXT NOT NULL,
    listed INTEGER NOT NULL, -- in the directory; others come and go with their statements
    statements INTEGER NOT NULL DEFAULT 0 -- those that can answer
  ) STRICT;

  -- Names and offices, by the key under which they are looked up.
  CREATE TABLE name (
    key TEXT NOT NULL,
    speaker INTEGER NOT NULL REFERENCES speaker,
    "by" TEXT NOT NULL,
    "from" TEXT,
    "until" TEXT
  ) STRICT;
  CREATE INDEX name_by_key ON name (key);
  CREATE INDEX name_by_speaker ON name (speaker);

  -- Roles as printed with the statements that can answer.
  CREATE TABLE role (
    key TEXT NOT NULL,
    speaker INTEGER NOT NULL REFERENCES speaker,
    statements INTEGER NOT NULL,
    PRIMARY KEY (key, speaker)
  ) STRICT, WITHOUT ROWID;
`
