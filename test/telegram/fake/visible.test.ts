import { expect, test } from 'vitest'
import { visible } from './visible.ts'

test('a message is shown with its marks and buttons', () => {
  const text = 'Ada\n“It runs.\nIt does.”\nSource'
  expect(
    visible({
      message_id: 1,
      date: 1,
      chat: { id: 1, type: 'private', first_name: 'Anna' },
      text,
      entities: [
        { type: 'bold', offset: 0, length: 3 },
        { type: 'blockquote', offset: 4, length: 19 },
        { type: 'text_link', offset: 24, length: 6, url: 'https://example.org/' },
      ],
      reply_markup: {
        inline_keyboard: [
          [
            { text: 'Next', callback_data: 'n' },
            { text: 'Source', url: 'https://example.org/' },
          ],
        ],
      },
    }),
  ).toBe(
    '**Ada**\n> “It runs.\n> It does.”\n[Source](https://example.org/)\n[Next] [Source](https://example.org/)',
  )
})
