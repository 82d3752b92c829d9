import { format, italic } from '../format.ts'
import type { GroupTexts } from './group-texts.ts'

/** The bot in English, in groups and in cards. */
export const enGroup: GroupTexts = {
  settings: {
    title: 'Settings for this group',
    language: (value) => `Language: ${value}`,
    askers: (value) => `Who may ask me: ${value}`,
    quiet: (value) => `Quiet: ${value}`,
    values: {
      'language:asker': { said: 'that of whoever asks', label: 'The asker’s' },
      'language:en': { said: 'English', label: 'English' },
      'language:ru': { said: 'Russian', label: 'Русский' },
      'askers:everyone': { said: 'everybody', label: 'Everybody asks' },
      'askers:administrators': { said: 'administrators only', label: 'Administrators only' },
      'quiet:off': { said: 'off, I also say when I find nothing', label: 'Quiet off' },
      'quiet:on': {
        said: 'on, my messages make no sound, and when I find nothing I say nothing',
        label: 'Quiet on',
      },
    },
    howTo: 'Administrators change this with the buttons below.',
    notYours: 'Only administrators of this group can change its settings.',
  },
  notForAll: 'In this group only administrators may ask me. In private I answer everybody.',
  tooMany: 'That is more than I can answer at once. Please ask again in a minute.',
  inline: {
    prompt: 'Type a name and a topic',
    nothing: 'Nothing found. Ask me in private',
    several: 'Several people fit. Choose in private',
    nearest: 'Nothing exact: these are the nearest',
    outOfScope: 'I only find what people said',
    unavailable: 'My archive is not available right now',
    withdrawn: 'This statement is not on record any more',
  },
  usage: (bot) =>
    format`Write a question after my name: ${`@${bot}`} ${italic('what did Peskov say about the ambassador?')}`,
  open: 'Open in the bot',
  askPrivately: 'Ask me in private',
}
