import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { runCommand } from '@/lib/server/commands/command'
import { createEntry } from '@/lib/server/commands/create-entry'
import type { Database } from '@/lib/server/db/handle'
import { eachEngine } from '@/tests/support/db'
import { addBasics, anAttack, LOADER, NOW, refused } from '../a-record'
import { content } from '../content'

eachEngine(engine => {
  let db: Database
  beforeAll(async () => {
    db = await engine.freshDatabase()
    await addBasics(db)
  })

  describe('what is refused says where and why in both languages, and leaves nothing behind', () => {
    const failures: [string, Parameters<typeof createEntry.input.parse>[0], string, string][] = [
      ['an unknown field', { kind: 'attack', fields: { colour: 'red' } }, 'fields.colour', 'field_unknown'],
      ['a word that is none', { kind: 'attack', fields: { weapon: 'sword' } }, 'fields.weapon', 'choice'],
      [
        'a date that is none',
        { kind: 'attack', fields: { date_edtf: '2024-02-30' } },
        'fields.date_edtf',
        'edtf_impossible',
      ],
      ['a number as text', { kind: 'attack', fields: { injured_best: '3' } }, 'fields.injured_best', 'type'],
      ['a number too big', { kind: 'attack', fields: { injured_best: 1e12 } }, 'fields.injured_best', 'too_big'],
      [
        'numbers out of order',
        { kind: 'attack', fields: { injured_low: 5, injured_best: 3 } },
        'fields.injured_best',
        'order',
      ],
      [
        'an end before its start',
        { kind: 'attack', fields: { date_start: '2024-01-02', date_end: '2024-01-01' } },
        'fields.date_end',
        'period_reversed',
      ],
      ['an unknown place', { kind: 'attack', fields: { place_id: 'atlantis' } }, 'fields.place_id', 'place_unknown'],
      [
        'an unknown actor',
        { kind: 'attack', fields: { assoc_actor_1: ['iri', 'nobody'] } },
        'fields.assoc_actor_1',
        'actor_unknown',
      ],
      [
        'an unknown source',
        { ...anAttack(), citations: [{ source_id: 'daily-1' }, { source_id: 'gone' }] },
        'citations.1.source_id',
        'source_unknown',
      ],
      [
        'a due date of an attack',
        { ...anAttack(), dues: [{ due_edtf: '2025', deadline_kind: 'in', source_id: 'daily-1' }] },
        'dues.0.due_edtf',
        'dues_need_milestone',
      ],
      [
        'a grade without a reason',
        { ...anAttack(), citations: [{ source_id: 'daily-1', credibility: 1 }] },
        'citations.0.credibility_reason_en',
        'required',
      ],
      [
        'a NUL character',
        { ...anAttack(), citations: [{ source_id: 'daily-1', quote_exact: 'a\0b' }] },
        'citations.0.quote_exact',
        'text_invalid',
      ],
      [
        'half a surrogate pair',
        { kind: 'attack', fields: { summary_en: '\ud800' } },
        'fields.summary_en',
        'text_invalid',
      ],
    ]
    test.each(failures)('%s', async (_, input, field, code) => {
      const before = await content(db)
      const parsed = z
        .looseObject({ kind: z.literal('attack'), fields: z.record(z.string(), z.unknown()) })
        .parse(input)
      const [problem] = refused(await runCommand(db, createEntry, parsed, LOADER, NOW))
      expect(problem).toMatchObject({ field, code })
      expect(problem?.message.en).toMatch(/^[“A-Z]/)
      expect(problem?.message.ar).toMatch(/[\u0600-\u06ff]/)
      expect(await content(db)).toEqual(before)
    })
  })
})
