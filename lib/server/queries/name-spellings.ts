import 'server-only'
import { LRUCache } from 'lru-cache'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { spellings } from '@/lib/core/spelling'
import type { ReadDb } from '../db/handle'
import { namesAsOf } from './names-as-of'
import { texts } from './sql'

type Spellings = ReturnType<typeof spellings>

const kept = new WeakMap<ReadDb, LRUCache<number, Spellings>>()

/**
 * Which words are spellings of each other, as the names of places, actors and outlets show it as of a revision. Kept for each
 * revision: what is added to the names becomes known with the next one.
 */
export async function nameSpellings(db: ReadDb, revision: number): Promise<Spellings> {
  const known = kept.get(db) ?? new LRUCache<number, Spellings>({ max: 20 })
  kept.set(db, known)
  const found = known.get(revision)
  if (found) return found
  const from = await namesAsOf(db, revision)
  const rows = await db.query(
    sql`select array[n.name_en, n.name_ar] || n.variants as names from ${from.place} n
      union all select array[n.name_en, n.name_ar] || n.variants from ${from.actor} n
      union all select array[n.name_en, n.name_ar] from ${from.outlet} n`,
    z.object({ names: z.array(z.string()) }),
  )
  const made = spellings(rows.map(({ names }) => names))
  known.set(revision, made)
  return made
}

/**
 * Spellings as a tsquery, each with its stem, and with the words that begin like it if it is still `growing`; null where the record
 * held none of them at the revision.
 */
export async function spellingsQuery(
  db: ReadDb,
  words: readonly string[],
  growing: boolean,
  revision: number,
): Promise<string | null> {
  if (words.length === 0) return null
  const end = growing ? ':*' : ''
  const [row] = await db.query(
    sql`select string_agg(concat_ws(' | ', quote_literal(w.word) || ${end}::text, quote_literal(w.stem)), ' | ') as query,
        bool_or(exists (select 1 from search_word k where k.word = any(array[w.word, w.stem]) and k.since <= ${revision})) as held
      from (select word, nullif(nullif(iwm_stem(word), word), '') as stem from unnest(${texts(words)}) as u(word)) w`,
    z.object({ query: z.string(), held: z.boolean() }),
  )
  return row?.held ? row.query : null
}
