/** What was decided and reported about statements, and which messages show them. */
export const corrections = `
  -- By whom the words were found to be said, where that was decided otherwise: the key of the words then, and the speaker.
  ALTER TABLE occurrence ADD COLUMN found_words TEXT;
  ALTER TABLE occurrence ADD COLUMN found_speaker INTEGER REFERENCES speaker;
  CREATE INDEX occurrence_by_found_speaker ON occurrence (found_speaker) WHERE found_speaker IS NOT NULL;
  ALTER TABLE occurrence ADD COLUMN denied INTEGER NOT NULL DEFAULT 0; -- decided to be no statement

  CREATE TABLE decision (
    found_words TEXT NOT NULL,
    article TEXT NOT NULL, -- its key
    compared_date TEXT NOT NULL,
    statement TEXT NOT NULL, -- its id then
    outcome TEXT NOT NULL,
    speaker TEXT, -- id
    speaker_name TEXT,
    decided_at TEXT NOT NULL,
    PRIMARY KEY (found_words, article)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX decision_by_time ON decision (decided_at);

  CREATE TABLE report (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    statement TEXT NOT NULL,
    reason TEXT NOT NULL,
    speaker TEXT NOT NULL,
    chat INTEGER NOT NULL,
    language TEXT NOT NULL,
    words TEXT,
    typed TEXT,
    outcome TEXT,
    told INTEGER NOT NULL DEFAULT 0, -- 1: to the reporter; 2: being told
    reported_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX report_by_chat ON report (chat);
  CREATE INDEX report_open ON report (row) WHERE outcome IS NULL;
  CREATE INDEX report_untold ON report (row) WHERE outcome IS NOT NULL AND told <> 1;
  CREATE TABLE report_message (
    chat INTEGER NOT NULL,
    message INTEGER NOT NULL,
    report INTEGER NOT NULL REFERENCES report,
    "for" TEXT NOT NULL,
    PRIMARY KEY (chat, message)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX report_message_by_report ON report_message (report);

  ALTER TABLE sent_answer ADD COLUMN shown TEXT; -- the own id of the statement that stands in the message
  ALTER TABLE sent_answer ADD COLUMN language TEXT; -- of the message
  CREATE INDEX sent_answer_by_shown ON sent_answer (shown) WHERE shown IS NOT NULL;

  -- Messages that are to be put right.
  CREATE TABLE amendment (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    chat INTEGER NOT NULL,
    message INTEGER NOT NULL,
    statement TEXT NOT NULL,
    outcome TEXT NOT NULL,
    was TEXT,
    taken INTEGER NOT NULL DEFAULT 0,
    UNIQUE (chat, message)
  ) STRICT;
`
