import { afterAll, expect, test } from 'vitest'
import { createPictures } from '../../src/pictures/pictures.ts'
import { visible } from '../telegram/fake/visible.ts'
import { article, saidOn } from '../store/records.ts'
import { openArchive, startArchiveBot } from './archive.ts'
import { talk } from './talk.ts'

const pictures = createPictures()
afterAll(() => pictures.close())

test('the button under an answer sends the statement as a picture in reply, with its link', async () => {
  await using bot = await startArchiveBot({ pictures })
  const { anna, says } = talk(bot)
  expect(await says('marlow toll')).toMatch(/\[Picture\]/)
  const answer = anna.history().find(({ from }) => from.is_bot)
  expect(await anna.presses('Picture')).toEqual({})
  const photo = await anna.receives()
  expect(visible(photo)).toMatch(
    /^\(picture 1080 × \d+\)\nhttps:\/\/t\.me\/fake_onrecord_bot\?start=s_[\w-]+$/,
  )
  expect(photo.reply_to_message?.message_id).toBe(answer?.message_id)
  // The picture's link opens the statement.
  const [, parameter = ''] = /start=(\S+)/.exec(photo.caption ?? '') ?? []
  expect(await says(`/start ${parameter}`)).toContain('The toll on the bridge stays.')
})

test('a passage that does not fit is said to, and nothing is sent', async () => {
  const store = await openArchive()
  const text = `The bridge, ${'which the council of Ellery paid for twice, '.repeat(90)}stands.`
  await store.saveArticles([article({ key: 'bridge', says: [text], published: '2021-07-01' })])
  await using bot = await startArchiveBot({ store, pictures })
  const { anna, says } = talk(bot)
  await says('marlow bridge council')
  const { text: notice } = await anna.presses('Picture')
  expect(notice).toBe('This passage does not fit a picture whole, and I do not cut it.')
  expect(anna.unread()).toEqual([])
})

test.each(['en', 'ru'])(
  '/speaker and /timeline bring a chart of the months, in %s',
  async (language_code) => {
    await using bot = await startArchiveBot({ pictures })
    const { anna, says } = talk(bot, { language_code })
    expect(await says('/speaker marlow')).toContain('**Ada Marlow**')
    expect(visible(await anna.receives())).toBe('(picture 1080 × 616)')
    expect(await says('/timeline Ada Marlow ferry')).toContain('**Ada Marlow · ferry**')
    expect(visible(await anna.receives())).toMatch(/^\(picture 1080 × \d+\)$/)
  },
)

test('in a group the chart and the picture of a statement come in reply, too', async () => {
  await using bot = await startArchiveBot({ pictures })
  const anna = bot.api.user({ first_name: 'Anna' })
  const group = bot.api.group({ title: 'Harbour' })
  const asked = ['/speaker@fake_onrecord_bot marlow', '/timeline@fake_onrecord_bot Marlow ferry']
  for (const words of asked) {
    const { message } = group.says(anna, words)
    expect(visible(await group.receives())).toContain('Ada Marlow')
    const chart = await group.receives()
    expect(visible(chart)).toMatch(/^\(picture 1080 × \d+\)$/)
    expect(chart.reply_to_message?.message_id).toBe(message.message_id)
  }
  group.says(anna, '/ask marlow toll')
  const answer = await group.receives()
  expect(visible(answer)).toContain('[Picture]')
  await group.presses(anna, 'Picture')
  const picture = await group.receives()
  expect(visible(picture)).toMatch(/^\(picture 1080/)
  expect(picture.reply_to_message?.message_id).toBe(answer.message_id)
})

test('who spoke in one month only gets no chart', async () => {
  const store = await openArchive()
  const says = [{ text: 'It rains.', by: 'Otto Abel', saidOn: saidOn('2021-06-10') }]
  await store.saveArticles([article({ key: 'rain', says })])
  await using bot = await startArchiveBot({ store, pictures })
  const { anna, says: say } = talk(bot)
  expect(await say('/speaker Otto Abel')).toContain('**Otto Abel**')
  expect(await say('/timeline Otto Abel rains')).toContain('It rains.')
  expect(await say('/speaker Nora Quist')).toContain('**Nora Quist**')
  expect(anna.unread()).toEqual([])
})

test('without pictures there is no button, and a profile is a text', async () => {
  await using bot = await startArchiveBot()
  const { anna, says } = talk(bot)
  expect(await says('marlow toll')).not.toContain('Picture')
  await says('/speaker marlow')
  expect(anna.unread()).toEqual([])
})
