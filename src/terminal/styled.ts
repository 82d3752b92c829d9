import type { MessageEntity } from 'grammy/types'

/**
 * A message's text for a terminal: quotations have a bar, links their address; with colours also bold and italic. What is
 * struck out is [-so-] and what is underlined {+so+} without colours.
 *
 * Control characters are left out: an article must not be able to steer the terminal.
 */
export function styled(
  text: string,
  entities: readonly MessageEntity[],
  { colours }: { readonly colours: boolean },
): string {
  const outerFirst = entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length)
  const style = colours ? code : mark
  let result = ''
  for (let at = 0; at <= text.length; at += 1) {
    for (const entity of outerFirst.toReversed()) {
      if (entity.offset + entity.length === at) result += style(entity, 1) + address(entity)
    }
    if (at === 0 || text[at - 1] === '\n') {
      if (outerFirst.some((entity) => isQuotation(entity) && holds(entity, at))) result += BAR
    }
    for (const entity of outerFirst) if (entity.offset === at) result += style(entity, 0)
    result += text.charAt(at).replace(CONTROL, '')
  }
  return result
}

function holds({ offset, length }: MessageEntity, at: number): boolean {
  return offset <= at && at < offset + length
}

function isQuotation({ type }: MessageEntity): boolean {
  return type === 'blockquote' || type === 'expandable_blockquote'
}

function address(entity: MessageEntity): string {
  return entity.type === 'text_link' ? ` (${entity.url.replaceAll(ALL_CONTROL, '')})` : ''
}

/** The sequence that begins (0) or ends (1) a style. */
function code({ type }: MessageEntity, side: 0 | 1): string {
  const codes = CODES.get(type)
  return codes ? `\u001B[${codes[side]}m` : ''
}

/** The mark where a style begins (0) or ends (1) that must be seen without colours, as wdiff writes it. */
function mark({ type }: MessageEntity, side: 0 | 1): string {
  if (type === 'strikethrough') return side === 0 ? '[-' : '-]'
  if (type === 'underline') return side === 0 ? '{+' : '+}'
  return ''
}

const BAR = '│ '
const CONTROL = /(?![\n\t])\p{Cc}/u
const ALL_CONTROL = /\p{Cc}/gu
const CODES = new Map<string, readonly [begin: number, end: number]>([
  ['bold', [1, 22]],
  ['italic', [3, 23]],
  ['text_link', [4, 24]],
  ['underline', [4, 24]],
  ['strikethrough', [9, 29]],
])
