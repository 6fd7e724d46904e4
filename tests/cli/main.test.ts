import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lockFolder } from '@/lib/server/db/lock'
import { openDatabase } from '@/lib/server/db/open'
import { copyOfTemplate } from '../support/db-embedded'
import { runProgram } from '../support/site-process'

const COMMANDS = ['start', 'dev', 'migrate', 'user', 'token', 'import', 'export', 'backup', 'restore', 'verify']

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'iwm cli '))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

async function iwm(words: string[], settings: Record<string, string> = {}) {
  const program = runProgram(words, { IWM_DATA_DIR: path.join(folder, 'data'), ...settings })
  const code = await program.ended
  return { code, output: program.output() }
}

/** A migrated record of the tests of one group; answers where it lies. */
function ownRecord(): () => string {
  let record = ''
  beforeAll(async () => {
    record = await copyOfTemplate('empty')
    return () => rm(record, { recursive: true, force: true })
  }, 600_000)
  return () => record
}

describe('help', () => {
  it.each(COMMANDS)('%s says what it does', async name => {
    const { code, output } = await iwm([name, '--help'])
    expect(code).toBe(0)
    expect(output).toContain(`Usage: iwm ${name}`)
    expect(output.length).toBeGreaterThan(150)
  })

  it('names every command', async () => {
    const { code, output } = await iwm(['--help'])
    expect(code).toBe(0)
    for (const name of COMMANDS) expect(output).toContain(`  ${name} `)
  })

  it('comes with a failing exit code when no command is given', async () => {
    const { code, output } = await iwm([])
    expect(code).toBe(1)
    expect(output).toContain('Usage: iwm')
  })
})

describe('what cannot be done', () => {
  it('is said of an unknown command, with the likely one', async () => {
    const { code, output } = await iwm(['migrat'])
    expect(code).toBe(1)
    expect(output).toContain("unknown command 'migrat'")
    expect(output).toContain('migrate')
  })

  it('is said of an unknown option', async () => {
    const { code, output } = await iwm(['migrate', '--nonsense'])
    expect(code).toBe(1)
    expect(output).toContain("unknown option '--nonsense'")
  })

  it('is said of every wrong setting in a line of its own, before anything is made', async () => {
    const wrong = { PORT: 'eighty', DATABASE_URL: 'mysql://secret@host/x', LOG_LEVEL: 'loud' }
    for (const command of ['migrate', 'verify', 'start']) {
      const { code, output } = await iwm([command], wrong)
      expect([command, code]).toEqual([command, 1])
      for (const name of Object.keys(wrong)) expect(output).toMatch(new RegExp(`^ *${name} must be`, 'm'))
      expect(output).not.toContain('secret')
      expect(output).not.toMatch(/^\s+at /m)
    }
    expect(existsSync(path.join(folder, 'data'))).toBe(false)
  })

  it('is said when another process has the data folder', async () => {
    const lock = lockFolder(path.join(folder, 'taken'))
    try {
      const { code, output } = await iwm(['migrate'], { IWM_DATA_DIR: path.join(folder, 'taken') })
      expect(code).toBe(1)
      expect(output).toMatch(/in use by process \d+/)
      expect(output).toContain(String(process.pid))
      expect(output).not.toMatch(/^\s+at /m)
    } finally {
      lock.release()
    }
  })
})

describe('people of the desk', () => {
  const record = ownRecord()
  const settings = () => ({ IWM_DATA_DIR: record(), IWM_PUBLIC_URL: 'https://monitor.example.org' })

  it('are invited by a link, told apart by role, and refused where nobody is meant', async () => {
    const invited = await iwm(['user', 'add', 'Zainab@Example.org', 'admin', '--locale', 'en', '--json'], settings())
    expect(invited.code).toBe(0)
    const line = invited.output.split('\n').find(one => one.startsWith('{')) ?? ''
    expect(JSON.parse(line)).toMatchObject({
      link: expect.stringMatching(/^https:\/\/monitor\.example\.org\/en\/admin\/invite\/[\w-]{20,}$/),
    })
    const wrong = await iwm(['user', 'add', 'a@example.org', 'king'], settings())
    expect([wrong.code, wrong.output]).toEqual([1, expect.stringContaining('Roles: viewer, contributor')])
    const nobody = await iwm(['user', 'reset', 'nobody@example.org'], settings())
    expect([nobody.code, nobody.output]).toEqual([1, expect.stringContaining('Nobody has the address')])
    const address = await iwm(['user', 'add', 'no address', 'editor'], settings())
    expect([address.code, address.output]).toEqual([1, expect.stringContaining('not an e-mail address')])
  }, 240_000)
})

describe('tokens of programs', () => {
  const record = ownRecord()
  const settings = () => ({ IWM_DATA_DIR: record() })
  const json = (output: string): unknown => JSON.parse(output.split('\n').find(line => /^[{[]/.test(line)) ?? '')

  it('are made for somebody who is there, with scopes that there are, and end when they are revoked', async () => {
    const db = await openDatabase({ dataDir: settings().IWM_DATA_DIR })
    await db.transaction(tx =>
      tx.execute(sql`insert into "user" (id, name, email, role, kind)
        values ('c', 'C', 'c@example.org', 'contributor', 'person')`),
    )
    await db.close()
    const made = await iwm(
      ['token', 'add', 'C@example.org', '--scope', 'entries:draft', 'sources:write', '--days', '30', '--json'],
      settings(),
    )
    expect([made.code, json(made.output)]).toMatchObject([
      0,
      { id: 1, token: expect.stringMatching(/^iwm_[\w-]{43}$/), scopes: ['entries:draft', 'sources:write'] },
    ])
    const nobody = await iwm(['token', 'add', 'x@example.org', '--scope', 'import'], settings())
    expect([nobody.code, nobody.output]).toEqual([1, expect.stringContaining('Nobody has the address')])
    const odd = await iwm(['token', 'add', 'c@example.org', '--scope', 'everything'], settings())
    expect([odd.code, odd.output]).toEqual([1, expect.stringContaining('No scope is called "everything"')])
    const beyond = await iwm(['token', 'add', 'c@example.org', '--scope', 'entries:publish'], settings())
    expect([beyond.code, beyond.output]).toEqual([1, expect.stringContaining('does not allow “entries:publish”')])
    expect((await iwm(['token', 'revoke', '1'], settings())).code).toBe(0)
    const again = await iwm(['token', 'revoke', '1'], settings())
    expect([again.code, again.output]).toEqual([1, expect.stringContaining('revoked already')])
    const listed = await iwm(['token', 'list', '--json'], settings())
    expect(json(listed.output)).toMatchObject([{ id: 1, name: 'C@example.org', who: 'C', state: 'revoked' }])
  }, 240_000)
})

describe('the record as a file', () => {
  const record = ownRecord()
  const settings = () => ({ IWM_DATA_DIR: record() })

  it('goes to standard output or into a file, and says what it cannot make', async () => {
    const csv = await iwm(['export', '--format', 'csv', '--kind', 'attack'], settings())
    expect([csv.code, csv.output]).toEqual([0, expect.stringMatching(/^event_id,event_type,sub_event_type,.*\r?\n$/)])
    const out = path.join(folder, 'record.geojson')
    expect((await iwm(['export', '--format', 'geojson', '--out', out], settings())).code).toBe(0)
    expect(JSON.parse(await readFile(out, 'utf8'))).toEqual({
      ...{ type: 'FeatureCollection', revision: 0, features: [], next_cursor: null },
    })
    const late = await iwm(['export', '--format', 'csv', '--rev', '7'], settings())
    expect([late.code, late.output]).toEqual([1, expect.stringContaining('--rev must be a revision from 0 to 0')])
    const kind = await iwm(['export', '--format', 'csv', '--kind', 'raid'], settings())
    expect([kind.code, kind.output]).toEqual([1, expect.stringContaining('No kind is called "raid"')])
    const form = await iwm(['export', '--format', 'pdf'], settings())
    expect([form.code, form.output]).toEqual([1, expect.stringContaining('Allowed choices are csv, geojson')])
  }, 240_000)
})

describe('a file of many records', () => {
  const record = ownRecord()
  const settings = () => ({ IWM_DATA_DIR: record() })
  const jsonOf = (output: string): unknown => JSON.parse(output.split('\n').find(line => line.startsWith('{')) ?? '')

  it('is tried, taken in by a mapping, found again and refused where it is none', async () => {
    const file = path.join(folder, 'list.csv')
    const map = path.join(folder, 'map.json')
    await writeFile(file, 'Tag;Waffe;Nr\n2024-01-04;Drohne;1\n2024-01-05;Keule;2\n')
    const weapon = { column: 'Waffe', values: { Drohne: 'drone' } }
    const fields = { date_edtf: 'Tag', weapon, scope: { value: 'IQ' } }
    await writeFile(map, JSON.stringify({ kind: 'attack', fields, id: { column: 'Nr', set: 'list' } }))
    const tried = await iwm(['import', file, '--map', map, '--dry-run', '--json'], settings())
    expect([tried.code, jsonOf(tried.output)]).toMatchObject([
      1,
      {
        counts: { add: 1, refuse: 1 },
        rows: [
          { line: 2, action: 'add' },
          { line: 3, action: 'refuse', problems: [{ code: 'choice', field: 'Waffe' }] },
        ],
      },
    ])
    const done = await iwm(['import', file, '--map', map], settings())
    expect([done.code, done.output]).toEqual([0, expect.stringContaining('Imported as drafts.')])
    const again = await iwm(['import', file, '--map', map], settings())
    expect([again.code, again.output]).toEqual([1, expect.stringContaining('No row of this file adds or changes')])
    expect(again.output).toContain('Is there already.')
    const bare = await iwm(['import', file], settings())
    expect([bare.code, bare.output]).toEqual([1, expect.stringContaining('needs --map')])
    const gone = await iwm(['import', path.join(folder, 'nowhere.csv'), '--map', map], settings())
    expect([gone.code, gone.output]).toEqual([1, expect.stringMatching(/ENOENT|no such file/)])
  }, 240_000)
})
