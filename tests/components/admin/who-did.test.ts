import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { calledBy, namedPeople, namedRows } from '@/components/admin/who-did'
import { SYSTEM_USERS } from '@/lib/domain/vocabularies/system-user'
import { readerOf } from '../fixtures'

const folder = path.resolve(import.meta.dirname, '../../../prisma/migrations')
const [en, ar] = [readerOf('en'), readerOf('ar')]

it('has words for every user that a migration makes, the English ones as they stand in the database', () => {
  const made = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.sql'))
    .flatMap(name => [
      ...readFileSync(path.join(folder, name), 'utf8').matchAll(
        /INSERT INTO "user" \(id, name, role, kind\) VALUES \('([^']+)', '([^']+)', '[^']+', 'system'\)/g,
      ),
    ])
    .map(([, id = '', name = '']) => [id, name])
  expect(made).not.toEqual([])
  expect(Object.fromEntries(made)).toEqual(
    Object.fromEntries(Object.entries(SYSTEM_USERS).map(([id, words]) => [id, words.en])),
  )
})

it('says what acts without being a person in the words of the reader, and leaves names of people alone', () => {
  expect([calledBy(en, 'program', 'Program'), calledBy(ar, 'program', 'Program')]).toEqual(['Program', 'البرنامج'])
  expect(calledBy(ar, 'u-1', 'Program')).toBe('Program')
  const rows = [
    { revision: 1, who: 'Starting data', who_id: 'loader' },
    { revision: 2, who: 'Layla', who_id: 'u-1' },
    { revision: 3, who: null, who_id: null },
  ]
  expect(namedRows(ar, rows).map(({ revision, who }) => [revision, who])).toEqual([
    [1, 'البيانات الأولى'],
    [2, 'Layla'],
    [3, null],
  ])
  expect(namedPeople(ar, { loader: 'Starting data', 'u-1': 'Layla' })).toEqual({
    loader: 'البيانات الأولى',
    'u-1': 'Layla',
  })
})
