import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import type { Localized } from '@/lib/domain/vocabulary'
import type { ReadDb } from '../db/handle'

export type Names = {
  readonly places: Readonly<Record<string, Localized>>
  readonly actors: Readonly<Record<string, Localized>>
}

const nameRow = z.object({ id: z.string(), en: z.string(), ar: z.string() })

/** The names of all places and actors, by id. */
export async function names(db: ReadDb): Promise<Names> {
  const places = await db.query(sql`select id, name_en as en, name_ar as ar from place order by id`, nameRow)
  const actors = await db.query(sql`select id, name_en as en, name_ar as ar from actor order by id`, nameRow)
  const byId = (rows: typeof places) => Object.fromEntries(rows.map(({ id, en, ar }) => [id, { en, ar }]))
  return { places: byId(places), actors: byId(actors) }
}
