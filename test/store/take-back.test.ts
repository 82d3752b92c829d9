import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Decision } from '../../src/store/corrections.ts'
import { openSqlite } from './engines.ts'
import { article } from './records.ts'

const AT = Temporal.Instant.from('2021-06-01T12:00:00Z')
const PEOPLE = ['Ada Marlow', 'Nora Quist', 'Tom Reed'] as const
const WORDS = ['The toll stays.', 'The ferry is old.'] as const
const ROLES = ['Mayor', undefined] as const

const sketch = fc.array(
  fc.record({
    text: fc.constantFrom(...WORDS),
    by: fc.constantFrom(...PEOPLE),
    role: fc.constantFrom(...ROLES),
  }),
  { minLength: 1, maxLength: 3 },
)
const decision = fc.oneof(
  fc.constant<Decision>({ outcome: 'withdrawn' }),
  fc.constantFrom(...PEOPLE).map((name): Decision => ({ outcome: 'speaker', speaker: { name } })),
)

test('whatever is decided and taken back again leaves everybody’s words theirs', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(sketch, { minLength: 1, maxLength: 3 }),
      fc.array(fc.tuple(fc.nat(), decision), { maxLength: 6 }),
      async (articles, decisions) => {
        const store = await openSqlite(':memory:')
        const records = articles.map((says, at) =>
          article({ key: `article-${at}`, says, published: `2021-05-0${at + 1}` }),
        )
        await store.saveArticles(records)
        const said = async () =>
          (await store.findStatements({ limit: 100 }))
            .map(({ id, speaker, role, passage }) => ({
              id,
              speaker: speaker?.name,
              role,
              passage,
            }))
            .toSorted((a, b) => (a.id < b.id ? -1 : 1))
        const before = await said()
        const ids = new Set(before.map(({ id }) => id))
        for (const [pick, one] of decisions) {
          const all = [...ids]
          const decided = await store.decide(all[pick % all.length] ?? '', one, AT)
          if (decided) ids.add(decided.id)
          expect(await store.check()).toEqual([])
        }
        // What was withdrawn is found by its id only.
        for (const id of ids) await store.decide(id, { outcome: 'found' }, AT)
        expect(await store.check()).toEqual([])
        expect(await said()).toEqual(before)
        expect(await store.decisions(99)).toEqual([])
        await store.close()
      },
    ),
    { numRuns: 40 },
  )
})
