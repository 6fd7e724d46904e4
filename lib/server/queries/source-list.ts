import 'server-only'
import sql, { join, type Sql } from 'sql-template-tag'
import { z } from 'zod'
import type { ReadDb } from '../db/handle'
import { namesAsOf } from './names-as-of'
import { restingOn } from './resting'
import { plainWords } from './search'
import { type SourceRow, selectSources, sourceRow } from './sources'

export type SourceFilter = {
  readonly outlet?: string | undefined
  /** Admiralty A–F of the outlet; `none` for reports whose outlet has no grade. */
  readonly reliability?: string | undefined
  readonly q?: string | undefined
}

/** Where a page of the list ended: the day of the last report as written, and its id. */
export type SourceCursor = { readonly date: string; readonly id: string }

export type FoundSources = {
  readonly items: readonly SourceRow[]
  readonly next_cursor: SourceCursor | null
  readonly total: number
}

function conditions({ outlet, reliability, q = '' }: SourceFilter): Sql {
  const text = sql`iwm_fold(concat_ws(' ', s.title, s.title_en, s.title_ar, o.name_en, o.name_ar, s.source_domain))`
  const words = plainWords(q).map(word => sql`strpos(${text}, ${word}) > 0`)
  return join(
    [
      sql`true`,
      ...(outlet ? [sql`s.outlet_id = ${outlet}`] : []),
      ...(reliability === 'none' ? [sql`o.reliability is null`] : []),
      ...(reliability && reliability !== 'none' ? [sql`o.reliability = ${reliability}`] : []),
      ...words,
    ],
    ' and ',
  )
}

/** Undated reports stand last, and every report has one place in the order. */
const day = sql`coalesce(s.date_published, '') collate "C"`

/** Sources that public records rest on as of a revision, newest first by the day of publication as written. */
export async function findSources(
  db: ReadDb,
  filter: SourceFilter,
  { rev, cursor, limit }: { readonly rev: number; readonly cursor: SourceCursor | null; readonly limit: number },
): Promise<FoundSources> {
  const where = conditions(filter)
  const after = cursor
    ? sql`and (${day} < ${cursor.date} collate "C"
        or (${day} = ${cursor.date} collate "C" and s.id > ${cursor.id} collate "C"))`
    : sql``
  const from = await namesAsOf(db, rev)
  const rows = await db.query(
    selectSources(from, rev, sql`${where} ${after}`, sql`order by ${day} desc, s.id collate "C" limit ${limit + 1}`),
    sourceRow,
  )
  const [count] = await db.query(
    sql`select count(*)::int as n from ${from.source} s left join ${from.outlet} o on o.id = s.outlet_id
      where s.id in (select source_id from ${restingOn(rev)} r) and ${where}`,
    z.object({ n: z.number() }),
  )
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return {
    items,
    next_cursor: rows.length > limit && last ? { date: last.date_published ?? '', id: last.id } : null,
    total: count?.n ?? 0,
  }
}
