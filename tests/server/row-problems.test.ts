// Subject: app/[locale]/admin/imports/[id]/row-problems.ts
import { expect, test } from 'vitest'
import { rowProblems } from '@/app/[locale]/admin/imports/[id]/row-problems'
import { problem } from '@/lib/server/commands/problem'

const ROWS = [
  { line: 2, event_id: 'IWM-A-0001', kind: 'attack' },
  { line: 3, event_id: 'IWM-A-0002', kind: 'attack' },
] as const

test('what is wrong with a draft is said by its line, its record and its field, in both languages', () => {
  const [one] = rowProblems([problem('required', 'IWM-A-0002.weapon')], ROWS)
  expect(one?.message.en).toBe('Line 3, IWM-A-0002: Weapon: This field is required.')
  expect(one?.message.ar).toMatch(/^السطر 3، IWM-A-0002: .+: هذا الحقل مطلوب\.$/)
})

test('words that a report does not say stand beside the box that confirms them', () => {
  const said = { title: 'The kept report', quote: 'Two were hurt' }
  const [one] = rowProblems([problem('misquoted', 'IWM-A-0001.citations', said)], ROWS)
  expect(one?.field).toBe('quotes_elsewhere')
  for (const text of Object.values(one?.message ?? {}))
    for (const word of ['2', 'IWM-A-0001', 'Two were hurt']) expect(text).toContain(word)
})

test('what is about no record of the import stays as it is', () => {
  const all = [problem('required', 'reason_en'), problem('required', 'IWM-A-0009.weapon'), problem('nothing_at_all')]
  expect(rowProblems(all, ROWS)).toEqual(all)
})
