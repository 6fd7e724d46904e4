import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { compareSums } from '@/lib/domain/claim-comparison'
import { isMeasure, sureTargets } from '@/lib/domain/claim-definition'
import { type ClaimQuestion, counterKey, counterKind, sumEvents } from '@/lib/domain/claim-question'
import type { Database } from '@/lib/server/db/handle'
import { claimSums } from '@/lib/server/queries/claim-sums'
import { countEntries } from '@/lib/server/queries/count-entries'
import { eachEngine } from '@/tests/support/db'
import { makeHistory, type Snapshot } from '../a-history'
import { addBasics } from '../a-record'

const days = fc
  .array(fc.constantFrom('2023-11-01', '2023-12-01', '2023-12-31', '2024-01-15', '2024-02-29', '2024-06-30'), {
    minLength: 4,
    maxLength: 4,
  })
  .map(list => list.toSorted())

const question: fc.Arbitrary<ClaimQuestion> = fc
  .record({
    counter: fc.constantFrom<ClaimQuestion['counter'][]>(
      { of: 'us_forces' },
      { of: 'us_bases' },
      { of: 'coalition_bases' },
      { of: 'strikes' },
      { of: 'injured' },
      { of: 'claimed', by: 'iri' },
      { of: 'claimed', by: 'nobody' },
    ),
    scope: fc.constantFrom('theatre', 'IQ', 'IQ-federal', 'SY', 'IQ+SY', 'IQ+SY+JO'),
    days,
  })
  .map(({ days: [from = '', lateFrom = '', earlyTo = '', to = ''], ...rest }) => ({
    ...rest,
    window: { from, lateFrom, earlyTo, to },
  }))

const METRICS = {
  us_forces: 'attacks_on_us_forces',
  us_bases: 'attacks_on_us_bases',
  coalition_bases: 'attacks_on_coalition_bases',
  strikes: 'us_airstrikes',
  injured: 'us_personnel_injured',
  claimed: 'operations_claimed',
} as const

/** A claim that asks the question. */
const claimOf = ({ counter, scope, window }: ClaimQuestion) => ({
  ...{ claimant: counter.of === 'claimed' ? counter.by : null, metric: METRICS[counter.of], scope },
  ...({ comparator: '=', value: 3, date_min: window.to, date_max: window.to, window_end_edtf: window.to } as const),
  ...{ window_start_min: window.from, window_start_max: window.lateFrom },
  ...{ window_end_min: window.earlyTo, window_end_max: window.to },
  ...{ definition_note_en: null, definition_note_ar: null },
})

eachEngine(engine => {
  const seed = Date.now() % 1_000_000
  let db: Database
  let history: Snapshot[]
  beforeAll(async () => {
    db = await engine.freshDatabase()
    await addBasics(db)
    history = await makeHistory(db, seed, 40)
  })

  test(`claims compared over the sums of SQL say what the events themselves say (history ${seed})`, async () => {
    const asked = fc.record({
      rev: fc.nat({ max: history.length - 1 }),
      questions: fc.array(question, { minLength: 1, maxLength: 4 }),
    })
    await fc.assert(
      fc.asyncProperty(asked, async ({ rev, questions }) => {
        const events = [...(history[rev]?.values() ?? [])]
        const sums = await claimSums(db.read, questions, rev)
        for (const one of questions) {
          const claim = claimOf(one)
          const inSql = compareSums(claim, ({ counter }) => sums[counterKey(counter)] ?? [])
          expect(inSql).toEqual(compareSums(claim, ({ counter }) => sumEvents(events, counter)))
        }
      }),
      { numRuns: 100 },
    )
  })

  test(`the list that a count opens holds exactly the records counted (history ${seed})`, async () => {
    const listed = question.filter(({ counter }) => counter.of !== 'injured')
    await fc.assert(
      fc.asyncProperty(listed, fc.nat({ max: history.length - 1 }), async (one, rev) => {
        const { counter, scope, window } = one
        const compared = compareSums(claimOf(one), ({ counter: of }) => sumEvents(history[rev]?.values() ?? [], of))
        const filter = {
          ...{ kind: [counterKind(counter)], scope, from: window.from, to: window.to, bounds: 'best' as const },
          ...(isMeasure(counter.of) ? { target: sureTargets(counter.of) } : {}),
          ...(counter.of === 'claimed' ? { claimed_by: [counter.by] } : {}),
        }
        expect(await countEntries(db.read, filter, rev)).toBe(compared.ok && compared.value.own.value)
      }),
      { numRuns: 60 },
    )
  })

  test('asks nothing where no claim can be compared', async () => {
    expect(await claimSums(db.read, [], 1)).toEqual({})
  })
})
