/** What chats have decided, and which groups have become supergroups, with another id. */
export const chats = `
  CREATE TABLE chat_settings (
    chat INTEGER PRIMARY KEY,
    language TEXT,
    askers TEXT NOT NULL,
    quiet INTEGER NOT NULL
  ) STRICT;

  -- What was sent before the move is still known by the old chat and its message ids.
  CREATE TABLE chat_move (
    old_chat INTEGER PRIMARY KEY,
    new_chat INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX chat_move_by_new_chat ON chat_move (new_chat);
`
