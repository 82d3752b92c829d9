import { wordList } from './word-list.ts'

/** What carries the words of whoever sends it: "issued a statement saying". */
export const MESSAGES = wordList(`
  statement statements letter letters email emails e-mail memo message messages tweet tweets post release article note text ad ads
`)

/** What comes from whoever sends or makes it: "a call from Roe, saying". */
export const SENDINGS: ReadonlySet<string> = new Set([
  ...MESSAGES,
  ...wordList(
    'call calls voicemail voicemails telegram cable fax postcard word reply order signal texts dispatch whisper',
  ),
])

/** What bears words that are hardly its bearer’s own: "held a sign saying". */
export const BEARERS = wordList(`
  sign signs banner banners placard placards poster posters billboard billboards t-shirt t-shirts tee shirt shirts hat hats
  cap caps button buttons badge badges sticker stickers flag flags mug mugs plaque plaques headline headlines label labels
  card cards flyer flyers leaflet leaflets graffiti inscription tattoo
`)

/** Verbs by which the words of others come to somebody: "received a letter saying". */
export const RECEIVING = wordList(`
  received receives receive receiving got gets get getting saw sees see seeing found finds find finding read reads reading
  obtained obtains obtaining reviewed reviews reviewing heard hears hearing noticed notices noticing opened opens opening
  discovered discovers discovering intercepted leaked spotted cited cites citing quoted quotes quoting
`)

/** What has somebody in it who speaks: "a video of Roe saying". */
export const RECORDINGS = wordList(`
  video videos footage recording recordings clip clips audio tape tapes videotape film snippet image images
`)
