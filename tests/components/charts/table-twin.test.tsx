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
