/**
 * The index of statements with what they are sought by beside words, and without indexes that cost imports more than
 * they are worth: an importer's id is in the article's key, and only what has no such id is ever found by its digest.
 */
export const scope = `
  DROP TABLE statement_index_stem;
  DROP TABLE statement_index;
  -- Stems of the statements that can answer, by the statement's row; in the column scope, # and the speaker's row, and the
  -- decade, year and month after an @. Everything arrives as tokens joined by spaces, so the simplest tokenizer does.
  CREATE VIRTUAL TABLE statement_index USING fts5 (
    passage, context, scope,
    content = '', contentless_delete = 1, tokenize = "ascii tokenchars '''#@'"
  );
  CREATE VIRTUAL TABLE statement_index_stem USING fts5vocab (statement_index, 'row');
  INSERT INTO statement_index (rowid, passage, context, scope)
    SELECT statement.row, passage_stems(text, passage_start, passage_end), context_stems(title, topic, role),
      scope_tokens(speaker, first_day, last_day)
    FROM statement
    JOIN occurrence ON occurrence.row = shown
    JOIN revision ON revision.row = occurrence.revision
    WHERE answers = 1 ORDER BY statement.row;

  DROP INDEX article_by_import_id;
  ALTER TABLE revision ADD COLUMN has_import_id INTEGER NOT NULL DEFAULT 0;
  UPDATE revision SET has_import_id = 1 WHERE article IN (SELECT row FROM article WHERE import_id IS NOT NULL);
  DROP INDEX revision_by_digest;
  CREATE INDEX revision_by_digest ON revision (digest) WHERE has_import_id = 0;
`
