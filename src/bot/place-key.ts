import type { MessagePlace } from '../store/shown-statements.ts'

/** What the changes of one message take turns by. */
export function placeKey({ chat, message, inline = '' }: MessagePlace): string {
  return [chat, message, inline].join(' ')
}
