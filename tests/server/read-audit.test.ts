// Subject: app/[locale]/admin/audit/read-audit.ts
import { expect, test } from 'vitest'
import { readAudit } from '@/app/[locale]/admin/audit/read-audit'

const KNOWN = { commands: ['publish'], users: [{ id: 'editor' }] }
const read = (query: Record<string, string>) => readAudit(query, KNOWN)

test('days are read as people write them; a month begins and ends as a month does', () => {
  expect(read({ who: 'editor', command: 'publish', subject: ' IWM-A-0001 ', from: '٤/١/٢٠٢٦', to: '2026-02' })).toEqual(
    {
      filter: { who: 'editor', command: 'publish', subject: 'IWM-A-0001', from: '2026-01-04', to: '2026-02-28' },
      typed: { who: 'editor', command: 'publish', subject: 'IWM-A-0001', from: '٤/١/٢٠٢٦', to: '2026-02' },
      wrong: [],
    },
  )
  expect(read({ from: '', to: ' ' })).toEqual({ filter: {}, typed: {}, wrong: [] })
})

test('what cannot be understood is named, and what was written stays', () => {
  const { filter, typed, wrong } = read({
    from: '2026-13-45',
    to: 'soon',
    who: 'nobody',
    command: 'fly',
    subject: 'a\0b',
  })
  expect(wrong).toEqual([
    { key: 'who', code: 'who' },
    { key: 'command', code: 'command' },
    { key: 'subject', code: 'value' },
    { key: 'from', code: 'day' },
    { key: 'to', code: 'day' },
  ])
  expect(typed).toMatchObject({ from: '2026-13-45', to: 'soon', who: 'nobody' })
  expect(filter).toEqual({})
  expect(read({ from: '2026-02-02', to: '2026-02-01' }).wrong).toEqual([{ key: 'to', code: 'order' }])
})
