import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeCsv } from '@/lib/core/csv'
import { decodeText } from '@/lib/core/decode-text'
import { findDelimiter, readTableFile } from '@/lib/core/table-file'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
/** Letters of windows-1256 by their bytes: what the platform can read it cannot write. */
const LETTERS = new Map(
  Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1256').decode(Uint8Array.of(byte)), byte]),
)
const arabicBytes = (text: string): Uint8Array => Uint8Array.from([...text], letter => LETTERS.get(letter) ?? 0x3f)
const read = (bytes: Uint8Array) => {
  const table = readTableFile(bytes)
  if (!table.ok) throw new Error(table.error.code)
  return table.value
}

const TEXT = 'التاريخ;المكان\r\n٢٠٢٤-٠١-٠٤;قاعدة عين الأسد غربي محافظة الأنبار في العراق\r\n'

describe('the encoding of a file', () => {
  test('is found by its mark, by being UTF-8, or by its bytes', () => {
    expect(decodeText(utf8('سلام'))).toEqual({ text: 'سلام', encoding: 'utf-8' })
    expect(decodeText(utf8('\uFEFFa'))).toEqual({ text: 'a', encoding: 'utf-8' })
    const wide = Uint8Array.from([
      0xff,
      0xfe,
      ...[...'سa'].flatMap(c => [c.charCodeAt(0) & 0xff, c.charCodeAt(0) >> 8]),
    ])
    expect(decodeText(wide)).toEqual({ text: 'سa', encoding: 'utf-16le' })
    const old = arabicBytes(TEXT.replace('٢٠٢٤-٠١-٠٤', '2024-01-04').repeat(5))
    expect(decodeText(old)).toMatchObject({ encoding: 'windows-1256', text: expect.stringContaining('عين الأسد') })
  })

  test('is the old Arabic one where an English table has an Arabic column, and stays western where letters have accents', () => {
    const english =
      'A long English sentence about what happened at the base, with many Latin words that follow one another'
    const mixed = `id;summary_en;summary_ar\n${`1;${english};\n2;${english};غارة قتلت شخصين\n`.repeat(20)}`
    expect(decodeText(arabicBytes(mixed))).toEqual({ encoding: 'windows-1256', text: mixed })
    const french = `id;texte\n${'1;Une attaque a été signalée près de la base, où des blessés ont été évacués après l’arrivée\n'.replace('’', "'").repeat(20)}`
    expect(decodeText(Uint8Array.from([...french], letter => letter.charCodeAt(0))).text).toBe(french)
  })

  test('never keeps a file from being read', () => {
    fc.assert(fc.property(fc.uint8Array(), bytes => typeof decodeText(bytes).text === 'string'))
  })
})

describe('a table', () => {
  test.each([
    ['a,b\n1,2\n', ','],
    ['a;b\n1,5;2\n3,5;4\n', ';'],
    ['a\tb\n1, or 2\t2\n', '\t'],
    ['a|b|c\n1|2|3\n', '|'],
    ['"a;b",c\n"1;2",3\n', ','],
    ['one column\nx\n', ','],
  ])('%j is cut by %j', (text, delimiter) => expect(findDelimiter(text)).toBe(delimiter))

  test('is read in Arabic, semicolons and all', () => {
    expect(read(utf8(TEXT))).toMatchObject({
      columns: ['التاريخ', 'المكان'],
      delimiter: ';',
      header: 1,
      rows: [{ line: 2, whole: true, cells: { المكان: 'قاعدة عين الأسد غربي محافظة الأنبار في العراق' } }],
    })
  })

  test('may have a title above its header, or no header at all', () => {
    expect(read(utf8('Attacks 2024\n\ndate,place\n2024-01-04,Asad\n2024-01-05,Harir\n'))).toMatchObject({
      columns: ['date', 'place'],
      header: 3,
      rows: [{ line: 4 }, { line: 5 }],
    })
    expect(read(utf8('2024-01-04,1\n2024-01-05,2\n'))).toMatchObject({ columns: ['1', '2'], header: null })
  })

  test('keeps a line of another width and marks it', () => {
    const { rows } = read(utf8('a,b\n1,2\n3\n4,5,6\n7,8\n'))
    expect(rows.map(({ line, whole }) => [line, whole])).toEqual([
      [2, true],
      [3, false],
      [4, false],
      [5, true],
    ])
  })

  test('with nothing in it, or with a quote that never closes, is refused with the line', () => {
    expect(readTableFile(utf8('\n\n'))).toEqual({ ok: false, error: { row: 1, code: 'empty' } })
    expect(readTableFile(utf8('a,b\n"1,2\n'))).toMatchObject({ ok: false, error: { code: 'quote' } })
  })

  const cell = fc.oneof(fc.string(), fc.constantFrom('=1+1', "'=x", 'a;b', 'نص, آخر', 'x\ny', '"', ''))
  test('comes back as it was written, whatever its cells hold', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), cells => {
        const columns = ['event_id', 'notes', 'notes_ar']
        const rows = cells.map(([event_id, notes, notes_ar]) => ({ event_id, notes, notes_ar }))
        const table = readTableFile(utf8(writeCsv(columns, rows, { bom: true })))
        // A delimiter that occurs in every line as often may be taken for the real one; our own columns never leave that open.
        fc.pre(table.ok && table.value.delimiter === ',')
        if (table.ok) expect(table.value.rows.map(row => row.cells)).toEqual(rows)
      }),
    )
  })
})
