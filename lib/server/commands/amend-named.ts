import 'server-only'
import { z } from 'zod'
import { NAMES, type NameCode } from '@/lib/domain/names'
import { domainOf } from '@/lib/domain/report/intake'
import { standingRow } from '../queries/standing'
import { amendRow, changeRow, everPublic } from './amend-row'
import { command, type Outcome } from './command'
import { text } from './inputs'
import { nameProblems } from './named-rules'
import { actorShape, outletShape, placeShape, reportShape } from './named-shapes'
import { withNextVersions } from './next-versions'
import { Refusal, refuse } from './problem'
import { miscounted } from './recount-outlets'
import { release } from './release'
import type { Row } from './rows'

type Amending = { readonly name: string; readonly table: NameCode; readonly fields: z.ZodType<Row, Row> }

/**
 * The command that corrects rows of one table: `fields` is all that the row says from now on, `expected` the mark of what the
 * editor saw. What readers have seen is corrected by a revision; its number is the answer, null where nobody has seen it.
 */
function amending({ name, table, fields }: Amending) {
  return command({
    name,
    allow: NAMES[table].needs,
    input: z.strictObject({
      id: z.string().max(200),
      expected: z.string(),
      fields,
      reason_en: text,
      reason_ar: text,
    }),
    async run(
      tx,
      { id, expected, fields, reason_en, reason_ar },
      context,
    ): Promise<Outcome<{ readonly revision: number | null }>> {
      const stands = await standingRow(tx, table, id)
      if (!stands) return refuse('name_unknown', 'id', { id })
      if (stands.row.merged_into) refuse('name_merged', 'id', { id, into: String(stands.row.merged_into) })
      if (stands.mark !== expected) refuse('edit_conflict', 'expected')
      const changes = { ...fields, ...derived(table, stands.row, { ...fields }) }
      const problems = await nameProblems(tx, table, { ...stands.row, ...changes }, id)
      if (problems.length > 0) throw new Refusal(problems)
      const subjects = [`${table}:${id}`] as const
      if (!(await everPublic(tx, table, id))) {
        const changed = (await changeRow(tx, table, id, changes)) ?? refuse('nothing_changed')
        return { value: { revision: null }, audit: { subjects, ...changed } }
      }
      const { id: amendment, ...changed } = (await amendRow(tx, table, id, changes)) ?? refuse('nothing_changed')
      const versions = table === 'source' && 'outlet_id' in changed.after ? await miscounted(tx, id) : []
      const revision = await withNextVersions(tx, versions, opening =>
        release(tx, context, {
          command: name,
          reason_en,
          reason_ar,
          status: 'published',
          ...opening,
          opens: { ...opening.opens, amendment: [amendment] },
        }),
      )
      return { value: { revision }, audit: { subjects, revision, ...changed } }
    },
  })
}

/** Members that follow from others: the domain of a report is that of its link. */
function derived(table: NameCode, before: Row, fields: Row): Row {
  if (table !== 'source' || fields.url === before.url) return {}
  return { source_domain: typeof fields.url === 'string' ? domainOf(fields.url) || null : null }
}

/** Corrects an outlet: its names, whose it is, how far it is relied on and why. */
export const amendOutlet = amending({
  name: 'amend-outlet',
  table: 'outlet',
  fields: z.strictObject(outletShape),
})

/** Corrects an actor. */
export const amendActor = amending({ name: 'amend-actor', table: 'actor', fields: z.strictObject(actorShape) })

/** Corrects a place. */
export const amendPlace = amending({ name: 'amend-place', table: 'place', fields: z.strictObject(placeShape) })

/** Corrects what is said of a report. Its text stays as it was filed. */
export const amendSource = amending({
  name: 'amend-source',
  table: 'source',
  fields: z.strictObject(reportShape),
})
