import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import type { WriteDb } from '../db/handle'
import { name } from '../queries/sql'
import { command } from './command'
import { copyAsDraft, type EntryIdentity, findEntry, openVersions, requireStanding } from './entries'
import { seenVersion, text } from './inputs'
import { refuse } from './problem'
import { sourceCounts } from './ready-draft'
import { release } from './release'
import { copyRow } from './rows'
import { PART_TABLES, type VersionedTable } from './tables'

const idRow = z.object({ id: z.number() })

/** What tells one part of a record from another, whoever holds it. */
const SAME = {
  citation: ['source_id', 'field', 'quote_exact'],
  conflicting_value: ['field', 'value', 'source_id'],
  due_statement: ['due_edtf', 'stated_edtf', 'source_id'],
} as const satisfies Readonly<Record<(typeof PART_TABLES)[number], readonly string[]>>

/** The public version of an entry that has no draft. */
async function settled(tx: WriteDb, entry: EntryIdentity, field: string): Promise<number> {
  const { draft, current } = await openVersions(tx, entry)
  if (draft) return refuse('draft_open', field, { id: entry.public_id })
  if (current?.status !== 'published') return refuse('not_published', field, { id: entry.public_id })
  return current.id
}

/**
 * Joins a record to another one that tells of the same event, as one revision: its id leads to the other for ever, and its reports,
 * values, due dates and links join those that are there already, none of them twice. What the other record says stays as it is.
 */
export const mergeEntries = command({
  name: 'merge-entries',
  allow: 'entry.merge',
  input: z.strictObject({
    event_id: z.string(),
    into: z.string(),
    expected: seenVersion.optional(),
    reason_en: text,
    reason_ar: text,
  }),
  async run(tx, { event_id, into, expected, reason_en, reason_ar }, context) {
    const gone = await findEntry(tx, event_id)
    const kept = await findEntry(tx, into, 'into')
    requireStanding(await openVersions(tx, gone), expected)
    if (gone.id === kept.id) refuse('link_self', 'into')
    if (gone.kind !== kept.kind) refuse('merge_kinds', 'into')
    const [goneNow, keptNow] = [await settled(tx, gone, 'event_id'), await settled(tx, kept, 'into')]
    const opens: Partial<Record<VersionedTable, readonly number[]>> = {}
    const closes: Partial<Record<VersionedTable, readonly number[]>> = {}
    for (const table of PART_TABLES) {
      closes[table] = await openRows(tx, table, gone)
      opens[table] = await joinParts(tx, table, gone, kept)
    }
    const links = await joinLinks(tx, gone, kept)
    const counts = (await sourceCounts(tx, [kept])).get(kept.id)
    const [merged, grown] = [await copyAsDraft(tx, gone.kind, goneNow), await copyAsDraft(tx, kept.kind, keptNow)]
    await tx.execute(sql`update ${name(gone.kind)} set change = 'merged' where id = ${merged}`)
    await tx.execute(sql`update ${name(kept.kind)} set change = 'changed',
      number_of_sources = ${counts?.sources ?? 0}, independent_sources = ${counts?.independent ?? 0} where id = ${grown}`)
    await tx.execute(sql`update entry set merged_into = ${kept.id} where id = ${gone.id}`)
    const revision = await release(tx, context, {
      command: 'merge-entries',
      reason_en,
      reason_ar,
      status: 'published',
      retracted: { [kept.kind]: [merged] },
      opens: { ...opens, [kept.kind]: [merged, grown], entry_link: links.opens },
      closes: { ...closes, [kept.kind]: [goneNow, keptNow], entry_link: links.closes },
    })
    return { value: { revision }, audit: { subjects: [event_id, into], revision, after: { merged_into: into } } }
  },
})

async function openRows(tx: WriteDb, table: (typeof PART_TABLES)[number], entry: EntryIdentity): Promise<number[]> {
  const rows = await tx.query(
    sql`select id from ${name(table)} where entry_id = ${entry.id} and since is not null and until is null order by id`,
    idRow,
  )
  return rows.map(row => row.id)
}

/** Copies the parts that the kept record has not got, as rows that wait to be opened. */
async function joinParts(
  tx: WriteDb,
  table: (typeof PART_TABLES)[number],
  gone: EntryIdentity,
  kept: EntryIdentity,
): Promise<number[]> {
  const same = SAME[table].map(column => sql`k.${name(column)} is not distinct from g.${name(column)}`)
  const [first, ...rest] = same
  const condition = rest.reduce((all, one) => sql`${all} and ${one}`, first ?? sql`true`)
  const missing = await tx.query(
    sql`select g.id from ${name(table)} g where g.entry_id = ${gone.id} and g.since is not null and g.until is null
      and not exists (select 1 from ${name(table)} k where k.entry_id = ${kept.id} and k.until is null and ${condition})
      order by g.id`,
    idRow,
  )
  const added: number[] = []
  for (const { id } of missing) {
    const change = { entry_id: kept.id, since: null, until: null, dropped: false }
    // A value is adopted by the record that adopted it; the one that stays has its own.
    added.push(await copyRow(tx, table, id, table === 'conflicting_value' ? { ...change, adopted: false } : change))
  }
  return added
}

const linkRow = z.object({ id: z.number(), from_id: z.number(), to_id: z.number(), double: z.boolean() })

/** Links of the record that goes are tied to the one that stays, but for those between the two and those that it has. */
async function joinLinks(tx: WriteDb, gone: EntryIdentity, kept: EntryIdentity) {
  const ends = sql`case when l.from_id = ${gone.id} then ${kept.id} else l.from_id end as from_id,
    case when l.to_id = ${gone.id} then ${kept.id} else l.to_id end as to_id`
  const links = await tx.query(
    sql`select n.id, n.from_id, n.to_id, n.from_id = n.to_id or exists (select 1 from entry_link k where k.from_id = n.from_id
        and k.to_id = n.to_id and k.kind = n.kind and k.until is null and k.id <> n.id) as double
      from (select l.id, l.kind, ${ends} from entry_link l
        where (l.from_id = ${gone.id} or l.to_id = ${gone.id}) and l.since is not null and l.until is null) n order by n.id`,
    linkRow,
  )
  const opens: number[] = []
  for (const { id, from_id, to_id, double } of links) {
    if (!double)
      opens.push(await copyRow(tx, 'entry_link', id, { from_id, to_id, since: null, until: null, dropped: false }))
  }
  return { opens, closes: links.map(link => link.id) }
}
