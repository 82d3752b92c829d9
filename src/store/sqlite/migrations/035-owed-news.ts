/**
 * News that a place was to be told and was not: it is told with what is due next. Until when a chat, or a place of it, is
 * sent nothing. And what is asked of the last alerts of a place.
 */
export const owedNews = `
  -- part: also owed
  CREATE INDEX delivery_owed ON delivery (chat, thread, composed_at) WHERE part = 'owed';
  -- What a message lets open goes back with it.
  UPDATE delivery SET dispatch = (
    SELECT max(row) FROM dispatch
    WHERE dispatch.chat = delivery.chat AND dispatch.thread = delivery.thread AND state = 'waiting'
  ) WHERE part <> 'shown' AND composed_at = (
    SELECT max(composed_at) FROM delivery AS other
    WHERE other.chat = delivery.chat AND other.thread = delivery.thread
  );

  CREATE TABLE pause (
    chat INTEGER NOT NULL,
    thread INTEGER NOT NULL, -- -1: the whole chat
    until TEXT NOT NULL,
    PRIMARY KEY (chat, thread)
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX dispatch_alert ON dispatch (chat, thread, composed_at) WHERE alert = 1;
`
