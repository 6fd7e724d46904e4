import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { foldedWords } from '@/lib/core/fold'
import { KIND_CODES } from '@/lib/domain/kinds'
import type { ReadDb } from '../db/handle'
import { texts } from './sql'

const reportRow = z.object({
  id: z.string(),
  title: z.string(),
  title_en: z.string().nullable(),
  title_ar: z.string().nullable(),
  url: z.string().nullable(),
  outlet_id: z.string().nullable(),
  date_published: z.string().nullable(),
  language: z.string(),
  text: z.string().nullable(),
})
export type Report = z.output<typeof reportRow>

/** A report with its text, for the desk alone; null for an unknown id. */
export async function report(db: ReadDb, id: string): Promise<Report | null> {
  const [found] = await db.query(
    sql`select s.id, s.title, s.title_en, s.title_ar, s.url, s.outlet_id, s.date_published, s.language, x.text
      from source s left join source_text x on x.source_id = s.id where s.id = ${id}`,
    reportRow,
  )
  return found ?? null
}

const namedRow = reportRow.pick({ id: true, title: true, title_en: true, title_ar: true })
export type KeptReport = z.output<typeof namedRow>

/** What a reviewer reads a draft against: those of its reports whose text is kept, in their order, and one of them in full. */
export async function reviewTexts(
  db: ReadDb,
  cited: readonly string[],
  chosen: string | undefined,
): Promise<{ readonly kept: readonly KeptReport[]; readonly shown: Report | null }> {
  const list = [...new Set(cited)]
  const kept = await db.query(
    sql`select s.id, s.title, s.title_en, s.title_ar from source s join source_text x on x.source_id = s.id
      where s.id = any(${texts(list)}) order by array_position(${texts(list)}, s.id)`,
    namedRow,
  )
  const first = kept.find(({ id }) => id === chosen) ?? kept[0]
  return { kept, shown: first ? await report(db, first.id) : null }
}

const citingRow = z.object({
  event_id: z.string(),
  kind: z.enum(KIND_CODES),
  status: z.string(),
  date_edtf: z.string().nullable(),
  name_en: z.string().nullable(),
  name_ar: z.string().nullable(),
  quotes: z.array(z.string()),
})
export type Citing = z.output<typeof citingRow>

/** Records that cite a report now, drafts among them, with the words that they quote. */
export async function citingRecords(db: ReadDb, sourceId: string): Promise<Citing[]> {
  return db.query(
    sql`select v.public_id as event_id, v.kind, v.status, v.date_edtf, coalesce(v.title_en, v.summary_en) as name_en,
        coalesce(v.title_ar, v.summary_ar) as name_ar,
        array(select c.quote_exact from citation c where c.entry_id = v.entry_id and c.source_id = ${sourceId}
          and c.until is null and not c.dropped and c.quote_exact is not null order by c.id) as quotes
      from entry_version v
      where v.until is null and v.entry_id in (select c.entry_id from citation c where c.source_id = ${sourceId}
          and c.until is null and not c.dropped)
        and not (v.since is not null and exists (select 1 from entry_version d where d.entry_id = v.entry_id and d.since is null))
      order by v.entry_id`,
    citingRow,
  )
}

const alikeRow = z.object({
  id: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  date_published: z.string().nullable(),
  outlet_id: z.string().nullable(),
  why: z.enum(['address', 'text', 'near', 'title', 'day']),
})
export type AlikeReport = z.output<typeof alikeRow>

/** How much of their phrases two texts share that are nearly the same. */
const NEAR_TEXT = 0.33

/**
 * Reports that may be the one in hand or belong beside it, the surest first: the same address, the same text, a text that shares at least
 * a third of its phrases of four words (estimated, Broder 1997), a title of mostly the same words (trigrams, at least 0.45 alike), the
 * same outlet within two days. At most `most`.
 */
export async function alikeReports(
  db: ReadDb,
  asked: {
    readonly addresses: readonly string[]
    readonly sha256: string | null
    readonly text: string
    readonly title: string
    readonly outlet: string | null
    readonly day: string | null
  },
  most = 8,
): Promise<AlikeReport[]> {
  const { addresses, sha256, text, title, outlet, day } = asked
  return db.query(
    sql`with asked as materialized (select iwm_sketch(${text}) as sketch), near as (
        select x.source_id from asked a join source_text x on iwm_sketch(x.text) && a.sketch
        where iwm_sketches_share(iwm_sketch(x.text), a.sketch) >= ${NEAR_TEXT})
      select id, title, url, date_published, outlet_id, why from (
      select s.id, s.title, s.url, s.date_published, s.outlet_id,
        case when s.url = any(${texts(addresses)}) then 'address'
          when ${sha256}::text is not null and s.text_sha256 = ${sha256} then 'text'
          when s.id in (select source_id from near) then 'near'
          when ${title} <> '' and greatest(similarity(iwm_fold(s.title), iwm_fold(${title})),
            similarity(iwm_fold(coalesce(s.title_ar, '')), iwm_fold(${title}))) >= 0.45 then 'title'
          when s.outlet_id = ${outlet} and ${day}::date is not null and s.date_published ~ '^\\d{4}-\\d{2}-\\d{2}$'
            and abs(s.date_published::date - ${day}::date) <= 2 then 'day' end as why
      from source s) found
    where why is not null
    order by array_position(array['address', 'text', 'near', 'title', 'day'], why), date_published desc nulls last, id limit ${most}`,
    alikeRow,
  )
}

const foundRow = z.object({
  id: z.string(),
  title: z.string(),
  title_en: z.string().nullable(),
  title_ar: z.string().nullable(),
  outlet: z.string().nullable(),
  date_published: z.string().nullable(),
})

/** Reports whose id, title (in any language) or outlet holds every word that was typed, folded; the newest first, ten at most. */
export async function findReports(db: ReadDb, typed: string): Promise<z.output<typeof foundRow>[]> {
  const words = foldedWords(typed).slice(0, 6)
  if (words.length === 0) return []
  return db.query(
    sql`select s.id, s.title, s.title_en, s.title_ar, o.name_en as outlet, s.date_published
      from source s left join outlet o on o.id = s.outlet_id
      where not exists (select 1 from unnest(${texts(words)}) as w(word)
        where position(w.word in iwm_fold(concat_ws(' ', s.id, s.title, s.title_en, s.title_ar, o.name_en, o.name_ar))) = 0)
      order by s.date_published desc nulls last, s.id limit 10`,
    foundRow,
  )
}

/** Ids of reports that begin with a stem, so that the next one can be told from them. */
export async function takenIds(db: ReadDb, stem: string): Promise<ReadonlySet<string>> {
  const rows = await db.query(sql`select id from source where starts_with(id, ${stem})`, z.object({ id: z.string() }))
  return new Set(rows.map(row => row.id))
}
