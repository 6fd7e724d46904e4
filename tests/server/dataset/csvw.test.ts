import { beforeAll, expect, test } from 'vitest'
import { DATA_TABLES } from '@/lib/server/dataset/tables'
import { currentRevision } from '@/lib/server/queries/revision'
import { eachEngine } from '@/tests/support/db'
import { csvwFaults, metadataSchema } from './csvw-faults'
import { archived, unpacked } from './edition'

eachEngine(engine => {
  let files: ReadonlyMap<string, string>
  beforeAll(async () => {
    const db = await engine.loadedDatabase()
    const bytes = await archived(db, (await currentRevision(db.read)).number)
    files = new Map([...unpacked(bytes)].map(([name, read]) => [name, Buffer.from(read()).toString('utf8')]))
  })
  const metadata = () => metadataSchema.parse(JSON.parse(files.get('csv-metadata.json') ?? 'null'))

  test('the metadata describe every CSV file of the data set but those of the codebook', () => {
    const described = metadata().tables.map(({ url }) => url)
    const there = [...files.keys()].filter(name => name.endsWith('.csv') && !name.startsWith('codebook-'))
    expect(described.toSorted()).toEqual(there.toSorted())
    expect(described).toEqual(DATA_TABLES.map(({ name }) => `${name}.csv`))
  })

  test('every file has the columns, types, codes and keys that the metadata say', () => {
    expect(csvwFaults(files)).toEqual([])
    for (const { tableSchema } of metadata().tables)
      for (const { name, titles } of tableSchema.columns) expect(titles.en[0]).toBe(name)
  })

  /** The same files with one of them changed. */
  const changed = (name: string, change: (text: string) => string) =>
    csvwFaults(new Map([...files, [name, change(files.get(name) ?? '')]]))
  const rowOf = (text: string, n: number) => text.split('\r\n')[n] ?? ''

  test('what checks them objects to each kind of breach', () => {
    expect(changed('attacks.csv', text => text.replace('event_id,', 'id,'))[0]).toMatch(/columns are id,/)
    expect(changed('attacks.csv', text => `\uFEFF${text}`)).toContain('attacks.csv: not written in the dialect')
    expect(changed('sources.csv', text => `${text}${rowOf(text, 1)}\r\n`)).toContain('sources.csv: id twice')
    const short = changed('sources.csv', text => text.replace(`${rowOf(text, 1)}\r\n`, ''))
    expect(short.join()).toMatch(/citations\.csv source_id: .* is not in sources\.csv/)
    const wrong = (from: RegExp, to: string) => changed('csv-metadata.json', text => text.replace(from, to)).join('\n')
    expect(wrong(/"datatype": "string"/, '"datatype": "integer"')).toMatch(/is no integer/)
    expect(wrong(/codebook-codes\.csv#\w+/, 'codebook-codes.csv#nothing')).toMatch(/is no code/)
  })
})
