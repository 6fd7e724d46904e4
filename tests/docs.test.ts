// Subject: README.md, CONTRIBUTING.md, docs
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CHARTS } from '@/lib/charts/registry'
import { repositoryRoot } from './support/architecture-project'
import { anchorsOf, commandsOf, linksOf, matchesOf, namedCommands, settingsOf, slugsIn } from './support/documents'

const root = repositoryRoot()
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const under = (folder: string, ending: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith(ending))
    .map(name => `${folder}/${name}`)

const documents = ['README.md', 'CONTRIBUTING.md', ...under('docs', '.md')]
/** Those of the command line; `start`, `dev`, `test` and `check` are scripts of package.json. */
const commands = commandsOf(read('lib/cli/main.ts'), under('lib/cli/commands', '.ts').map(read))

describe('what the documents name exists', () => {
  it.each(documents)('%s: links lead somewhere', path => {
    const broken = linksOf(read(path)).filter(({ file, anchor }) => {
      const target = file === '' ? path : join(dirname(path), file)
      if (!existsSync(join(root, target))) return true
      return anchor !== '' && !anchorsOf(read(target)).includes(anchor)
    })
    expect(broken).toEqual([])
  })

  it.each(documents)('%s: commands are commands', path => {
    expect(namedCommands(read(path)).filter(name => !commands.includes(name))).toEqual([])
  })

  it.each(documents)('%s: paths in code marks are there', path => {
    const named = matchesOf(read(path), /`((?:lib|app|components|prisma|tests|docs|public)\/[\w./[\]-]+)`/g)
    expect(named.filter(name => !name.includes('NNN') && !existsSync(join(root, name)))).toEqual([])
  })

  it.each(documents)('%s: charts are registered', path => {
    const known = new Set(CHARTS.map(({ slug }) => slug))
    expect(slugsIn(read(path)).filter(slug => !known.has(slug))).toEqual([])
  })
})

it('the README lists the settings that the program reads, no more and no fewer', () => {
  expect(settingsOf(read('README.md')).sort()).toEqual(
    matchesOf(read('lib/server/env.ts'), /^ {2}([A-Z][A-Z_]+):/gm).sort(),
  )
})

it('the README lists the commands of the command line, no more and no fewer', () => {
  const listed = matchesOf(read('README.md'), /^\| `npm run iwm -- (\w+)/gm)
  expect(listed.sort()).toEqual([...commands].sort())
})

it('decision records are numbered without a gap and have their five parts', () => {
  const records = under('docs/decisions', '.md').sort()
  expect(records.map(path => Number(path.slice('docs/decisions/'.length).slice(0, 3)))).toEqual(
    records.map((_, at) => at + 1),
  )
  for (const path of records)
    for (const part of ['Date: ', 'Status: ', '## Context', '## Decision', '## Consequences'])
      expect(read(path), path).toContain(part)
})

describe('the readers of documents read', () => {
  it('links and anchors', () => {
    expect(linksOf('[a](b.md#c) ![d](e.png) [f](https://g.org) [h](#i)')).toEqual([
      { file: 'b.md', anchor: 'c' },
      { file: 'e.png', anchor: '' },
      { file: '', anchor: 'i' },
    ])
    expect(anchorsOf('# One `two` three?\n## بالعربية')).toEqual(['one-two-three', 'بالعربية'])
  })

  it('commands, settings and slugs', () => {
    expect(namedCommands('`npm run iwm -- verify`, `npm run iwm -- backup FILE`')).toEqual(['verify', 'backup'])
    const file = `export function verifyCommand(): Command { return new Command('verify') }`
    expect(commandsOf('new Command().addCommand(verifyCommand())', [file])).toEqual(['verify'])
    expect(commandsOf('new Command()', [file])).toEqual([])
    expect(settingsOf('| `PORT` | 1 |\n| `npm` | 2 |')).toEqual(['PORT'])
    expect(slugsIn('/en/charts/attacks?grain=day and /{l}/charts/{slug}')).toEqual(['attacks'])
  })
})
