/** The language in which a chat was spoken to last: what comes unasked is to be in it, too. */
export const spokenLanguages = `
  ALTER TABLE chat_settings ADD COLUMN spoken TEXT;
`
