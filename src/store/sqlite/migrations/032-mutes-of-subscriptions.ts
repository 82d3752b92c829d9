/**
 * Whom a subscription leaves out goes with that subscription. It was kept by the words of the topic, so that it outlived what
 * it was about and met what was followed later.
 */
export const mutesOfSubscriptions = `
  CREATE TABLE new_mute (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    subscription INTEGER NOT NULL,
    speaker TEXT NOT NULL, -- the id
    UNIQUE (subscription, speaker)
  ) STRICT;
  INSERT INTO new_mute (subscription, speaker)
    SELECT subscription.row, mute.speaker FROM mute
    JOIN subscription ON subscription.chat = mute.chat AND subscription.thread = mute.thread
    JOIN interest ON interest.row = subscription.interest
    WHERE mute.topic = (
      SELECT coalesce(group_concat(json_extract(word.value, '$.asked'), ' '), '')
      FROM json_each(interest.topic) AS word
    );
  DROP TABLE mute;
  ALTER TABLE new_mute RENAME TO mute;
  CREATE TRIGGER mute_ends AFTER DELETE ON subscription BEGIN
    DELETE FROM mute WHERE subscription = OLD.row;
  END;

  -- When it was first due after its schedule was chosen; NULL: nobody has changed it since this is kept.
  ALTER TABLE subscription ADD COLUMN first_due TEXT;
`
