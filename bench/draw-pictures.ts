/**
 * Draws pictures of the bundled sample into docs/pictures, at six tenths of their size, and tells how long each takes at
 * full size, the best of three: `npm run bench:pictures`.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readBundled } from '../src/bundled.ts'
import { PROJECT_ROOT } from '../src/config.ts'
import { importRecord } from '../src/corpus/import.ts'
import { type Picture, draw } from '../src/pictures/draw.ts'
import { readTypefaces } from '../src/pictures/read-typefaces.ts'
import { rasterise, render } from '../src/pictures/render.ts'
import { openSqliteStore } from '../src/store/sqlite/open.ts'
import { toAnswerStatement } from '../src/search/to-answer-statement.ts'
import { permalink } from '../src/telegram/permalink.ts'
import { renderChart, renderPicture } from '../src/telegram/render-picture.ts'
import { textsFor } from '../src/telegram/text/texts-for.ts'
import { timed } from './timed.ts'

const CARDS = [
  ['tass-2017-05-31-1', 'en'],
  ['tass-2017-05-31-2', 'en'],
  ['marshall-1947-06-05-1', 'en'],
  ['burke-1775-03-22-1', 'en'],
  ['lincoln-1863-11-19-3', 'en'],
  ['alexander-ii-1856-03-30-1', 'ru'],
  ['nicholas-ii-1905-10-17-1', 'ru'],
  ['stolypin-1907-05-10-1', 'ru'],
  ['lenin-1917-10-25-1', 'ru'],
] as const
const CHARTS = [
  ['abraham-lincoln', 'en'],
  ['john-f-kennedy', 'ru'],
] as const

const folder = join(PROJECT_ROOT, 'docs', 'pictures')
const read = readBundled(join(PROJECT_ROOT, 'data'))
if ('problem' in read) throw new Error(read.problem)
const opened = await openSqliteStore(':memory:')
if ('problem' in opened) throw new Error(opened.problem)
const { store } = opened
await store.saveSpeakers(read.bundled.speakers)
await store.saveArticles(read.bundled.statements.map(importRecord), { sample: true })
const faces = readTypefaces()
mkdirSync(folder, { recursive: true })

for (const [id, language] of CARDS) {
  const statement = await store.statement(id)
  if (!statement) throw new Error(`the sample has no ${id}`)
  const link = permalink('yourbot', statement.id)
  const card = renderPicture(toAnswerStatement(statement), link, textsFor(language, 'en'))
  save(`${id}.png`, { kind: 'card', card })
}
for (const [speaker, language] of CHARTS) {
  const profile = await store.speakerProfile(speaker)
  if (!profile) throw new Error(`the sample has no ${speaker}`)
  const counts = await store.monthCounts({ speaker })
  const chart = renderChart(profile.speaker.name, counts, textsFor(language, 'en'))
  save(`${speaker}.png`, { kind: 'chart', chart })
}
await store.close()

function save(name: string, picture: Picture): void {
  const drawn = draw(picture, faces)
  if (!drawn) throw new Error(`${name} cannot be drawn`)
  const times = Array.from({ length: 3 }, () => timed(() => render(picture)).seconds * 1000)
  writeFileSync(join(folder, name), rasterise(drawn.svg, 0.6))
  const best = Math.min(...times)
    .toFixed(0)
    .padStart(5)
  console.log(`${best} ms  ${drawn.width} × ${drawn.height}  ${name}`)
}
