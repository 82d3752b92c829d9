/** Statements, and each place where one stands. */
export const statements = `
  CREATE TABLE statement (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    same_words TEXT NOT NULL, -- shared by what one speaker said in the same words
    speaker INTEGER REFERENCES speaker,
    shown INTEGER NOT NULL, -- the occurrence that a record shows
    state TEXT NOT NULL,
    answers INTEGER NOT NULL, -- whether it can answer a question: current, its speaker known, likely enough
    first_day INTEGER, -- of the date said on, else published on; 20170531 is 31 May 2017
    last_day INTEGER
  ) STRICT;
  CREATE INDEX statement_by_same_words ON statement (same_words);
  CREATE INDEX statement_by_speaker ON statement (speaker, last_day) WHERE answers = 1;
  CREATE INDEX statement_by_day ON statement (last_day) WHERE answers = 1;

  CREATE TABLE occurrence (
    row INTEGER PRIMARY KEY,
    statement INTEGER NOT NULL REFERENCES statement,
    revision INTEGER NOT NULL REFERENCES revision,
    compared_date TEXT NOT NULL, -- by which it is or is not the same statement as another
    kind TEXT NOT NULL,
    said_start INTEGER NOT NULL, -- spans are of the revision's text, in UTF-16 code units
    said_end INTEGER NOT NULL,
    passage_start INTEGER NOT NULL,
    passage_end INTEGER NOT NULL,
    role TEXT,
    said_on TEXT,
    confidence REAL NOT NULL,
    details TEXT NOT NULL
  ) STRICT;
  CREATE INDEX occurrence_by_statement ON occurrence (statement);
  CREATE INDEX occurrence_by_revision ON occurrence (revision);

  -- Ids that a statement had before an earlier occurrence of it came to be known.
  CREATE TABLE former_id (
    id TEXT PRIMARY KEY,
    occurrence INTEGER NOT NULL REFERENCES occurrence
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX former_id_by_occurrence ON former_id (occurrence);
`
