import 'server-only'
import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import type { WordKey } from '@/lib/domain/record-sort'
import { OUTCOME, WEAPON } from '@/lib/domain/vocabularies/event'
import type { Localized, Vocabulary } from '@/lib/domain/vocabulary'
import type { Locale } from '@/lib/i18n/locale'
import type { ReadDb } from '../db/handle'
import { type Names, names as namesOf } from './names'
import { texts } from './sql'

/**
 * The code behind each key that is read as words, as the indexes of `entry_index` have it. An outcome that is not known is
 * shown as none, so it is none; a stated total was claimed by the only actor that it names.
 */
export const WORD_CODES = {
  place: sql`v.place_id`,
  weapon: sql`v.weapon`,
  outcome: sql`nullif(v.outcome, 'unknown')`,
  claimant: sql`coalesce(v.claimed_by, case when v.kind = 'tally_claim' then v.actors[1] end)`,
} as const satisfies Record<WordKey, Sql>

/** How many codes a page looks into at once: the first page of a list is mostly full before the second such step. */
const AT_ONCE = 12

function wordsOf(key: WordKey, names: Names): Vocabulary {
  if (key === 'weapon') return WEAPON
  if (key === 'outcome') return OUTCOME
  return key === 'place' ? names.places : names.actors
}

/** Codes in the order of their words in a language; of equal words, and of codes that have none, by code. */
export function inWordOrder(codes: readonly string[], words: Vocabulary, locale: Locale): string[] {
  const { compare } = new Intl.Collator(locale, { numeric: true })
  const word = (code: string): string => {
    const label: Localized | undefined = words[code]
    return label?.[locale] ?? code
  }
  return codes.toSorted((a, b) => compare(word(a), word(b)) || (a < b ? -1 : 1))
}

/**
 * Every code that any version has under a key, in the order of their words as a revision named them: the rank of a code is its
 * place in this list, from 1. A rank holds within one answer: a version published later may bring a code that moves it. How two
 * codes of a revision follow each other is for ever, so what is kept or sent names the code. Read by leaps over the index of the codes, so it costs what there are of codes and not of records.
 */
export async function wordOrder(db: ReadDb, key: WordKey, rev: number, locale: Locale): Promise<readonly string[]> {
  const code = WORD_CODES[key]
  const rows = await db.query(
    sql`with recursive leap as (
        (select ${code} as code from entry_index v where ${code} is not null order by ${code} limit 1)
        union all
        select (select ${code} from entry_index v where ${code} > leap.code order by ${code} limit 1)
        from leap where leap.code is not null
      ) select code from leap where code is not null`,
    z.object({ code: z.string() }),
  )
  const codes = rows.map(row => row.code)
  return inWordOrder(codes, wordsOf(key, await namesOf(db, rev)), locale)
}

/** Whether some version had a code under a key by a revision: the answer for a revision never changes. */
export async function codeKnown(db: ReadDb, key: WordKey, code: string, rev: number): Promise<boolean> {
  const rows = await db.query(
    sql`select 1 from entry_index v where ${WORD_CODES[key]} = ${code} and v.since <= ${rev} limit 1`,
    z.unknown(),
  )
  return rows.length > 0
}

/** Rows of `from` with the `rank` of their code; null where they have none. */
export function ranked(from: Sql, key: WordKey, order: readonly string[]): Sql {
  return sql`(select v.*, o.rank::int as rank from ${from} v
    left join unnest(${texts(order)}) with ordinality o(code, rank) on o.code = ${WORD_CODES[key]})`
}

type Page = {
  readonly where: Sql
  readonly descending: boolean
  /** The code and the entry that the page comes after. */
  readonly after: { readonly code: string; readonly id: number } | null
  readonly limit: number
}

/**
 * The next rows that have a word, code by code along the index of the codes: of each code no more are read than the page holds,
 * so that a page costs the same however many records there are. `row` reads what is found.
 */
export async function pageByWord<T>(
  db: ReadDb,
  key: WordKey,
  order: readonly string[],
  { where, descending, after, limit }: Page,
  row: z.ZodType<T>,
): Promise<T[]> {
  const all = order.map((code, at) => ({ code, rank: at + 1 }))
  const way = descending ? all.reverse() : all
  const from = after === null ? 0 : way.findIndex(({ code }) => code === after.code)
  const direction = descending ? sql`desc` : sql`asc`
  const beyond = descending ? sql`<` : sql`>`
  const rest = after === null ? sql`true` : sql`(o.code <> ${after.code} or v.entry_id ${beyond} ${after.id}::int)`
  const found: T[] = []
  for (let at = Math.max(from, 0); from >= 0 && at < way.length && found.length < limit; at += AT_ONCE) {
    const some = way.slice(at, at + AT_ONCE)
    const rows = await db.query(
      sql`select p.kind, p.id, p.entry_id, o.code as key
        from jsonb_to_recordset(${JSON.stringify(some)}::jsonb) as o(code text, rank int)
        cross join lateral (
          select v.kind, v.id, v.entry_id from entry_index v
          where ${WORD_CODES[key]} = o.code and ${where} and ${rest}
          order by v.entry_id ${direction} limit ${limit - found.length}) p
        order by o.rank ${direction}, p.entry_id ${direction} limit ${limit - found.length}`,
      row,
    )
    found.push(...rows)
  }
  return found
}
