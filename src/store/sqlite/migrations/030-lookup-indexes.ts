/**
 * What articles and statements are looked up by as indexes of their own: those that a constraint brings cannot be dropped
 * and made again, as a first import does. SQLite drops a constraint only with its table.
 */
export const lookupIndexes = `
  CREATE TABLE new_article (
    row INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    import_id TEXT,
    sample INTEGER NOT NULL,
    revision INTEGER NOT NULL, -- the current one
    gone INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  INSERT INTO new_article (row, key, import_id, sample, revision, gone)
    SELECT row, key, import_id, sample, revision, gone FROM article ORDER BY row;
  DROP TABLE article;
  ALTER TABLE new_article RENAME TO article;
  CREATE UNIQUE INDEX article_by_key ON article (key);

  CREATE TABLE new_statement (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    same_words TEXT NOT NULL, -- shared by what one speaker said in the same words
    speaker INTEGER REFERENCES speaker,
    shown INTEGER NOT NULL, -- the occurrence that a record shows
    state TEXT NOT NULL,
    answers INTEGER NOT NULL, -- whether it can answer a question: current, its speaker known, likely enough
    first_day INTEGER, -- of the date said on, else published on; 20170531 is 31 May 2017
    last_day INTEGER
  ) STRICT;
  INSERT INTO new_statement (row, id, same_words, speaker, shown, state, answers, first_day, last_day)
    SELECT row, id, same_words, speaker, shown, state, answers, first_day, last_day FROM statement ORDER BY row;
  DROP TABLE statement;
  ALTER TABLE new_statement RENAME TO statement;
  CREATE UNIQUE INDEX statement_by_id ON statement (id);
  CREATE INDEX statement_by_same_words ON statement (same_words);
  CREATE INDEX statement_by_speaker ON statement (speaker, last_day) WHERE answers = 1;
  CREATE INDEX statement_by_day ON statement (last_day) WHERE answers = 1;
`
