import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { COMMANDS } from '@/lib/domain/vocabularies/command'

test('every command of the program has its words in the log', () => {
  const folder = 'lib/server/commands'
  const named = readdirSync(folder).flatMap(file =>
    [...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/(?:command|amending)\(\{\s+name: '([^']+)'/g)].map(
      match => match[1] ?? '',
    ),
  )
  expect(named.length).toBeGreaterThan(25)
  expect(named.toSorted()).toEqual(Object.keys(COMMANDS).toSorted())
})
