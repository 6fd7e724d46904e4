import { beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { addPlace } from '@/lib/server/commands/add-named'
import { runCommand } from '@/lib/server/commands/command'
import { createEntry } from '@/lib/server/commands/create-entry'
import { mergeNames } from '@/lib/server/commands/merge-names'
import { retract } from '@/lib/server/commands/retract'
import type { Database } from '@/lib/server/db/handle'
import { listNames, usesOf } from '@/lib/server/queries/name-lists'
import { eachEngine } from '@/tests/support/db'
import { addBasics, anAttack, LOADER, must, NOW, publishedAttack, REASON } from '../a-record'

eachEngine(engine => {
  let db: Database
  beforeAll(async () => {
    db = await engine.freshDatabase()
    await addBasics(db)
    const place: z.input<typeof addPlace.input> = {
      id: 'ain',
      name_en: 'Ain',
      name_ar: 'عين الأسد',
      variants: ['Assad Base', 'قاعدة الاسد'],
      kind: 'base',
      scope: 'IQ',
      where_prec: 1,
    }
    must(await runCommand(db, addPlace, place, LOADER, NOW))
    await publishedAttack(db, { actor1: 'iri', claimed_by: 'iri' })
    const back = await publishedAttack(db)
    must(await runCommand(db, retract, { event_id: back.event_id, ...REASON }, LOADER, NOW))
    must(await runCommand(db, createEntry, anAttack(), LOADER, NOW))
  })
  const found = async (table: 'outlet' | 'actor' | 'place', typed: string) =>
    (await listNames(db.read, table, typed, 10)).items.map(({ id, used }) => [id, used])

  test('any name, spelling or id finds a row, however it is written, with how many public records use it', async () => {
    expect(await found('place', 'ASAD')).toEqual([['asad', 1]])
    expect(await found('place', 'assad')).toEqual([['ain', 0]])
    expect(await found('place', 'الاسد')).toEqual([['ain', 0]])
    expect(await found('place', 'الأَسد عين')).toEqual([['ain', 0]])
    expect(await found('place', 'nowhere')).toEqual([])
    expect(await found('actor', '')).toEqual([
      ['iri', 1],
      ['us', 0],
    ])
    expect(await found('outlet', 'صحيفة')).toEqual([
      ['daily', 1],
      ['weekly', 0],
    ])
    expect(await listNames(db.read, 'place', '', 1)).toMatchObject({ total: 3, items: [{ id: 'ain' }] })
  })

  test('drafts are counted apart', async () => {
    expect(await usesOf(db.read, 'place', 'asad')).toEqual({ records: 1, drafts: 1 })
    expect(await usesOf(db.read, 'actor', 'iri')).toEqual({ records: 1, drafts: 1 })
    expect(await usesOf(db.read, 'outlet', 'daily')).toEqual({ records: 1, drafts: 1 })
    expect(await usesOf(db.read, 'source', 'leaflet')).toEqual({ records: 0, drafts: 0 })
  })

  test('a merged one says of what it is a spelling', async () => {
    must(await runCommand(db, mergeNames, { table: 'place', id: 'ain', into: 'asad', ...REASON }, LOADER, NOW))
    const { items } = await listNames(db.read, 'place', 'assad', 10)
    expect(items.map(({ id, into_en }) => [id, into_en])).toEqual([
      ['ain', 'asad'],
      ['asad', null],
    ])
  })
})
