// Subject: docs/asvs.md
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { repositoryRoot } from './support/architecture-project'

const root = repositoryRoot()
const text = readFileSync(join(root, 'docs/asvs.md'), 'utf8')

type Row = {
  readonly nr: string
  readonly state: string
  readonly how: string
  readonly file: string
  readonly title: string
}
const rows: Row[] = text.split('\n').flatMap(line => {
  const [, nr = '', , state = '', how = '', test = ''] = line.split('|').map(cell => cell.trim())
  if (!/^\d+\.\d+\.\d+$/.test(nr)) return []
  const named = /`(tests\/[^`]+)`: “([^”]+)”/.exec(test)
  return [{ nr, state: state.replaceAll('*', ''), how, file: named?.[1] ?? '', title: named?.[2] ?? '' }]
})

describe('the table of ASVS', () => {
  it('has every requirement once, with a state and a word on it', () => {
    expect(rows.length).toBeGreaterThan(250)
    expect(new Set(rows.map(({ nr }) => nr)).size).toBe(rows.length)
    for (const { nr, state, how } of rows) {
      expect(['met', 'in part', 'not met', 'not applicable'], nr).toContain(state)
      expect(how.length, nr).toBeGreaterThan(3)
    }
  })

  it('counts them rightly in its first lines', () => {
    const of = (state: string): number => rows.filter(row => row.state === state).length
    expect(text).toContain(`all ${rows.length} requirements`)
    expect(text.replace(/\s+/g, ' ')).toContain(
      `${of('met')} are met, ${of('in part')} in part, ${of('not met')} are not met, ${of('not applicable')} do not apply`,
    )
  })

  it.each([...new Set(rows.map(({ file }) => file).filter(file => file !== ''))])(
    '%s: the tests that it names are there',
    file => {
      expect(existsSync(join(root, file))).toBe(true)
      const source = readFileSync(join(root, file), 'utf8')
      const missing = rows.filter(
        row => row.file === file && !source.includes(`'${row.title}'`) && !source.includes(`\`${row.title}\``),
      )
      expect(missing.map(({ nr, title }) => `${nr} ${title}`)).toEqual([])
    },
  )
})
