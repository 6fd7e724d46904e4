import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { readFields, writeFields } from '@/lib/domain/form-values'
import { KIND_CODES, kindDefinition } from '@/lib/domain/kinds'
import { runCommand } from '@/lib/server/commands/command'
import { createEntry } from '@/lib/server/commands/create-entry'
import { dropUnsaved, keepUnsaved, unsaved } from '@/lib/server/commands/unsaved'
import type { Database } from '@/lib/server/db/handle'
import { editing } from '@/lib/server/queries/editing'
import { eachEngine } from '@/tests/support/db'
import { oddForm, oddText } from '@/tests/support/odd-forms'
import { addBasics, LOADER, NOW } from '../a-record'

eachEngine(engine => {
  let db: Database
  beforeAll(async () => {
    db = await engine.freshDatabase()
    await addBasics(db)
  })

  test('what is typed and not saved is kept to the last sign', async () => {
    const form = fc.dictionary(fc.string({ maxLength: 10 }), fc.oneof(oddText, fc.array(oddText, { maxLength: 2 })), {
      maxKeys: 6,
    })
    await fc.assert(
      fc.asyncProperty(form, async content => {
        await keepUnsaved(db, 'loader', 'a form', content, NOW)
        expect(JSON.stringify(order((await unsaved(db.read, 'loader', 'a form'))?.content))).toBe(
          JSON.stringify(order(content)),
        )
      }),
      { seed: 4, numRuns: 80 },
    )
    await dropUnsaved(db, 'loader', 'a form')
    expect(await unsaved(db.read, 'loader', 'a form')).toBe(null)
  })

  describe.each(KIND_CODES)('a form of the kind %s', kind => {
    test('is saved as it was read, or refused with a reason at its field; it never throws', async () => {
      const seen = { saved: 0, refused: 0 }
      const keys = Object.keys(kindDefinition(kind).fields)
      await fc.assert(
        fc.asyncProperty(oddForm(kind), async values => {
          const { fields, problems } = readFields(kind, values, null)
          for (const { field } of problems) expect(keys).toContain(field)
          const result = await runCommand(db, createEntry, { kind, fields }, LOADER, NOW)
          if (!result.ok) {
            seen.refused += 1
            for (const { field = '', message } of result.error) {
              expect(keys).toContain(field.split('.')[1])
              expect(message.ar).toMatch(/[\u0621-\u064a]/)
            }
            return
          }
          seen.saved += 1
          const stored = await editing(db.read, result.value.event_id)
          const again = readFields(kind, writeFields(kind, stored?.columns ?? {}), null)
          expect(again.problems).toEqual([])
          expect(again.fields).toMatchObject(fields)
        }),
        { seed: 11, numRuns: 40, examples: [[{}], [{ date_edtf: '2024-01-04' }]] },
      )
      expect(seen.saved).toBeGreaterThan(0)
      expect(seen.refused).toBeGreaterThan(10)
    })
  })
})

/** The members of an object in order: a database does not keep it. */
function order(value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
    : value
}
