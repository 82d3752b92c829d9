import { format, italic } from '../format.ts'
import { count, date } from './en-words.ts'
import type { FollowTexts } from './follow-texts.ts'

/** Following in English. */
export const enFollow: FollowTexts = {
  everything: 'everything',
  usage: format`Whom or what should I follow? For example: ${italic('/follow peskov about sanctions')}, or ${italic('/follow everything')}.`,
  notYours: 'Only administrators of this group can change what it follows.',
  notFollowable: 'I can follow a speaker, a topic, or both; exact words I cannot.',
  allBut:
    'I can follow a speaker or a topic, but not all except one. Send /follow everything; “Not for me” below what is new then leaves its speaker out.',
  oneByOne:
    'I can follow only one topic at a time. Send /follow with the one, then /follow with the other.',

  follow: 'Follow',
  tellMe: 'Tell me when it appears',

  offer: (followed) => format`Follow ${followed}?`,
  leftOut: (words) => format`Left out: ${words}. I follow speakers and topics, from now on.`,
  nobody:
    'I know nobody of that name, and nothing on record has these words yet. I would tell you whoever says them.',
  unheard: (words) => format`Nothing on record has ${words} yet, neither as a name nor as a word.`,
  notTogether: 'No statement on record has all these words together yet.',
  hits: (week, month) =>
    `${count(week, 'statement')} in the last 7 days, ${count(month, 'statement')} in the last 30.`,
  newest: 'The newest:',
  confirm: 'Follow',
  cancel: 'No',
  cancelled: 'Not followed.',
  followed: (followed) => format`You follow ${followed}.`,
  tooMany: (limit) => `A chat can follow ${limit} things. Stop one of them first: /following`,
  next: ({ days, weekday, month, day, time, zone }) => {
    const named = days === 0 ? 'today' : days === 1 ? 'tomorrow' : undefined
    const on =
      named ??
      `${WEEKDAYS[weekday - 1]}, ${date({ month, day, year: undefined }).replace(/,.*/, '')},`
    return `Next: ${on} at ${time} (${zone}).`
  },

  list: (number) => `You follow ${count(number, 'thing')}. A button changes it.`,
  none: 'You follow nothing yet. For example: /follow peskov about sanctions',
  schedules: {
    daily: 'daily',
    weekdays: 'on weekdays',
    weekly: 'weekly',
    'at-once': 'at once',
  },
  weekly: (weekday) => `weekly, on ${WEEKDAYS[weekday - 1]}s`,
  whichDay: 'On which day?',
  otherDay: 'on another day',
  days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  paused: 'paused',
  without: (speakers) => `without ${speakers}`,
  unmute: (speaker) => `Hear ${speaker} again`,
  whenThereIsSomething: 'As soon as there is something.',
  pause: 'Pause',
  resume: 'Go on',
  stop: 'Stop',
  now: 'Now',
  comesNow: 'What is new comes in a few seconds; without anything new, nothing comes.',
  stopped: (followed) => format`You no longer follow ${followed}.`,
  gone: 'You do not follow this any more.',

  clock: (time, zone, quiet) =>
    `Digests come at ${time} (${zone}).${quiet === undefined ? '' : ` Alerts wait from ${quiet.from} to ${quiet.until}; /time off ends that.`}`,
  quietFrom: (from, until) => `Quiet ${from}–${until}`,
  noQuiet: 'No quiet hours',
  timeUsage:
    'Change it with /time 8:30, the zone with /zone Europe/Moscow; /time 22:00-7:00 lets alerts wait at night, /time off ends that.',
  zoneUsage: 'Change it with /zone Europe/Moscow or /zone Moscow, or send me a location.',
  unknownTime:
    'I cannot read that time. Write it as /time 8:30, or /time 22:00-7:00 for hours in which alerts wait.',
  unknownZone:
    'I do not know that zone or city. Write it as /zone Europe/Moscow or /zone Moscow, or send me a location.',

  whichZone: (zones) =>
    `Several zones are called so. Which one?\n${zones.map((zone) => `/zone ${zone}`).join('\n')}`,

  title: (statements) => count(statements, 'new statement'),
  because: (followed) => `You follow: ${followed}`,
  late: (statements) =>
    `${count(statements, 'statement')} from before, more than two days late, can be opened below.`,
  openLate: 'Open what is late',
  more: (statements) => `${statements} more`,
  context: (number) => `${number} · Context`,
  notForMe: (number, speaker) => `${number} · Not for me${speaker === '' ? '' : `: ${speaker}`}`,
  muted: 'Understood: no more from this speaker on this. /following takes that back.',
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
