/** What was decided about speakers beside the directory. */
export const sameSpeakers = `
  ALTER TABLE speaker ADD COLUMN same_as INTEGER; -- the row of the speaker that this one was decided to be
  CREATE INDEX speaker_by_same_as ON speaker (same_as) WHERE same_as IS NOT NULL;

  -- The directory as it was given last: JSON, an array of speakers. What is listed is this with the decisions.
  CREATE TABLE directory (speakers TEXT NOT NULL) STRICT;
  CREATE TABLE speaker_decision (
    row INTEGER PRIMARY KEY,
    decision TEXT NOT NULL, -- JSON
    decided_at TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0
  ) STRICT;
`
