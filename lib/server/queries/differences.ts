import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { type FieldDifference, fieldDifferences } from '@/lib/domain/differences'
import { KIND_CODES, type Kind } from '@/lib/domain/kinds'
import type { ReadDb } from '../db/handle'
import { type PartChange, partChanges, type RevisionSpan } from './part-changes'
import { ids } from './sql'

/** What one revision did to one record, field by field and part by part. */
export type Difference = {
  readonly entry: number
  readonly kind: Kind
  readonly revision: number
  /** Empty for a record's first version, which has nothing to differ from. */
  readonly fields: readonly FieldDifference[]
  readonly parts: readonly PartChange[]
}

const row = z.record(z.string(), z.unknown())
const versionRow = z.object({
  entry: z.number(),
  kind: z.enum(KIND_CODES),
  revision: z.number(),
  before: row.nullable(),
  after: row,
})

/**
 * What the revisions of a span did to these entries, by entry and revision. Parts of a record's first version are not told
 * apart from it. A link concerns both its ends, so a record may stand here that the revision gave no new version.
 */
async function differences(db: ReadDb, entries: readonly number[], span: RevisionSpan): Promise<Difference[]> {
  const versions = await db.query(
    sql`select v.entry_id as entry, v.kind, v.since as revision, v.row as after,
        (select p.row from entry_version p where p.entry_id = v.entry_id and p.until = v.since) as before
      from entry_version v where v.entry_id = any(${ids(entries)}) and v.since between ${span.first} and ${span.last}`,
    versionRow,
  )
  const kinds = await db.query(
    sql`select id, kind from entry where id = any(${ids(entries)})`,
    z.object({ id: z.number(), kind: z.enum(KIND_CODES) }),
  )
  const parts = await partChanges(db, entries, span)
  const at = (entry: number, revision: number) => `${entry} ${revision}`
  const found = new Map<string, Difference>()
  const first = new Set<string>()
  for (const { entry, kind, revision, before, after } of versions) {
    if (before === null) first.add(at(entry, revision))
    const fields = before === null ? [] : fieldDifferences(kind, before, after)
    found.set(at(entry, revision), { entry, kind, revision, fields, parts: [] })
  }
  const kindOf = new Map(kinds.map(({ id, kind }) => [id, kind]))
  for (const part of parts) {
    const key = at(part.entry, part.revision)
    const kind = kindOf.get(part.entry)
    if (first.has(key) || !kind) continue
    const known = found.get(key) ?? { entry: part.entry, kind, revision: part.revision, fields: [], parts: [] }
    found.set(key, { ...known, parts: [...known.parts, part] })
  }
  return [...found.values()]
}

/** What each revision up to `rev` did to one record, by revision. */
export async function entryDifferences(db: ReadDb, entry: number, rev: number): Promise<Map<number, Difference>> {
  const list = await differences(db, [entry], { first: 1, last: rev })
  return new Map(list.map(one => [one.revision, one]))
}

/** What one revision did to these records, by entry. */
export async function revisionDifferences(
  db: ReadDb,
  entries: readonly number[],
  revision: number,
): Promise<Map<number, Difference>> {
  const list = await differences(db, entries, { first: revision, last: revision })
  return new Map(list.map(one => [one.entry, one]))
}
