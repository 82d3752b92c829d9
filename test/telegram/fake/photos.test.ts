import { InputFile } from 'grammy'
import { expect, test } from 'vitest'
import { type FakeApi, startFakeApi } from '../fake-api.ts'
import { botOf, refusalOf } from './bot-under-test.ts'

test('a photo arrives with its caption and size', async () => {
  await using api = await startFakeApi()
  const anna = chatty(api)
  const sent = await botOf(api).api.sendPhoto(anna.id, photoOf(1080, 616), { caption: ' 2017 ' })
  expect(sent).toMatchObject({ caption: '2017', photo: [{ width: 1080, height: 616 }] })
  expect(await anna.receives()).toMatchObject({ message_id: sent.message_id, caption: '2017' })
})

test.each([
  ['no picture', new InputFile(Buffer.from('words')), {}, /IMAGE_PROCESS_FAILED/],
  ['much too long', photoOf(100, 2001), {}, /PHOTO_INVALID_DIMENSIONS/],
  ['too large', photoOf(5000, 5001), {}, /PHOTO_INVALID_DIMENSIONS/],
  ['a long caption', photoOf(10, 10), { caption: 'a'.repeat(1025) }, /caption is too long/],
  ['no upload', 'file-1', {}, /not an uploaded file/],
])('%s is refused', async (_, photo, other, refusal) => {
  await using api = await startFakeApi()
  const sent = botOf(api).api.sendPhoto(chatty(api).id, photo, other)
  expect(await refusalOf(sent)).toMatch(refusal)
})

/** The first bytes of a PNG, which tell its size. */
function photoOf(width: number, height: number): InputFile {
  const bytes = Buffer.alloc(24)
  bytes.write('\u0089PNG\r\n\u001A\n', 'latin1')
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return new InputFile(bytes, 'a.png')
}

function chatty(api: FakeApi) {
  const anna = api.user({ first_name: 'Anna' })
  anna.says('hello')
  return anna
}
