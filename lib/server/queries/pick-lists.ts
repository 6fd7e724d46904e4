import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import type { ReadDb } from '../db/handle'

const named = z.object({
  id: z.string(),
  en: z.string(),
  ar: z.string(),
  /** Every other spelling. */
  also: z.array(z.string()),
})
export type Named = z.output<typeof named>

export type PickLists = {
  readonly places: readonly Named[]
  readonly actors: readonly Named[]
}

/** All places and actors with every spelling, but for those that are spellings of others, for fields that take one of them. */
export async function pickLists(db: ReadDb): Promise<PickLists> {
  return {
    places: await db.query(
      sql`select id, name_en as en, name_ar as ar, variants as also from place where merged_into is null order by name_en, id`,
      named,
    ),
    actors: await db.query(
      sql`select id, name_en as en, name_ar as ar, variants as also from actor where merged_into is null order by name_en, id`,
      named,
    ),
  }
}

/** All outlets by name, with the domains that their reports came from. */
export async function outletList(db: ReadDb) {
  return db.query(
    sql`select o.id, o.name_en as en, o.name_ar as ar,
        array(select distinct s.source_domain from source s where s.outlet_id = o.id and s.source_domain is not null) as domains
      from outlet o order by o.name_en, o.id`,
    z.object({ id: z.string(), en: z.string(), ar: z.string(), domains: z.array(z.string()) }),
  )
}
