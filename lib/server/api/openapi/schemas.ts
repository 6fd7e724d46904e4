import 'server-only'
import { z } from 'zod'
import type { ColumnType } from '@/lib/domain/dataset/column'
import { entryColumn, FOLLOWING_COLUMNS } from '@/lib/domain/dataset/entry-columns'
import { KIND_CODES, type Kind } from '@/lib/domain/kinds'
import { fieldsShape, recordShape } from '@/lib/domain/record'
import { amendmentRow } from '../../queries/amendments'
import { CHANGES, detailRow, revisionRow } from '../../queries/changes'
import { editingHead, editingParts } from '../../queries/editing'
import { citationRow, conflictRow, dueRow } from '../../queries/entry-parts'
import { changeRow } from '../../queries/history'
import { entryLabel } from '../../queries/labels'
import { deskRow, linkRow } from '../../queries/links'
import { sourceRow } from '../../queries/sources'

const COLUMN: Readonly<Record<ColumnType, z.ZodType>> = {
  string: z.string(),
  integer: z.int(),
  decimal: z.number(),
  boolean: z.boolean(),
  date: z.string().meta({ format: 'date' }),
  dateTime: z.string().meta({ format: 'date-time' }),
  // Lists of the record itself are lists; `source` is text, as files have it.
  list: z.string(),
}

/** A record of one kind as the API gives it: its own fields, and the columns of the codebook that follow from them. */
function entryOf(kind: Kind) {
  const columns = FOLLOWING_COLUMNS.map(name => [name, COLUMN[entryColumn(kind, name).type].nullable()])
  return z.object({
    ...recordShape(kind),
    kind: z.literal(kind),
    revision: z.int().nullable(),
    ...Object.fromEntries(columns),
  })
}

const part = {
  as_of: z.int(),
  citations: z.array(citationRow),
  conflicts: z.array(conflictRow),
  dues: z.array(dueRow.omit({ entry_id: true })),
  links: z.array(linkRow),
  history: z.array(changeRow),
}

/** A record of any kind. */
export const entrySchema = z.union(KIND_CODES.map(entryOf)).meta({ id: 'Entry' })
/** The same with all that bears on it. */
export const entryPageSchema = z.union(KIND_CODES.map(kind => entryOf(kind).extend(part)))

/** The newest version of one as `PATCH` takes it, public or not (`draft=1`). */
export const editedSchema = z.union(
  KIND_CODES.map(kind =>
    z.object({
      event_id: z.string(),
      kind: z.literal(kind),
      status: editingHead.status,
      version: editingHead.version,
      revision: editingHead.current,
      fields: z.object(fieldsShape(kind)),
      ...editingParts,
      /** Those that wait or go with the next publication too, each by its number. */
      links: z.array(deskRow),
    }),
  ),
)

const label = z.object(entryLabel)
const counts = z.object(Object.fromEntries(CHANGES.map(name => [name, z.int()])))
const touched = Object.fromEntries(CHANGES.map(name => [name, z.array(label)]))
const amended = z.array(amendmentRow.omit({ revision: true }))
const cursor = z.string().nullable()

export const changeSchema = revisionRow.extend({ counts, ...touched, amended }).meta({ id: 'Change' })
/** How much was found; not said of a whole file (`limit=all`), which is sent before it is counted. */
const found = { total: z.int().optional(), total_exact: z.boolean().optional() }
export const entryListSchema = z.object({
  revision: z.int(),
  items: z.array(entrySchema),
  next_cursor: cursor,
  ...found,
})
export const tallySchema = z.object({
  revision: z.int(),
  rows: z.array(z.object({ bucket: cursor, key: z.string(), value: z.int(), low: z.int(), high: z.int() })),
})
export const sourceListSchema = z.object({ revision: z.int(), items: z.array(sourceRow), next_cursor: cursor })
export const changeListSchema = z.object({ revision: z.int(), items: z.array(changeSchema), next_cursor: cursor })
export const revisionSchema = detailRow.extend({ counts, ...touched, amended, next_cursor: cursor })
export const featureListSchema = z.object({
  type: z.literal('FeatureCollection'),
  revision: z.int(),
  next_cursor: cursor,
  ...found,
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      id: z.string(),
      geometry: z.object({ type: z.literal('Point'), coordinates: z.array(z.number()).length(2) }).nullable(),
      properties: z.record(z.string(), z.unknown()),
    }),
  ),
})

export const draftSchema = z.object({ event_id: z.string(), version: z.int(), status: z.literal('draft') })
export const publishedSchema = z.object({
  event_id: z.string(),
  status: z.enum(['published', 'retracted', 'merged']),
  revision: z.int(),
})
/** What a record that was merged answers, beside the address of what it became. */
export const mergedSchema = z.object({ event_id: z.string(), merged_into: z.string() })
export const filedSchema = z.object({ id: z.string() })
export const broughtSchema = z.object({ id: z.int(), status: z.literal('waiting') })

const words = z.object({ en: z.string(), ar: z.string() })
/** What every refusal says (RFC 9457): reads name the parameter, writes the member of the body. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    title_ar: z.string().optional(),
    status: z.int(),
    detail: z.string().optional(),
    detail_ar: z.string().optional(),
    detail_en: z.string().optional(),
    code: z.string().optional(),
    parameter: z.string().optional(),
    errors: z
      .array(
        z.object({
          code: z.string(),
          parameter: z.string().optional(),
          field: z.string().optional(),
          pointer: z.string().optional(),
          detail: z.string().optional(),
          message: words,
        }),
      )
      .optional(),
  })
  .meta({ id: 'Problem' })
