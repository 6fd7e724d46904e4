import 'server-only'
import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { formats } from '@/lib/i18n/format'
import type { Preferences } from '@/lib/i18n/preferences'
import { said, titleSaid } from '@/lib/i18n/said'
import type { ReadDb } from '../db/handle'
import { asOf } from './as-of'
import { sourceColumns, sourceName } from './entry-parts'
import { namesAsOf } from './names-as-of'
import { ids } from './sql'

export type SourceLabel = { readonly id: string; readonly label: string }

const named = z.object(sourceName)
type Named = z.output<typeof named>

/** A report as a caption names it: outlet and day; its title where no outlet is known. */
export function labelOf(source: Named, prefs: Preferences): SourceLabel {
  const arabic = prefs.locale === 'ar'
  const { source_title: title, source_title_en: title_en, source_title_ar: title_ar } = source
  const outlet =
    (arabic ? source.outlet_ar : source.outlet_en) === null
      ? null
      : said(prefs, { en: source.outlet_en, ar: source.outlet_ar })
  const day = source.date_published === null ? [] : [formats(prefs).edtf(source.date_published, 'medium')]
  return {
    id: source.source_id,
    label: [outlet ?? titleSaid(prefs, { title, title_en, title_ar }), ...day].join(arabic ? '، ' : ', '),
  }
}

/** Names the sources whose ids a statement finds, as of a revision, in the order of their days. */
export async function sourceLabels(db: ReadDb, found: Sql, rev: number, prefs: Preferences): Promise<SourceLabel[]> {
  const from = await namesAsOf(db, rev)
  const rows = await db.query(
    sql`select ${sourceColumns} from ${from.source} s left join ${from.outlet} o on o.id = s.outlet_id
      where s.id in ${found} order by s.date_published nulls last, s.id`,
    named,
  )
  return rows.map(row => labelOf(row, prefs))
}

/** The sources that each of these entries cites as of a revision, by entry. */
export async function citedBy(
  db: ReadDb,
  entries: readonly number[],
  rev: number,
  prefs: Preferences,
): Promise<Map<number, SourceLabel[]>> {
  const from = await namesAsOf(db, rev)
  const rows = await db.query(
    sql`select distinct c.entry_id, ${sourceColumns}
      from citation c join ${from.source} s on s.id = c.source_id left join ${from.outlet} o on o.id = s.outlet_id
      where c.entry_id = any(${ids(entries)}) and ${asOf('c', rev)}
      order by c.entry_id, s.date_published nulls last, s.id`,
    named.extend({ entry_id: z.number() }),
  )
  const labels = new Map<number, SourceLabel[]>()
  for (const row of rows) labels.set(row.entry_id, [...(labels.get(row.entry_id) ?? []), labelOf(row, prefs)])
  return labels
}
