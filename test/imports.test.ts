import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'

/** Which parts of src/ may import which; `*` is any. Tests of the arrows in the README's design page. */
const ARROWS: Readonly<Record<string, readonly string[] | '*'>> = {
  main: ['program'],
  program: '*',
  commands: '*',
  app: '*',
  bundled: ['statement'],
  config: [],
  statement: [],
  lib: [],
  language: ['statement'],
  store: ['language', 'statement'],
  corpus: ['store', 'language', 'statement', 'lib'],
  pictures: ['statement', 'lib'],
  search: ['store', 'language', 'statement'],
  telegram: ['search', 'pictures', 'statement', 'lib'],
  bot: ['search', 'store', 'telegram', 'pictures', 'statement', 'lib'],
  metrics: ['search', 'store', 'statement'],
  digest: ['search', 'store', 'telegram', 'statement', 'lib'],
  terminal: ['app', 'telegram', 'bot', 'statement', 'lib'],
}

/** Packages that only one part may import, so that they can be replaced there. */
const PACKAGES: readonly (readonly [RegExp, RegExp])[] = [
  [/^(grammy|@grammyjs\/.*)(\/.*)?$/, /^src\/(bot|telegram|terminal)\//],
  [/^fuse\.js$/, /^src\/search\/(names|spelling)\.ts$/],
  [/^(kysely|node:sqlite|pg)$/, /^src\/store\//],
  [/^diff$/, /^src\/search\/verify\/differences\.ts$/],
  [/^snowball-stemmers$/, /^src\/language\//],
  [/^(linkedom|htmlparser2|@mozilla\/readability|feedsmith)$/, /^src\/corpus\/read\//],
  [/^(@resvg\/resvg-wasm|opentype\.js|linebreak|d3-scale|piscina)(\/.*)?$/, /^src\/pictures\//],
  [/^commander$/, /^src\/program\//],
  [/^pino$/, /^src\/lib\//],
  [/^cli-progress$/, /^src\/lib\//],
  [/^prom-client$/, /^src\/metrics\//],
  [/^(undici|ipaddr\.js|robots-parser|node:(net|tls|dns)(\/.*)?)$/, /^src\/corpus\/fetch[/.]/],
  [/^node:https?$/, /^src\/(corpus\/fetch[/.]|bot\/(webhook|connections|listen|monitor)\.ts)/],
]

/** Parts that take values and return values: no clock, no randomness, no files, no network. */
const PURE =
  /^src\/(language\/|statement\/|corpus\/extract\/|corpus\/read\/|search\/(rank|answer|frame|question|period|scope|verify\/[a-z-]+)\.ts|telegram\/render|pictures\/(card|chart|chart-bars|draw|drawable|drawing|palette|typeface|wrap-lines)\.ts)/

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .map((path) => ({ path: join('src', path), text: readFileSync(join('src', path), 'utf8') }))

test('every part imports only what the design allows', () => {
  const forbidden = sources.flatMap(({ path, text }) => {
    const allowed = ARROWS[partOf(path)] ?? []
    const imported = importsOf(text).filter((name) => name.startsWith('.'))
    return imported
      .map((name) => normalize(join(dirname(path), name)))
      .filter((target) => partOf(target) !== partOf(path))
      .filter((target) => allowed !== '*' && !allowed.includes(partOf(target)))
      .map((target) => `${path} → ${target}`)
  })
  expect(forbidden).toEqual([])
})

test('every part has its arrows', () => {
  const parts = new Set(sources.map(({ path }) => partOf(path)))
  expect([...parts].filter((part) => !(part in ARROWS))).toEqual([])
})

test('a package is imported only by the part that owns it', () => {
  const strangers = sources.flatMap(({ path, text }) =>
    importsOf(text)
      .filter((name) =>
        PACKAGES.some(([packages, owner]) => packages.test(name) && !owner.test(path)),
      )
      .map((name) => `${path} → ${name}`),
  )
  expect(strangers).toEqual([])
})

test('only main.ts reads the environment', () => {
  const readers = sources.filter(({ text }) => /process\.env\b|loadEnvFile/.test(text))
  expect(readers.map(({ path }) => path)).toEqual(['src/main.ts'])
})

test('pure parts know no clock, no chance, no files and no network', () => {
  const impure = sources
    .filter(({ path }) => PURE.test(path))
    .filter(
      ({ text }) =>
        /Temporal\.Now|Date\.now|new Date\(\)|Math\.random/.test(text) ||
        importsOf(text).some((name) => name.startsWith('node:')),
    )
  expect(impure.map(({ path }) => path)).toEqual([])
})

test('nothing goes past the guarded fetcher with a bare fetch', () => {
  const callers = sources.filter(({ text }) => /(?<![.\w])fetch\(/.test(text))
  expect(callers.map(({ path }) => path)).toEqual([])
})

function importsOf(text: string): string[] {
  return [
    ...text.matchAll(
      /^(?:import|export)\s[^'"]*?from\s+'([^']+)'|^import\s+'([^']+)'|import\('([^']+)'\)/gm,
    ),
  ].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '')
}

/** The folder below src/, or the file's name for those beside them. */
function partOf(path: string): string {
  const [, part = ''] = path.split('/')
  return part.replace(/\.ts$/, '')
}
