/** The methods that put a new message into a chat. */
export const SENDING_METHODS: ReadonlySet<string> = new Set(['sendMessage', 'sendPhoto'])
