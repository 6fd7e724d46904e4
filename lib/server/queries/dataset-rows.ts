import 'server-only'
import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import type { Kind } from '@/lib/domain/kinds'
import type { NameCode } from '@/lib/domain/names'
import type { ReadDb } from '../db/handle'
import { asOf, publicAsOf } from './as-of'
import { revisionColumns } from './changes'
import { namesAsOf } from './names-as-of'
import type { VersionRef } from './records'
import { name } from './sql'

/** As of which revision, and how many rows at once. */
type Asked = { readonly rev: number; readonly limit: number }

const versionRow = z.object({ id: z.number(), entry: z.number() })

/** Public versions of one kind as of a revision, in the order in which their records were begun. `after` is the entry before. */
export async function versionsAfter(
  db: ReadDb,
  kind: Kind,
  after: number,
  { rev, limit }: Asked,
): Promise<{ readonly refs: readonly VersionRef[]; readonly next: number | null }> {
  const rows = await db.query(
    sql`select t.id, e.id as entry from entry e join ${name(kind)} t on t.entry_id = e.id and ${publicAsOf('t', rev)}
      where e.kind = ${kind} and e.id > ${after} order by e.id limit ${limit}`,
    versionRow,
  )
  const last = rows.at(-1)
  return { refs: rows.map(({ id }) => ({ kind, id })), next: rows.length < limit ? null : (last?.entry ?? null) }
}

const row = z.object({ number: z.number() }).catchall(z.unknown())
export type PartRow = z.output<typeof row>

/** Whether the entry of `alias` is public as of a revision. */
const isPublic = (entry: Sql, rev: number): Sql =>
  sql`exists (select 1 from entry_index x where x.entry_id = ${entry} and ${publicAsOf('x', rev)})`

const OF_ENTRIES = {
  citations: {
    table: 'citation',
    columns: sql`p.source_id, p.field, p.quote_exact, p.quote_prefix, p.quote_suffix, p.credibility,
      p.credibility_reason_en, p.credibility_reason_ar`,
  },
  'conflicting-values': {
    table: 'conflicting_value',
    columns: sql`p.field, p.value, p.value_ar, p.source_id, p.adopted, p.reason_en, p.reason_ar`,
  },
  'due-statements': {
    table: 'due_statement',
    columns: sql`p.due_edtf, p.deadline_kind, p.stated_edtf, p.stated_by, p.source_id, p.conditional, p.reason_en, p.reason_ar`,
  },
} as const
export type PartTable = keyof typeof OF_ENTRIES | 'links' | 'coverage' | 'withdrawn' | 'revisions'

function statement(table: PartTable, after: number, { rev, limit }: Asked): Sql {
  switch (table) {
    case 'links':
      return sql`select p.id as number, f.public_id as "from", t.public_id as "to", p.kind, p.note_en, p.note_ar
        from entry_link p join entry f on f.id = p.from_id join entry t on t.id = p.to_id
        where p.id > ${after} and ${asOf('p', rev)} and ${isPublic(sql`p.from_id`, rev)} and ${isPublic(sql`p.to_id`, rev)}
        order by p.id limit ${limit}`
    case 'coverage':
      return sql`select p.id as number, p.kind, p.date_min::text, p.date_max::text, p.level, p.scope, p.outlets,
          p.note_en, p.note_ar
        from coverage p where p.id > ${after} and ${asOf('p', rev)} order by p.id limit ${limit}`
    case 'withdrawn':
      return sql`select e.id as number, e.public_id as event_id, e.kind,
          case when x.change = 'merged' then 'merged' else 'retracted' end as status,
          case when x.change = 'merged' then m.public_id end as merged_into
        from entry_index i join entry e on e.id = i.entry_id join entry_version x on x.kind = i.kind and x.id = i.id
        left join entry m on m.id = e.merged_into
        where i.status = 'retracted' and ${asOf('i', rev)} and e.id > ${after} order by e.id limit ${limit}`
    case 'revisions':
      return sql`select r.number, ${revisionColumns}, r.content_sha256, r.prev_hash
        from revision r where r.number > ${after} and r.number <= ${rev} order by r.number limit ${limit}`
    default: {
      const { table: own, columns } = OF_ENTRIES[table]
      return sql`select p.id as number, e.public_id as event_id, ${columns}
        from ${name(own)} p join entry e on e.id = p.entry_id
        where p.id > ${after} and ${asOf('p', rev)} and ${isPublic(sql`p.entry_id`, rev)} order by p.id limit ${limit}`
    }
  }
}

/** Rows of what belongs to public records, of watched time or of revisions, as of a revision, by their numbers. */
export async function partsAfter(db: ReadDb, table: PartTable, after: number, asked: Asked): Promise<PartRow[]> {
  return db.query(statement(table, after, asked), row)
}

const named = z.object({ id: z.string() }).catchall(z.unknown())
export type NamedRow = z.output<typeof named>

/** Reports that public records rest on, as they stood at a revision, by id. */
export async function sourcesAfter(db: ReadDb, after: string, { rev, limit }: Asked): Promise<NamedRow[]> {
  const from = await namesAsOf(db, rev)
  const rests = (table: Sql): Sql => sql`exists (select 1 from ${table} p where p.source_id = s.id and ${asOf('p', rev)}
    and ${isPublic(sql`p.entry_id`, rev)})`
  return db
    .query(
      sql`select to_jsonb(s) || jsonb_build_object('date_downloaded', s.date_downloaded::text) as row
      from ${from.source} s where s.id > ${after} collate "C" and (${rests(sql`citation`)}
        or ${rests(sql`due_statement`)} or ${rests(sql`conflicting_value`)})
      order by s.id collate "C" limit ${limit}`,
      z.object({ row: named }),
    )
    .then(rows => rows.map(({ row: one }) => one))
}

/** All outlets, actors or places as they stood at a revision, by id: as many as a gazetteer holds. */
export async function allNamed(db: ReadDb, table: Exclude<NameCode, 'source'>, rev: number): Promise<NamedRow[]> {
  const from = (await namesAsOf(db, rev))[table]
  const rows = await db.query(
    sql`select to_jsonb(n) as row from ${from} n order by n.id collate "C"`,
    z.object({ row: named }),
  )
  return rows.map(({ row: one }) => one)
}
