/** Which statements stand in which messages, any number of them, and which messages are to be put right, each once. */
export const shownStatements = `
  CREATE TABLE shown_statement (
    chat INTEGER NOT NULL, -- of a message in a chat where the bot is not: who had it sent
    message INTEGER NOT NULL, -- 0 of such a message
    inline_message TEXT NOT NULL, -- its name with Telegram; of any other ''
    statement TEXT NOT NULL, -- its own id then
    speaker TEXT, -- by what name
    form TEXT NOT NULL, -- answer, digest, picture, statements
    language TEXT,
    decided INTEGER NOT NULL DEFAULT 0, -- something was decided about the statement since
    sent_at TEXT NOT NULL,
    PRIMARY KEY (chat, message, inline_message, statement)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX shown_statement_by_statement ON shown_statement (statement);
  CREATE INDEX shown_statement_by_time ON shown_statement (sent_at);
  INSERT INTO shown_statement (chat, message, inline_message, statement, speaker, form, language, sent_at)
    SELECT chat, message, '', sent_answer.shown, speaker.name, 'answer', language, sent_at FROM sent_answer
    LEFT JOIN statement ON statement.id = sent_answer.shown
    LEFT JOIN speaker ON speaker.row = statement.speaker WHERE sent_answer.shown IS NOT NULL;
  INSERT OR IGNORE INTO shown_statement (chat, message, inline_message, statement, speaker, form, sent_at)
    SELECT dispatch.chat, dispatch.message, '', news.statement, speaker.name, 'digest', settled_at FROM dispatch
    JOIN delivery ON delivery.dispatch = dispatch.row JOIN news ON news.row = delivery.news
    LEFT JOIN statement ON statement.id = news.statement LEFT JOIN speaker ON speaker.row = statement.speaker
    WHERE dispatch.message IS NOT NULL AND settled_at IS NOT NULL AND part = 'shown';
  UPDATE shown_statement SET decided = 1, speaker = coalesce(amendment.was, speaker) FROM amendment
    WHERE amendment.chat = shown_statement.chat AND amendment.message = shown_statement.message
      AND amendment.statement = shown_statement.statement;

  CREATE INDEX decision_by_statement ON decision (statement);

  DROP INDEX sent_answer_by_shown;
  ALTER TABLE sent_answer DROP COLUMN shown;
  ALTER TABLE sent_answer ADD COLUMN view TEXT; -- JSON: how the message shows the answer

  DROP TABLE amendment;
  CREATE TABLE amendment (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    chat INTEGER NOT NULL,
    message INTEGER NOT NULL,
    inline_message TEXT NOT NULL,
    taken INTEGER NOT NULL DEFAULT 0,
    UNIQUE (chat, message, inline_message)
  ) STRICT;
  INSERT INTO amendment (chat, message, inline_message)
    SELECT DISTINCT chat, message, inline_message FROM shown_statement WHERE decided = 1;
`
