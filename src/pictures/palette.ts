/** Colours with a contrast of at least 4.5 : 1 on the paper wherever they are text. */
export const PALETTE = {
  paper: '#fbf9f4',
  ink: '#1b2430',
  muted: '#5b6470',
  /** Of what a passage has beside the speaker's own words. */
  wording: '#515b68',
  faint: '#dcd7cb',
  /** Of the speaker's own words. */
  own: '#14507a',
  /** Of the publisher's words. */
  told: '#9a4a0c',
} as const
