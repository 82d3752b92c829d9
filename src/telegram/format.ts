/**
 * Text with entities, built piece by piece.
 *
 * Markup is never written into the text, so nothing in an article can break it; offsets are UTF-16 code units, which is
 * what both Telegram and JavaScript count in.
 */
import type { MessageEntity } from 'grammy/types'

export type Formatted = {
  readonly text: string
  readonly entities: readonly MessageEntity[]
}

/** Plain text is the piece without entities. */
export type Piece = Formatted | string

/** Text in which nothing stands out. */
export function plain(text: string): Formatted {
  return { text, entities: [] }
}

/**
 * Text with pieces in it.
 *
 * @example format`Nothing from ${bold('Jane Roe')} about ${italic('cheese')}.`
 */
export function format(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Formatted {
  return concat(strings.flatMap((string, index) => [string, pieces[index] ?? '']))
}

/** The pieces that there are, with a separator between them; empty ones leave no gap. */
export function join(pieces: readonly (Piece | undefined)[], separator: string): Formatted {
  const present = pieces.filter((piece) => piece !== undefined && toFormatted(piece).text !== '')
  return concat(present.flatMap((piece, index) => (index === 0 ? [piece] : [separator, piece])))
}

export function bold(piece: Piece): Formatted {
  return wrap(piece, (range) => ({ type: 'bold', ...range }))
}

export function italic(piece: Piece): Formatted {
  return wrap(piece, (range) => ({ type: 'italic', ...range }))
}

export function underline(piece: Piece): Formatted {
  return wrap(piece, (range) => ({ type: 'underline', ...range }))
}

export function strikethrough(piece: Piece): Formatted {
  return wrap(piece, (range) => ({ type: 'strikethrough', ...range }))
}

export function link(piece: Piece, url: string): Formatted {
  return wrap(piece, (range) => ({ type: 'text_link', ...range, url }))
}

/** A quotation block; a folded one shows its first lines and opens on a tap. */
export function quotation(piece: Piece, { folded = false } = {}): Formatted {
  const type = folded ? 'expandable_blockquote' : 'blockquote'
  return wrap(piece, (range) => ({ type, ...range }))
}

function concat(pieces: readonly (Piece | undefined)[]): Formatted {
  let text = ''
  const entities: MessageEntity[] = []
  for (const piece of pieces.map((value) => toFormatted(value ?? ''))) {
    for (const entity of piece.entities) {
      entities.push({ ...entity, offset: entity.offset + text.length })
    }
    text += piece.text
  }
  return { text, entities }
}

function wrap(
  piece: Piece,
  entity: (range: { offset: number; length: number }) => MessageEntity,
): Formatted {
  const { text, entities } = toFormatted(piece)
  if (text === '') return { text, entities }
  return { text, entities: [entity({ offset: 0, length: text.length }), ...entities] }
}

function toFormatted(piece: Piece): Formatted {
  return typeof piece === 'string' ? plain(piece) : piece
}
