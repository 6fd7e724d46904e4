import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import type { MergedCode } from '@/lib/domain/names'
import type { Localized } from '@/lib/domain/vocabulary'
import type { ReadDb } from '../db/handle'
import { NAMES_NOW, namesAsOf } from './names-as-of'

export type Names = {
  readonly places: Readonly<Record<string, Localized>>
  readonly actors: Readonly<Record<string, Localized>>
  /** Those that turned out to be spellings of others, and of which: they have names for older versions, and stand in no list. */
  readonly merged: Readonly<Record<MergedCode, Readonly<Record<string, string>>>>
}

const nameRow = z.object({ id: z.string(), en: z.string(), ar: z.string(), into: z.string().nullable() })
type NameRow = z.output<typeof nameRow>

/** The names of all places and actors, by id, as they stood at a revision; null for as they stand now. */
export async function names(db: ReadDb, rev: number | null): Promise<Names> {
  const from = rev === null ? NAMES_NOW : await namesAsOf(db, rev)
  const all = (table: MergedCode): Promise<NameRow[]> =>
    db.query(
      sql`select n.id, n.name_en as en, n.name_ar as ar, n.merged_into as into from ${from[table]} n order by n.id`,
      nameRow,
    )
  const [places, actors] = [await all('place'), await all('actor')]
  const byId = (rows: readonly NameRow[]) => Object.fromEntries(rows.map(({ id, en, ar }) => [id, { en, ar }]))
  const merged = (rows: readonly NameRow[]) =>
    Object.fromEntries(rows.flatMap(({ id, into }) => (into === null ? [] : [[id, into] as const])))
  return { places: byId(places), actors: byId(actors), merged: { place: merged(places), actor: merged(actors) } }
}
