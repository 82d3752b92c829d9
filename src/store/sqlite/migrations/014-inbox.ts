/** The updates that have come, so that each is handled once, whatever happens to the process. */
export const inbox = `
  CREATE TABLE inbox (
    bot INTEGER NOT NULL,
    id INTEGER NOT NULL,
    body TEXT, -- gone once it is handled
    sends INTEGER NOT NULL DEFAULT 0,
    starts INTEGER NOT NULL DEFAULT 0,
    received_at TEXT NOT NULL,
    PRIMARY KEY (bot, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX inbox_unhandled ON inbox (bot, id) WHERE body IS NOT NULL;
  CREATE INDEX inbox_by_time ON inbox (received_at);
`
