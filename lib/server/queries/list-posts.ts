import 'server-only'
import { LRUCache } from 'lru-cache'
import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import type { ReadDb } from '../db/handle'
import { MOST_COUNTED } from './count-entries'

/** How many rows of a list stand between two posts: the most that are walked to find the row at a place. */
export const POST_EVERY = 500

/**
 * A row of a list by which the rows after it are found, and how many rows the list has up to and with it. `key` is what a cursor
 * holds of the row: it is kept while the record goes on, so nothing that a later revision moves may be in it.
 */
export type Post = { readonly key: string | number | null; readonly id: number; readonly before: number }

/** The rows of a list: what holds them, which of them, what they are ordered by (as SQL and as the cursor keeps it) and which way. */
export type Ordered = {
  readonly from: Sql
  readonly where: Sql
  readonly column: Sql
  readonly shown: Sql
  readonly descending: boolean
}

const postRow = z.object({ key: z.union([z.string(), z.number()]).nullable(), entry_id: z.number(), n: z.number() })

const kept = new WeakMap<ReadDb, LRUCache<string, readonly Post[]>>()

/**
 * Every `POST_EVERY`th row of a list, up to `MOST_COUNTED` rows. Costs one walk over the list; kept by `name`, which must say
 * filter, order and revision, since the answer never changes then. Rows without a value come last, as everywhere.
 */
export async function postsOf(db: ReadDb, name: string, list: Ordered): Promise<readonly Post[]> {
  const known = kept.get(db) ?? new LRUCache<string, readonly Post[]>({ max: 100 })
  kept.set(db, known)
  const found = known.get(name)
  if (found) return found
  const way = list.descending ? sql`desc` : sql`asc`
  // Those with a value by the index of the order, then those without: "nulls last" has no index.
  const rows = await db.query(
    sql`select key, entry_id, n::int as n from (
        select key, entry_id, row_number() over () as n from (
          (select ${list.shown} as key, v.entry_id from ${list.from} v where ${list.where} and ${list.column} is not null
            order by ${list.column} ${way}, v.entry_id ${way} limit ${MOST_COUNTED})
          union all
          (select null, v.entry_id from ${list.from} v where ${list.where} and ${list.column} is null
            order by v.entry_id ${way} limit ${MOST_COUNTED})) walked) numbered
      where n % ${POST_EVERY} = 0 and n <= ${MOST_COUNTED} order by n`,
    postRow,
  )
  const posts = rows.map(({ key, entry_id, n }) => ({ key, id: entry_id, before: n }))
  known.set(name, posts)
  return posts
}

/** The last post before the row at a place (the first row is 0); null where the list begins within reach. */
export function postBefore(posts: readonly Post[], at: number): Post | null {
  return posts[Math.min(Math.floor(at / POST_EVERY), posts.length) - 1] ?? null
}
