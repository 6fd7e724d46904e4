import { expect, it } from 'vitest'
import { ImportedList } from '@/components/admin/imports/imported-list'
import { readerOf } from '../../fixtures'
import { hrefs, markup } from '../../markup'

const row = { action: 'add', kind: 'attack' } as const
const ROWS = [
  { ...row, line: 2, event_id: 'IWM-A-0001', stands: 'draft' },
  { ...row, line: 3, event_id: 'IWM-A-0002', stands: null },
  { ...row, action: 'change', line: 4, event_id: 'IWM-A-0003', stands: 'retracted' },
] as const

it('says what each record is now, and leads to no page of one that was thrown away', () => {
  const { html, text } = markup(<ImportedList reader={readerOf('en')} rows={ROWS} />)
  expect(text).toContain('IWM-A-0002 new · thrown away')
  expect(text).toContain('IWM-A-0003 changed · Retracted')
  expect(hrefs(html)).toEqual(['/en/admin/entries/IWM-A-0001', '/en/admin/entries/IWM-A-0003'])
  expect(markup(<ImportedList reader={readerOf('ar')} rows={ROWS} />).text).toContain('جديد · تُخلّص منه')
})

it('says how many more there are than it lists', () => {
  const rows = Array.from({ length: 203 }, (_, at) => ({ ...ROWS[0], line: at + 2 }))
  expect(markup(<ImportedList reader={readerOf('ar')} rows={rows} />).text).toContain('3 سجلات أخرى')
})
