/** The topic of a subscription as its chat has typed it: the interest is shared with others, who typed it otherwise. */
export const wordsOfSubscriptions = `
  ALTER TABLE subscription ADD COLUMN words TEXT;
`
