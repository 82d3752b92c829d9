/** News that came when it was no longer fresh, and what a page was new since. */
export const lateNews = `
  ALTER TABLE news ADD COLUMN late INTEGER NOT NULL DEFAULT 0;
  -- When its source had been read last before it led to the page.
  ALTER TABLE watched_page ADD COLUMN since TEXT;
`
