import 'server-only'
import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { foldedWords } from '@/lib/core/fold'
import type { NameCode } from '@/lib/domain/names'
import type { ReadDb } from '../db/handle'
import { name, texts } from './sql'

/** Tables whose rows have a room of their own. Reports have the desk's own page. */
export type ListedName = Exclude<NameCode, 'source'>

const listedRow = z.object({
  id: z.string(),
  en: z.string(),
  ar: z.string(),
  also: z.array(z.string()),
  kind: z.string().nullable(),
  reliability: z.string().nullable(),
  into_en: z.string().nullable(),
  into_ar: z.string().nullable(),
  /** Public records that name it, or rest on its reports. */
  used: z.number(),
})
export type NameInList = z.output<typeof listedRow>

const PUBLIC = sql`i.until is null and i.status = 'published'`

/** How many public records use each row, by id. */
const uses = {
  place: sql`(select i.place_id as id, count(*)::int as n from entry_index i where ${PUBLIC} group by 1)`,
  actor: sql`(select a.id, count(distinct i.entry_id)::int as n from entry_index i cross join lateral unnest(i.actors) a(id)
    where ${PUBLIC} group by 1)`,
  outlet: sql`(select s.outlet_id as id, count(distinct i.entry_id)::int as n
    from citation c join source s on s.id = c.source_id join entry_index i on i.entry_id = c.entry_id
    where c.since is not null and c.until is null and ${PUBLIC} group by 1)`,
} as const satisfies Readonly<Record<ListedName, Sql>>

const own = {
  place: sql`t.variants as also, t.kind, null::text as reliability, m.name_en as into_en, m.name_ar as into_ar`,
  actor: sql`t.variants as also, t.kind, null::text as reliability, m.name_en as into_en, m.name_ar as into_ar`,
  outlet: sql`'{}'::text[] as also, null::text as kind, t.reliability, null::text as into_en, null::text as into_ar`,
} as const satisfies Readonly<Record<ListedName, Sql>>

/** Rows of a table of names that any name, spelling or id of matches every word typed, with how many public records use each. */
export async function listNames(
  db: ReadDb,
  table: ListedName,
  typed: string,
  most: number,
): Promise<{ readonly items: readonly NameInList[]; readonly total: number }> {
  const merged = table === 'outlet' ? sql`` : sql`left join ${name(table)} m on m.id = t.merged_into`
  const variants = table === 'outlet' ? sql`` : sql`, array_to_string(t.variants, ' ')`
  const where = sql`not exists (select 1 from unnest(${texts(foldedWords(typed).slice(0, 6))}) as w(word)
    where position(w.word in iwm_fold(concat_ws(' ', t.id, t.name_en, t.name_ar${variants}))) = 0)`
  const items = await db.query(
    sql`select t.id, t.name_en as en, t.name_ar as ar, ${own[table]}, coalesce(u.n, 0) as used
      from ${name(table)} t ${merged} left join ${uses[table]} u on u.id = t.id
      where ${where} order by lower(t.name_en), t.id limit ${most}`,
    listedRow,
  )
  const [count] = await db.query(
    sql`select count(*)::int as n from ${name(table)} t where ${where}`,
    z.object({ n: z.number() }),
  )
  return { items, total: count?.n ?? 0 }
}

/** How many public records and how many drafts use one row. */
export async function usesOf(
  db: ReadDb,
  table: NameCode,
  id: string,
): Promise<{ readonly records: number; readonly drafts: number }> {
  const cited = sql`(select c.entry_id from citation c join source s on s.id = c.source_id
    where c.until is null and ${table === 'outlet' ? sql`s.outlet_id` : sql`s.id`} = ${id})`
  const naming = (alias: string): Sql => {
    const row = name(alias)
    if (table === 'place') return sql`${row}.place_id = ${id}`
    if (table === 'actor') return sql`${row}.actors @> ${texts([id])}`
    return sql`${row}.entry_id in ${cited}`
  }
  const [found] = await db.query(
    sql`select (select count(*)::int from entry_index i where ${PUBLIC} and ${naming('i')}) as records,
      (select count(*)::int from entry_version v where v.since is null and ${naming('v')}) as drafts`,
    z.object({ records: z.number(), drafts: z.number() }),
  )
  return found ?? { records: 0, drafts: 0 }
}
