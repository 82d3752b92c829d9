/** Interests in what a speaker says on a topic are found by both, not by the speaker alone; and alerts that have nothing. */
export const keysOfSpeakersTopics = `
  DELETE FROM interest_key WHERE interest IN (
    SELECT row FROM interest WHERE speakers <> '[]' AND topic <> '[]'
  );
  -- By the first stem of each phrase of the word with the longest one.
  INSERT INTO interest_key (key, interest)
  SELECT DISTINCT
    '@' || (speaker.value ->> 'id') || ' #'
      || substr(phrase.value, 1, instr(phrase.value || ' ', ' ') - 1),
    interest.row
  FROM interest, json_each(interest.speakers) AS speaker, json_each((
    SELECT word.value -> 'same' FROM json_each(interest.topic) AS word
    ORDER BY length(word.value ->> '$.same[0]') DESC, word.key LIMIT 1
  )) AS phrase
  WHERE interest.topic <> '[]';

  CREATE INDEX subscription_asleep ON subscription (interest)
  WHERE schedule = 'at-once' AND paused = 0 AND due_at IS NULL;
`
