import { expect, it } from 'vitest'
import type { FrameTable } from '@/lib/charts/frame'
import { tableCsv } from '@/lib/charts/table-csv'

const table: FrameTable = {
  caption: '',
  columns: [
    { key: 'period', label: 'الفترة', numeric: false },
    { key: 'total', label: 'المجموع', numeric: true },
    { key: 'low', label: 'المجموع', numeric: true },
    { key: 'note', label: 'Note', numeric: false },
  ],
  rows: [
    {
      key: '1',
      head: { text: 'كانون الثاني ٢٠٢٤' },
      cells: [{ text: '٢٬٥٠٠' }, { text: '2,500' }, { text: '=HYPERLINK("x")' }],
    },
    { key: '2', head: { text: 'شباط' }, cells: [{ text: 'not covered' }, { text: '' }, { text: 'a, b' }] },
  ],
  foot: null,
}

it('writes the rows that are shown, numbers as numbers, formulas disarmed', () => {
  expect(tableCsv(table, { names: 'short', bom: false })).toBe(
    'period,total,low,note\r\nكانون الثاني ٢٠٢٤,2500,2500,"\'=HYPERLINK(""x"")"\r\nشباط,not covered,,"a, b"\r\n',
  )
})

it('names columns by words, apart where two are the same, after a mark for Excel', () => {
  const [head] = tableCsv(table, { names: 'readable', bom: true }).split('\r\n')
  expect(head).toBe('\uFEFFالفترة,المجموع (total),المجموع (low),Note')
})

it('leaves a number among words in the digits of its reader, with the signs that belong to them', () => {
  const about = { ...table, rows: [{ key: '1', head: { text: 'آب' }, cells: [{ text: 'نحو \u2067٢٬٥٠٠\u2069' }] }] }
  expect(tableCsv(about, { names: 'short', bom: false }).split('\r\n')[1]).toBe('آب,نحو ٢٬٥٠٠,,')
})

it('gives programs codes where people read words, and people never see them', () => {
  const coded: FrameTable = {
    ...table,
    rows: [
      {
        key: '1',
        head: { text: 'كانون الثاني ٢٠٢٤', code: '2024-01' },
        cells: [{ text: 'غير مرصود', code: '' }, { text: '٣' }, { text: 'أزيد بـ ٢', code: '2' }],
      },
    ],
  }
  expect(tableCsv(coded, { names: 'short', bom: false }).split('\r\n')[1]).toBe('2024-01,,3,2')
  expect(tableCsv(coded, { names: 'readable', bom: false }).split('\r\n')[1]).toBe(
    'كانون الثاني ٢٠٢٤,غير مرصود,3,أزيد بـ ٢',
  )
})
