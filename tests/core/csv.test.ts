import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { guardCell, parseCsv, unguardCell, writeCsv } from '@/lib/core/csv'

const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.constantFrom(
    '',
    '=1+1',
    '+5',
    '-5',
    '-x',
    '@a',
    "'=x",
    "''",
    'a,b',
    '"',
    'a"b',
    'x\ny',
    'x\r\ny',
    '\r',
    '\t=',
    ' ',
  ),
)
const columnName = fc.string({ minLength: 1 }).filter(name => !name.startsWith('\uFEFF'))
const table = fc.uniqueArray(columnName, { minLength: 1, maxLength: 5 }).chain(columns =>
  fc.record({
    columns: fc.constant(columns),
    cells: fc.array(fc.array(cell, { minLength: columns.length, maxLength: columns.length }), { maxLength: 6 }),
  }),
)
const asRows = (columns: readonly string[], cells: readonly (readonly string[])[]) =>
  cells.map(row => Object.fromEntries(columns.map((column, i) => [column, row[i] ?? ''])))

describe('writeCsv and parseCsv', () => {
  it('give back what was written', () => {
    fc.assert(
      fc.property(table, fc.boolean(), ({ columns, cells }, bom) => {
        const rows = asRows(columns, cells)
        const text = writeCsv(columns, rows, { bom })
        expect(parseCsv(text, { guarded: true })).toEqual({ ok: true, value: { columns, rows } })
        expect(text.startsWith('\uFEFF')).toBe(bom)
      }),
    )
  })

  it('write RFC 4180: CRLF, quotes doubled, null empty', () => {
    const rows = [{ a: 'x,"y"', b: null, c: 1.5 }, { a: 'line\nbreak', b: undefined, c: -3 }, { a: true }]
    expect(writeCsv(['a', 'b', 'c'], rows)).toBe('a,b,c\r\n"x,""y""",,1.5\r\n"line\nbreak",,-3\r\ntrue,,\r\n')
  })

  it('read any line end, a byte order mark, and skip empty lines', () => {
    const expected = { ok: true, value: { columns: ['a', 'b'], rows: [{ a: '1', b: '2' }] } }
    for (const text of ['a,b\n1,2', 'a,b\r\n1,2\r\n', '\uFEFFa,b\r1,2\r', 'a,b\n\n1,2\n\n'])
      expect(parseCsv(text)).toEqual(expected)
  })

  it.each([
    ['', 1, 'empty'],
    ['\n\n', 1, 'empty'],
    ['a,\n1,2', 1, 'unnamed_column'],
    ['a,a\n1,2', 1, 'duplicate_column'],
    ['a,b\n1,2\n1', 3, 'cell_count'],
    ['a,b\n1,2,3', 2, 'cell_count'],
    ['a,b\n"x\ny",2\n1', 4, 'cell_count'],
    ['a,b\n1,"2', 2, 'quote'],
    ['a,b\n1,"2"x', 2, 'quote'],
  ])('refuse %j in line %i: %s', (text, row, code) => {
    expect(parseCsv(text)).toEqual({ ok: false, error: { row, code } })
  })

  it('never throw on any text', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect(typeof parseCsv(text).ok).toBe('boolean')
      }),
    )
  })
})

test('a file that was begun goes on without a second header', () => {
  const [first, second] = [[{ a: '1', b: 'x' }], [{ a: '2', b: '=y' }]]
  expect(writeCsv(['a', 'b'], first) + writeCsv(['a', 'b'], second, { header: false })).toBe(
    writeCsv(['a', 'b'], [...first, ...second]),
  )
  expect(writeCsv(['a', 'b'], [], { header: false })).toBe('')
})

describe('the guard', () => {
  it('keeps spreadsheets from running a cell, and leaves numbers alone', () => {
    for (const text of ['=1+1', '+cmd', '-x', '@SUM(A1)', '\t=1', '\r=1']) expect(guardCell(text)).toBe(`'${text}`)
    for (const text of ['-5', '+5', '-0.25', '5', 'a=b', '']) expect(guardCell(text)).toBe(text)
    expect(writeCsv(['a'], [{ a: '=1' }, { a: '-5' }])).toBe("a\r\n'=1\r\n-5\r\n")
  })

  it('can be taken back from every text, and is never taken from a text that has none', () => {
    fc.assert(
      fc.property(cell, text => {
        expect(unguardCell(guardCell(text))).toBe(text)
      }),
    )
    fc.assert(
      fc.property(cell, text => {
        const written = guardCell(text)
        expect(/^[=@\t\r]/.test(written)).toBe(false)
        if (/^[+-]/.test(written)) expect(written).toMatch(/^[+-]\d+(\.\d+)?$/)
      }),
    )
  })
})
