/** The words by which statements and speakers are found. */
export const words = `
  -- Stems of the statements that can answer, by the statement's row; in the column speaker, # and the speaker's row.
  -- The stems are ours and arrive joined by spaces, so the simplest tokenizer does.
  CREATE VIRTUAL TABLE statement_index USING fts5 (
    passage, context, speaker,
    content = '', contentless_delete = 1, tokenize = "ascii tokenchars '''#'"
  );
  CREATE VIRTUAL TABLE statement_index_stem USING fts5vocab (statement_index, 'row');

  CREATE TABLE stem (
    stem TEXT PRIMARY KEY,
    count INTEGER NOT NULL -- statements with it
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE word (
    vocabulary TEXT NOT NULL,
    word TEXT NOT NULL,
    count INTEGER NOT NULL, -- statements with it; for names, speakers
    PRIMARY KEY (vocabulary, word)
  ) STRICT, WITHOUT ROWID;

  -- Words by what they share with their misspellings.
  CREATE TABLE spelling (
    vocabulary TEXT NOT NULL,
    key TEXT NOT NULL,
    word TEXT NOT NULL,
    PRIMARY KEY (vocabulary, key, word)
  ) STRICT, WITHOUT ROWID;

  -- What stats tells, so that nobody has to count a million rows.
  CREATE TABLE tally (
    name TEXT PRIMARY KEY,
    count INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
`
