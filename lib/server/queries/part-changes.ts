import 'server-only'
import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import type { ReadDb } from '../db/handle'
import { LATER_THAN_ANY, publicAsOf } from './as-of'
import { citationRow, conflictRow, dueRow, partColumns, partTables } from './entry-parts'
import { labelColumns } from './labels'
import { linkRow } from './links'
import { type NamesAsOf, namesAsOf } from './names-as-of'
import { ids, name } from './sql'

/** Revisions from `first` to `last`, both included. */
export type RevisionSpan = { readonly first: number; readonly last: number }

/** `since` is null for what only a draft has. */
const moved = { of_entry: z.number(), since: z.number().nullable(), until: z.number().nullable() }
const kept = (p: string): Sql => sql`${name(p)}.since, ${name(p)}.until`
const rows = {
  citation: citationRow.extend(moved),
  conflict: conflictRow.extend(moved),
  due: dueRow.extend(moved),
  link: linkRow.extend(moved),
} as const

type Part<K extends keyof typeof rows> = { readonly sort: K; readonly row: z.output<(typeof rows)[K]> }
type AnyPart = Part<'citation'> | Part<'conflict'> | Part<'due'> | Part<'link'>

/** One part that a revision added to a record or took from it. */
export type PartChange = AnyPart & { readonly entry: number; readonly revision: number; readonly added: boolean }

/** Citations, conflicting values and stated due dates of entries that meet a condition, each kind by id. */
async function partsThat(
  db: ReadDb,
  entries: readonly number[],
  from: NamesAsOf,
  meet: (p: string) => Sql,
): Promise<AnyPart[]> {
  const select = (table: keyof typeof partTables) => sql`
    select ${partColumns[table]}, p.entry_id as of_entry, ${kept('p')} from ${partTables[table](from)}
    where p.entry_id = any(${ids(entries)}) and ${meet('p')} order by p.id`
  return [
    ...(await db.query(select('citation'), rows.citation)).map(row => ({ sort: 'citation' as const, row })),
    ...(await db.query(select('conflicting_value'), rows.conflict)).map(row => ({ sort: 'conflict' as const, row })),
    ...(await db.query(select('due_statement'), rows.due)).map(row => ({ sort: 'due' as const, row })),
  ]
}

/** What the open draft of an entry adds to its citations, conflicting values and due dates, and what it takes away. Never for a public page. */
export async function draftParts(db: ReadDb, entry: number): Promise<(AnyPart & { readonly added: boolean })[]> {
  const parts = await partsThat(
    db,
    [entry],
    await namesAsOf(db, LATER_THAN_ANY),
    p => sql`${name(p)}.until is null and ${name(p)}.dropped = (${name(p)}.since is not null)`,
  )
  return parts.map(part => ({ ...part, added: part.row.since === null }))
}

/** Citations, conflicting values, stated due dates and links that came to these entries or went from them in a span. */
export async function partChanges(
  db: ReadDb,
  entries: readonly number[],
  { first, last }: RevisionSpan,
): Promise<PartChange[]> {
  const from = await namesAsOf(db, last)
  const inSpan = (p: string) =>
    sql`(${name(p)}.since between ${first} and ${last} or ${name(p)}.until between ${first} and ${last})`
  const links = sql`
    select l.kind as link, l.note_en, l.note_ar, side.direction, side.mine as of_entry, ${kept('l')}, ${labelColumns}
    from entry_link l
      cross join lateral (values (l.from_id, l.to_id, 'to'), (l.to_id, l.from_id, 'from')) side(mine, other, direction)
      join entry_version v on v.entry_id = side.other and ${publicAsOf('v', last)}
    where (l.from_id = any(${ids(entries)}) or l.to_id = any(${ids(entries)})) and side.mine = any(${ids(entries)})
      and ${inSpan('l')} order by l.id`
  const parts: AnyPart[] = [
    ...(await partsThat(db, entries, from, inSpan)),
    ...(await db.query(links, rows.link)).map(row => ({ sort: 'link' as const, row })),
  ]
  const held = (revision: number | null): revision is number =>
    revision !== null && revision >= first && revision <= last
  return parts.flatMap(part => {
    const { of_entry: entry, since, until } = part.row
    return [
      ...(held(until) ? [{ ...part, entry, revision: until, added: false }] : []),
      ...(held(since) ? [{ ...part, entry, revision: since, added: true }] : []),
    ]
  })
}
