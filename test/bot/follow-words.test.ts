import { describe, expect, test } from 'vitest'
import { visible } from '../telegram/fake/visible.ts'
import { startWorld } from './digest-world.ts'
import { talk } from './talk.ts'

describe('what is to be followed', () => {
  test.each([
    ['marlow and sokolov', 'Ada Marlow, Viktor Sokolov'],
    ['marlow, sokolov and nora quist about tolls', 'Ada Marlow, Viktor Sokolov, Nora Quist; tolls'],
    ['Марлоу и Виктор Соколов', 'Ada Marlow, Viktor Sokolov'],
    ['marlow and sokolov since 2020', 'Ada Marlow, Viktor Sokolov'],
    ['marlow about ferries and sokolov', 'Ada Marlow; ferries and sokolov'],
    ['ferries and tolls', 'ferries and tolls'],
    ['marlow and sokolov -quist', 'Ada Marlow, Viktor Sokolov'],
    ['marlow and sokolov but not quist', 'Ada Marlow, Viktor Sokolov'],
    ['everything from Marlow and Sokolov', 'Ada Marlow, Viktor Sokolov'],
    ['всё от Марлоу и Соколова', 'Ada Marlow, Viktor Sokolov'],
    ['marlow or sokolov', 'Ada Marlow, Viktor Sokolov'],
    ['marlow, not only sokolov', 'Ada Marlow, Viktor Sokolov'],
  ])('"%s" is %s', async (words, followed) => {
    await using world = await startWorld()
    const { says } = talk(world)
    expect(await says(`/follow ${words}`)).toContain(`Follow **${followed}**?\n`)
  })

  test.each([
    ['marlow, not sokolov', 'Ada Marlow', '−sokolov'],
    ['Марлоу, но не Соколов', 'Ada Marlow', '−Соколов'],
    ['the ferry but not the toll', 'ferry', '−toll'],
    ['marlow and sokolov but not quist', 'Ada Marlow, Viktor Sokolov', '−quist'],
    ['marlow without sokolov', 'Ada Marlow', '−sokolov'],
    ['Соколова без Марлоу', 'Viktor Sokolov', '−Марлоу'],
    ['marlow except on tolls and bridges since 2020', 'Ada Marlow', '−tolls −bridges, since 2020'],
    ['everything from marlow but not the war on drugs', 'Ada Marlow', '−war −drugs'],
  ])('"%s" is %s and leaves out %s', async (words, followed, leftOut) => {
    await using world = await startWorld()
    const { says } = talk(world)
    expect(await says(`/follow ${words}`)).toContain(
      `Follow **${followed}**?\nLeft out: ${leftOut}.`,
    )
  })

  test.each([
    ['en', 'all but marlow', 'not all except one'],
    ['en', 'not marlow', 'not all except one'],
    ['en', 'anyone but marlow', 'not all except one'],
    ['ru', 'ни Марлоу, ни Соколов', 'кроме кого-то'],
    ['en', 'ferry/toll', 'only one topic at a time'],
    ['en', 'everything except marlow', 'not all except one'],
    ['ru', 'всё кроме Марлоу', 'кроме кого-то'],
    ['en', 'ferry or toll', 'only one topic at a time'],
    ['en', 'marlow about the ferry or the toll', 'only one topic at a time'],
    ['en', 'marlow or gandalf', 'only one topic at a time'],
    ['ru', 'паром или мост', 'только одна тема'],
  ])('in %s "%s" cannot be followed', async (language_code, words, refusal) => {
    await using world = await startWorld()
    const { says } = talk(world, { language_code })
    expect(await says(`/follow ${words}`)).toContain(refusal)
  })

  test('nor can one topic or another be followed with the button below an answer', async () => {
    await using world = await startWorld()
    const { says, presses } = talk(world)
    await says('What did Marlow say about the ferry or the toll?')
    expect(await presses('Follow')).toContain('only one topic at a time')
  })

  test('says of which words nothing is on record, and where only all together are on none', async () => {
    await using world = await startWorld()
    const { says } = talk(world)
    expect(await says('/follow Marlow and Gandalf')).toContain(
      'Nothing on record has _Gandalf_ yet, neither as a name nor as a word.',
    )
    await world.ingest({ key: 'new', says: ['The walrus swims.', 'A gazebo stands.'] })
    expect(await says('/follow sokolov about walrus and gazebo')).not.toContain('on record')
    expect(await says('/follow sokolov about nora quist')).not.toContain('on record')
    const together = await says('/follow walrus gazebo')
    expect(together).toContain('No statement on record has all these words together yet.')
    expect(together).not.toContain('I know nobody')
  })

  test('two speakers are told of both', async () => {
    await using world = await startWorld()
    const { anna, says, presses } = talk(world)
    await says('/follow marlow and sokolov')
    expect(await presses('Follow')).toContain('You follow **Ada Marlow, Viktor Sokolov**.')
    await world.ingest({
      key: 'new',
      says: ['The ferry has sunk.', { text: 'It floats.', by: 'Viktor Sokolov' }],
    })
    await world.at('2021-06-12T09:00:00Z')
    const digest = visible(await anna.receives())
    expect(digest).toContain('The ferry has sunk.')
    expect(digest).toContain('It floats.')
  })

  test.each([
    [
      'en',
      'marlow about the ferry since 2020 -bridge',
      `Follow **Ada Marlow; ferry**?
Left out: −bridge, since 2020. I follow speakers and topics, from now on.
1 statement in the last 7 days`,
    ],
    [
      'ru',
      'Марлоу о пароме с 2020 года -мост',
      `Следить за этим: **Ada Marlow; о пароме**?
Не учитывается: −мост, с 2020 года. Следить можно за авторами и темами, начиная с этого момента.
За последние 7 дней: 1`,
    ],
  ])('says what of it is left out, in %s', async (language_code, words, preview) => {
    await using world = await startWorld()
    const { says } = talk(world, { language_code })
    expect(await says(`/follow ${words}`)).toContain(preview)
  })

  test.each([
    ['en', 'Gandalf', 'I know nobody of that name, and nothing on record has these words yet.'],
    ['ru', 'Гэндальф', 'Автора с таким именем я не знаю'],
  ])('says that nobody is known by it, in %s', async (language_code, name, nobody) => {
    await using world = await startWorld()
    const { says } = talk(world, { language_code })
    expect(await says(`/follow ${name}`)).toContain(nobody)
    expect(await says('/follow marlow about zebras')).not.toContain(nobody)
    expect(await says('/follow toll')).not.toContain(nobody)
  })
})

test('a topic is shown as whoever follows it has typed it, also when others typed it otherwise', async () => {
  await using world = await startWorld()
  const anna = talk(world, { language_code: 'ru' })
  const boris = talk(world, { language_code: 'ru' })
  await anna.says('/follow Марлоу о мёде')
  expect(await anna.presses('Следить')).toContain('Подписка оформлена: **Ada Marlow; о мёде**.')
  await boris.says('/follow Марлоу: мед')
  expect(await boris.presses('Следить')).toContain('**Ada Marlow; мед**')
  expect(await boris.says('/following')).toContain('1. **Ada Marlow; мед** — ежедневно')
  await world.ingest({ key: 'new', says: ['Цены на мёд растут.'] })
  await world.at('2021-06-12T09:00:00Z')
  expect(visible(await anna.anna.receives())).toContain('_По подписке: Ada Marlow; о мёде_')
  expect(visible(await boris.anna.receives())).toContain('_По подписке: Ada Marlow; мед_')
})

test('a topic that was understood as another word is shown as that', async () => {
  await using world = await startWorld()
  const { says } = talk(world)
  expect(await says('/follow marlow about the fery')).toContain('Follow **Ada Marlow; ferry**?')
})
