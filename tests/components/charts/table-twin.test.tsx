import { expect, it } from 'vitest'
import { TableTwin } from '@/components/charts/table-twin'
import { markup } from '../markup'

it.each([
  ['of words', false],
  ['of figures', true],
])('a table %s without a row says so where the rows would stand, across all columns', (_name, numeric) => {
  const columns = ['when', 'what', 'who'].map(key => ({ key, label: key, numeric }))
  const { html } = markup(
    <TableTwin table={{ caption: 'Of nothing', columns, rows: [], foot: null }} none="Nothing recorded" />,
  )
  expect(html).toMatch(/<tbody[^>]*><tr role="row"><th role="rowheader" scope="row" colSpan="3"[^>]*>Nothing recorded</)
})

it('a period that was half watched says so beside its name, where the column that says it may be out of sight, and once for the ear', () => {
  const columns = ['period', 'n', 'watched'].map(key => ({ key, label: key, numeric: key === 'n' }))
  const row = (key: string, watched: string) => ({
    key,
    head: { text: key },
    cells: [{ text: '0' }, { text: watched }],
  })
  const rows = [row('May', ''), { ...row('June', 'thinly'), caveat: 'thinly' }]
  const { html } = markup(<TableTwin table={{ caption: 'Months', columns, rows, foot: null }} none="" />)
  const heads = html.match(/<th role="rowheader".*?<\/th>/g) ?? []
  expect(heads).toHaveLength(2)
  expect(heads[0]).not.toContain('aria-hidden')
  expect(heads[1]).toMatch(/June<span aria-hidden="true" class="[^"]*md:hidden[^"]*">thinly<\/span>/)
})
