/** Whether a text names the bot: `@this_bot`, wherever it stands. */
export function isMentioned(text: string, username: string): boolean {
  return text.search(mentionOf(username)) >= 0
}

/** A text without the names of the bot in it: "Snow, @bot?" is "Snow?". */
export function withoutMentions(text: string, username: string): string {
  const parts = text.split(mentionOf(username))
  if (parts.length === 1) return text.trim()
  const words = parts.map((part, at) =>
    at === parts.length - 1 ? part : part.trimEnd().replace(/,$/, ''),
  )
  return words
    .join(' ')
    .trim()
    .replace(/ (?=[?!.…]+$)/, '')
}

function mentionOf(username: string): RegExp {
  return new RegExp(`(?<![\\w@])@${RegExp.escape(username)}(?!\\w)[,:]?\\s*`, 'gi')
}
