/** Who follows what, what is new, and what is to be sent of it. */
export const following = `
  -- What nobody had said before in these words, when it came and was fresh. Rows are never used twice: they tell what came
  -- after what.
  CREATE TABLE news (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    statement TEXT NOT NULL, -- its id then
    ingested_at TEXT NOT NULL
  ) STRICT;

  -- What is followed, once for all who follow it.
  CREATE TABLE interest (
    row INTEGER PRIMARY KEY,
    identity TEXT NOT NULL UNIQUE,
    speakers TEXT NOT NULL,
    topic TEXT NOT NULL
  ) STRICT;
  -- A speaker's id after an @, a stem after a #, or * for everything: what news is looked up by.
  CREATE TABLE interest_key (
    key TEXT NOT NULL,
    interest INTEGER NOT NULL REFERENCES interest,
    PRIMARY KEY (key, interest)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE hit (
    interest INTEGER NOT NULL,
    news INTEGER NOT NULL,
    PRIMARY KEY (interest, news)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX hit_by_news ON hit (news);
  -- Up to which news the interests were looked through.
  CREATE TABLE matched (news INTEGER NOT NULL) STRICT;
  INSERT INTO matched VALUES (0);

  CREATE TABLE clock (
    chat INTEGER PRIMARY KEY,
    zone TEXT NOT NULL,
    minute INTEGER NOT NULL,
    quiet_from INTEGER,
    quiet_until INTEGER
  ) STRICT;
  CREATE TABLE subscription (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    chat INTEGER NOT NULL,
    thread INTEGER NOT NULL, -- 0 outside of topics
    interest INTEGER NOT NULL REFERENCES interest,
    schedule TEXT NOT NULL,
    weekday INTEGER,
    paused INTEGER NOT NULL DEFAULT 0,
    covered INTEGER NOT NULL, -- up to which news it is done
    due_at TEXT,
    UNIQUE (chat, thread, interest)
  ) STRICT;
  CREATE INDEX subscription_due ON subscription (schedule, due_at) WHERE due_at IS NOT NULL;
  CREATE INDEX subscription_by_interest ON subscription (interest);
  CREATE TABLE mute (
    chat INTEGER NOT NULL,
    thread INTEGER NOT NULL,
    speaker TEXT NOT NULL,
    topic TEXT NOT NULL,
    PRIMARY KEY (chat, thread, speaker, topic)
  ) STRICT, WITHOUT ROWID;

  -- The outbox: messages as they were composed.
  CREATE TABLE dispatch (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    chat INTEGER NOT NULL,
    thread INTEGER NOT NULL,
    alert INTEGER NOT NULL,
    body TEXT, -- gone once it is settled
    state TEXT NOT NULL DEFAULT 'waiting', -- sending, sent, unknown, refused
    unsure INTEGER NOT NULL DEFAULT 0, -- how many times it may have arrived
    holder TEXT, -- who is sending it
    not_before TEXT,
    message INTEGER,
    composed_at TEXT NOT NULL,
    settled_at TEXT
  ) STRICT;
  CREATE INDEX dispatch_waiting ON dispatch (alert DESC, row) WHERE state = 'waiting';
  CREATE INDEX dispatch_open ON dispatch (chat, state) WHERE state IN ('waiting', 'sending');
  CREATE INDEX dispatch_sending ON dispatch (row) WHERE state = 'sending';
  CREATE INDEX dispatch_settled ON dispatch (settled_at) WHERE settled_at IS NOT NULL;
  CREATE TABLE delivery (
    chat INTEGER NOT NULL,
    thread INTEGER NOT NULL,
    news INTEGER NOT NULL,
    part TEXT NOT NULL, -- shown, more, late
    composed_at INTEGER NOT NULL, -- of the digest, in milliseconds
    dispatch INTEGER, -- that shows it
    PRIMARY KEY (chat, thread, news)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX delivery_by_news ON delivery (news);

  -- Of several processes one prepares and sends.
  CREATE TABLE lease (name TEXT PRIMARY KEY, holder TEXT NOT NULL, until TEXT NOT NULL) STRICT;
`
