// Subject: components/admin/audit-list.tsx, components/admin/audit-subject.tsx, components/admin/audit-filter.tsx
import { expect, it } from 'vitest'
import { AuditFilterForm } from '@/components/admin/audit-filter'
import { AuditList } from '@/components/admin/audit-list'
import { readerOf } from '../fixtures'
import { hrefs, markup } from '../markup'

const row = { date: '2026-11-29', time: '19:15', who: 'First Admin', token: null, command: 'publish', revision: null }
const ROWS = [
  { ...row, id: 3, revision: 12, subjects: ['IWM-A-0001', 'IWM-A-0002'] },
  { ...row, id: 2, command: 'make-reset-link', subjects: ['user:u-1', 'user:u-2'] },
  {
    ...row,
    id: 1,
    date: '2026-11-28',
    command: 'no-word-yet',
    subjects: ['source:weekly-1', 'coverage:attack', 'odd'],
  },
]
const NAMES = { people: { 'u-1': 'Layla' }, gone: ['IWM-A-0002'] }

const list = (locale: 'ar' | 'en', rows = ROWS) =>
  markup(<AuditList reader={readerOf(locale)} typed={{ from: 'May 2026' }} rows={rows} more={1} {...NAMES} />)

it('lists by days who did what to what, in words, and leads only where there is a page', () => {
  const { html, text } = list('en')
  expect(text).toContain('29 November 2026 19:15 First Admin')
  expect(text).toContain('IWM-A-0002 (thrown away)')
  expect(text).toContain('person Layla person u-2')
  expect(text).toContain('no-word-yet')
  expect(text).toMatch(/report weekly-1 watched time Attack/)
  expect(html.match(/<h2/g)).toHaveLength(2)
  expect(hrefs(html)).toEqual([
    '/en/admin/entries/IWM-A-0001',
    '/en/changes/12',
    '/en/admin/reports/weekly-1',
    '/en/admin/audit?from=May+2026&before=1',
  ])
  expect(list('ar').text).toContain('شخص Layla')
  expect(list('ar', []).text).toContain('لا شيء في السجل يطابق هذه المرشحات')
})

it('says beside each filter what is wrong with it, keeps what was written, and offers no file of it', () => {
  const { html, text } = markup(
    <AuditFilterForm
      reader={readerOf('en')}
      typed={{ from: 'soon', who: 'nobody' }}
      wrong={[
        { key: 'from', code: 'day' },
        { key: 'who', code: 'who' },
      ]}
      commands={['publish']}
      users={[{ id: 'u-1', name: 'Layla' }]}
    />,
  )
  expect(text).toContain('so nothing is listed')
  expect(text).toContain('Nobody in the log goes by the id “nobody”.')
  expect(html).toMatch(/<input id="f-from"[^>]*aria-invalid="true"[^>]*aria-describedby="f-from-wrong"/)
  expect(html).toContain('value="soon"')
  expect(hrefs(html)).toEqual(['/en/admin/audit'])
})
