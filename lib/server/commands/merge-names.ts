import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { MERGED_CODES, type MergedCode } from '@/lib/domain/names'
import type { ReadDb, WriteDb } from '../db/handle'
import { ids, name } from '../queries/sql'
import { standingRow } from '../queries/standing'
import { amendRow } from './amend-row'
import { command } from './command'
import { text } from './inputs'
import { liesIn } from './named-rules'
import { withNextVersions } from './next-versions'
import { refuse } from './problem'
import { release } from './release'
import { renameDrafts, renamedParts, renamedVersions } from './rename-references'
import type { Row } from './rows'

/**
 * Says that one place or actor is a spelling of another, as one revision: every record that names it names the other from
 * then on, drafts too; what lies in it lies in the other; its spellings are spellings of the other. Its row stays, out of
 * every list, and leads to the other.
 */
export const mergeNames = command({
  name: 'merge-names',
  allow: 'entry.merge',
  input: z.strictObject({
    table: z.enum(MERGED_CODES),
    id: z.string().max(200),
    into: z.string().max(200),
    reason_en: text,
    reason_ar: text,
  }),
  async run(tx, { table, id, into, reason_en, reason_ar }, context) {
    if (id === into) refuse('merge_self', 'into')
    const [gone, kept] = [await standing(tx, table, id, 'id'), await standing(tx, table, into, 'into')]
    if (gone.kind !== kept.kind) refuse('merge_sorts', 'into')
    if ((await liesIn(tx, table, id, into)) || (await liesIn(tx, table, into, id))) refuse('merge_within', 'into')
    const goes = (named: string): string => (named === id ? into : named)
    const amendments = await amendNames(tx, table, gone, kept)
    await renameDrafts(tx, table, id, goes)
    const parts = await renamedParts(tx, table, id, into)
    const versions = await renamedVersions(tx, table, id, goes, parts.entries)
    const revision = await withNextVersions(tx, versions, opening =>
      release(tx, context, {
        command: 'merge-names',
        reason_en,
        reason_ar,
        status: 'published',
        ...opening,
        opens: { ...opening.opens, ...parts.opens, amendment: amendments },
        closes: { ...opening.closes, ...parts.closes },
      }),
    )
    for (const { part, rows } of parts.dropped) {
      await tx.execute(sql`update ${name(part)} set dropped = true where id = any(${ids(rows)})`)
    }
    return {
      value: { revision, versions: versions.length },
      audit: { subjects: [`${table}:${id}`, `${table}:${into}`], revision, after: { merged_into: into } },
    }
  },
})

async function standing(tx: ReadDb, table: MergedCode, id: string, field: string): Promise<Row> {
  const found = (await standingRow(tx, table, id)) ?? refuse(`${table}_unknown`, field, { id })
  const into = found.row.merged_into
  return typeof into === 'string' ? refuse('name_merged', field, { id, into }) : found.row
}

/** What changes in the list itself: the spellings of the kept one, what lay in the gone one, and where the gone one leads. */
async function amendNames(tx: WriteDb, table: MergedCode, gone: Row, kept: Row): Promise<number[]> {
  const [from, to] = [String(gone.id), String(kept.id)]
  const texts = (row: Row): string[] => (Array.isArray(row.variants) ? row.variants.map(String) : [])
  const own = [kept.name_en, kept.name_ar]
  const spellings = [...texts(kept), String(gone.name_en), String(gone.name_ar), ...texts(gone)]
  const variants = [...new Set(spellings)].filter(one => !own.includes(one))
  const below = await tx.query(
    sql`select id from ${name(table)} where parent_id = ${from} order by id`,
    z.object({ id: z.string() }),
  )
  const earlier = await tx.query(
    sql`select id from ${name(table)} where merged_into = ${from} order by id`,
    z.object({ id: z.string() }),
  )
  const changes: [string, Row][] = [
    [to, { variants }],
    ...below.map((row): [string, Row] => [row.id, { parent_id: to }]),
    [from, { merged_into: to }],
    // What was merged into the gone one before leads to the kept one at once.
    ...earlier.map((row): [string, Row] => [row.id, { merged_into: to }]),
  ]
  const amendments: number[] = []
  // A row may have lain in the gone one and have been merged into it: one amendment for each row.
  const byRow = new Map<string, Row>()
  for (const [id, change] of changes) byRow.set(id, { ...byRow.get(id), ...change })
  for (const [id, change] of byRow) {
    const amended = await amendRow(tx, table, id, change)
    if (amended) amendments.push(amended.id)
  }
  return amendments
}
