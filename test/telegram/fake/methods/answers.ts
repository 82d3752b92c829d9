import type { InlineQueryResult, InlineQueryResultsButton } from 'grammy/types'
import { z } from 'zod'
import { START_PARAMETER_PATTERN } from '../../../../src/telegram/limits.ts'
import {
  CALLBACK_ANSWER_LENGTH,
  INLINE_RESULTS,
  INLINE_RESULT_ID_BYTES,
  NEXT_OFFSET_BYTES,
} from '../limits.ts'
import { formattedText } from '../formatted-text.ts'
import { inlineMessage } from '../inline-message.ts'
import { bytes, keptKeyboard } from '../keyboard.ts'
import { method } from '../method.ts'
import { Entities, Keyboard, ParseMode } from '../parameters.ts'
import { badRequest } from '../refusal.ts'

// An article is the one kind of result that the bot offers.
const Article = z.looseObject({
  type: z.literal('article'),
  id: z.string(),
  title: z.string(),
  input_message_content: z.looseObject({
    message_text: z.string(),
    entities: Entities,
    parse_mode: ParseMode,
  }),
  reply_markup: Keyboard,
})

const InlineResult = z.custom<InlineQueryResult>(
  (value) => Article.safeParse(value).success,
  'not an article with title and input_message_content, without parse_mode',
)

/** Answers to pressed buttons and inline queries. */
export const answerMethods = [
  method(
    'answerCallbackQuery',
    z.object({
      callback_query_id: z.string().optional(),
      text: z.string().exactOptional(),
      show_alert: z.boolean().exactOptional(),
      url: z.string().exactOptional(),
    }),
    ({ callback_query_id: id, ...answer }, telegram) => {
      if ((answer.text ?? '').length > CALLBACK_ANSWER_LENGTH) throw badRequest('MESSAGE_TOO_LONG')
      telegram.presses.answer(id, answer)
      return true
    },
  ),

  method(
    'answerInlineQuery',
    z.object({
      inline_query_id: z.string().optional(),
      results: z.array(InlineResult),
      next_offset: z.string().default(''),
      is_personal: z.boolean().default(false),
      cache_time: z.int().default(300),
      button: z
        .custom<InlineQueryResultsButton>(
          (value) => z.looseObject({ text: z.string().min(1) }).safeParse(value).success,
          'not a button with a text',
        )
        .optional(),
    }),
    ({ inline_query_id: id, button, ...answer }, telegram) => {
      if (answer.results.length > INLINE_RESULTS) throw badRequest('RESULTS_TOO_MUCH')
      const ids = answer.results.map((result) => result.id)
      if (new Set(ids).size < ids.length) throw badRequest('RESULT_ID_DUPLICATE')
      for (const result of answer.results) checkResult(Article.parse(result))
      // The wording of these two is a guess.
      if (bytes(answer.next_offset) > NEXT_OFFSET_BYTES) throw badRequest('NEXT_OFFSET_INVALID')
      if (button?.start_parameter !== undefined) checkStartParameter(button.start_parameter)
      telegram.inline.answer(id, { ...answer, ...(button && { button }) })
      return true
    },
  ),

  method(
    'answerGuestQuery',
    z.object({ guest_query_id: z.string().optional(), result: InlineResult }),
    ({ guest_query_id: id, result }, telegram) => {
      checkResult(Article.parse(result))
      telegram.guests.answer(id, result)
      const inline_message_id = `of-${id}`
      telegram.inlineMessages.set(inline_message_id, inlineMessage(result))
      return { inline_message_id }
    },
  ),
]

function checkResult({ id, title, input_message_content: content, reply_markup }: Article): void {
  const size = bytes(id)
  if (size < 1 || size > INLINE_RESULT_ID_BYTES) throw badRequest('RESULT_ID_INVALID')
  if (title === '') throw badRequest('ARTICLE_TITLE_EMPTY')
  formattedText(content.message_text, content.entities, 'MESSAGE_TOO_LONG')
  keptKeyboard(reply_markup)
}

function checkStartParameter(parameter: string): void {
  if (!START_PARAMETER_PATTERN.test(parameter)) throw badRequest('START_PARAM_INVALID')
}

type Article = z.infer<typeof Article>
