import 'server-only'
import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import type { ReadDb } from '../db/handle'
import { asOf, publicAsOf } from './as-of'
import { entryLabel, labelColumns } from './labels'
import { type NamesAsOf, namesAsOf } from './names-as-of'
import { restingOn } from './resting'

export const sourceRow = z.object({
  id: z.string(),
  title: z.string(),
  title_en: z.string().nullable(),
  title_ar: z.string().nullable(),
  authors: z.array(z.string()),
  url: z.string().nullable(),
  source_domain: z.string().nullable(),
  /** EDTF */
  date_published: z.string().nullable(),
  date_downloaded: z.string().nullable(),
  /** BCP 47 */
  language: z.string(),
  text_sha256: z.string().nullable(),
  archive_url: z.string().nullable(),
  translations: z
    .array(z.object({ language: z.string(), title: z.string(), machine: z.boolean(), dirty: z.boolean() }))
    .nullable(),
  note_en: z.string().nullable(),
  note_ar: z.string().nullable(),
  outlet_id: z.string().nullable(),
  outlet_en: z.string().nullable(),
  outlet_ar: z.string().nullable(),
  outlet_country: z.string().nullable(),
  ownership_note_en: z.string().nullable(),
  ownership_note_ar: z.string().nullable(),
  /** Admiralty A–F, with the written reason. */
  reliability: z.string().nullable(),
  reliability_reason_en: z.string().nullable(),
  reliability_reason_ar: z.string().nullable(),
  /** Public records that it bears out. */
  number_of_records: z.number(),
})
export type SourceRow = z.output<typeof sourceRow>

export type SourceList = { readonly items: readonly SourceRow[]; readonly next_cursor: string | null }

/** A source is public by being used: one that only a draft cites is not there. */
export const selectSources = (from: NamesAsOf, rev: number, where: Sql, tail: Sql): Sql => sql`
  select s.id, s.title, s.title_en, s.title_ar, s.authors, s.url, s.source_domain, s.date_published,
    s.date_downloaded::text, s.language, s.text_sha256, s.archive_url, s.translations, s.note_en, s.note_ar,
    s.outlet_id, o.name_en as outlet_en, o.name_ar as outlet_ar, o.country as outlet_country,
    o.ownership_note_en, o.ownership_note_ar, o.reliability, o.reliability_reason_en, o.reliability_reason_ar,
    used.n as number_of_records
  from (select source_id, count(*)::int as n from ${restingOn(rev)} r group by source_id) used
  join ${from.source} s on s.id = used.source_id left join ${from.outlet} o on o.id = s.outlet_id
  where ${where} ${tail}`

/** Sources that public records cite as of revision `rev`, in the order of their ids. The cursor is the last id shown. */
export async function listSources(
  db: ReadDb,
  { rev, cursor, limit }: { readonly rev: number; readonly cursor?: string | null; readonly limit: number },
): Promise<SourceList> {
  const rows = await db.query(
    selectSources(
      await namesAsOf(db, rev),
      rev,
      sql`s.id > ${cursor ?? ''} collate "C"`,
      sql`order by s.id collate "C" limit ${limit + 1}`,
    ),
    sourceRow,
  )
  const items = rows.slice(0, limit)
  return { items, next_cursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
}

const citedPart = z.object({
  /** The field that the report bears out; null = the record as a whole. */
  field: z.string().nullable(),
  quote_exact: z.string().nullable(),
  quote_prefix: z.string().nullable(),
  quote_suffix: z.string().nullable(),
  credibility: z.number().nullable(),
  credibility_reason_en: z.string().nullable(),
  credibility_reason_ar: z.string().nullable(),
})

const citingRow = z.object({
  ...entryLabel,
  date_min: z.string().nullable(),
  /** The fields that the source bears out; empty = the record as a whole. */
  fields: z.array(z.string()),
  /** What the record cites of it; empty where it stands only behind a due date or a differing value. */
  citations: z.array(citedPart),
  independent_sources: z.number(),
})
export type CitingRow = z.output<typeof citingRow>

export type SourcePage = { readonly source: SourceRow; readonly records: readonly CitingRow[] }

/** One source and the public records that rest on it, oldest first; null where no public record does. */
export async function getSource(db: ReadDb, id: string, rev: number): Promise<SourcePage | null> {
  const [source] = await db.query(selectSources(await namesAsOf(db, rev), rev, sql`s.id = ${id}`, sql``), sourceRow)
  if (!source) return null
  const records = await db.query(
    sql`select ${labelColumns}, v.date_min::text, v.independent_sources,
        array(select distinct c.field from citation c where c.source_id = ${id} and c.entry_id = v.entry_id
          and c.field is not null and ${asOf('c', rev)} order by 1) as fields,
        coalesce((select jsonb_agg(to_jsonb(c) order by c.field nulls first, c.id) from citation c
          where c.source_id = ${id} and c.entry_id = v.entry_id and ${asOf('c', rev)}), '[]'::jsonb) as citations
      from ${restingOn(rev)} r join entry_version v on v.entry_id = r.entry_id and ${publicAsOf('v', rev)}
      where r.source_id = ${id} order by v.date_min nulls last, v.entry_id`,
    citingRow,
  )
  return { source, records }
}
