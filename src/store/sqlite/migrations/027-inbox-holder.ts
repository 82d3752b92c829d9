/** Which run handles an update, so that no other does while that one lives. */
export const inboxHolder = `
  ALTER TABLE inbox ADD COLUMN holder TEXT;
`
