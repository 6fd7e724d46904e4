import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import type { MergedCode } from '@/lib/domain/names'
import type { ReadDb } from '../db/handle'
import { namesAsOf } from './names-as-of'
import { texts } from './sql'

type Naming = {
  readonly place?: readonly string[] | undefined
  readonly actor?: readonly string[] | undefined
  readonly claimed_by?: readonly string[] | undefined
}

/**
 * A filter that asks by a place or an actor which had been merged by a revision asks by what it was merged into. One that
 * asks by neither costs nothing.
 */
export async function keptFilter<F extends Naming>(db: ReadDb, filter: F, rev: number): Promise<F> {
  const { place, actor, claimed_by } = filter
  const asked = { place: place ?? [], actor: [...(actor ?? []), ...(claimed_by ?? [])] }
  if (asked.place.length + asked.actor.length === 0) return filter
  const from = await namesAsOf(db, rev)
  const merged = (table: MergedCode) => sql`select n.id, n.merged_into as "into" from ${from[table]} n
    where n.merged_into is not null and n.id = any(${texts(asked[table])})`
  const read = async (table: MergedCode) =>
    asked[table].length === 0 ? [] : db.query(merged(table), z.object({ id: z.string(), into: z.string() }))
  const into = { place: await read('place'), actor: await read('actor') }
  if (into.place.length + into.actor.length === 0) return filter
  const kept = (table: MergedCode, list: readonly string[] | undefined) =>
    list && [...new Set(list.map(id => into[table].find(row => row.id === id)?.into ?? id))]
  return {
    ...filter,
    ...(place && { place: kept('place', place) }),
    ...(actor && { actor: kept('actor', actor) }),
    ...(claimed_by && { claimed_by: kept('actor', claimed_by) }),
  }
}
