/** What a chat goes on from, whose answer it was, and what the archive is browsed by. */
export const conversations = `
  ALTER TABLE sent_answer ADD COLUMN user INTEGER; -- who asked
  ALTER TABLE sent_answer ADD COLUMN context TEXT; -- the turn before the question, for its edits
  CREATE INDEX sent_answer_by_user ON sent_answer (user) WHERE user IS NOT NULL;

  -- The last question of each user in each chat and topic.
  CREATE TABLE conversation (
    chat INTEGER NOT NULL,
    thread INTEGER NOT NULL, -- 0 outside of topics
    user INTEGER NOT NULL,
    turn TEXT NOT NULL,
    held_at TEXT NOT NULL,
    PRIMARY KEY (chat, thread, user)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX conversation_by_user ON conversation (user);
  CREATE INDEX conversation_by_time ON conversation (held_at);

  CREATE INDEX speaker_by_statements ON speaker (statements DESC, id) WHERE statements > 0;

  -- Who published what was ever stored.
  CREATE TABLE publisher (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  INSERT INTO publisher SELECT DISTINCT publisher FROM revision WHERE publisher IS NOT NULL;
`
