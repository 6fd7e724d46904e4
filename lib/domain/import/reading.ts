import { z } from 'zod'
import type { Locale } from '@/lib/i18n/locale'
import { KIND_CODES, type Kind } from '../kinds'

/** The files that can be taken over: our own columns, two data sets in the form in which they are published, and any other table. */
export const IMPORT_FORMATS = ['iwm', 'acled', 'ucdp-ged', 'csv'] as const
export type ImportFormat = (typeof IMPORT_FORMATS)[number]

/** What is wrong with a cell, as `problem.<code>` says it. */
export type CellProblem = {
  readonly field: string
  readonly code:
    | `edtf_${'empty' | 'shape' | 'impossible' | 'unsupported' | 'reversed' | 'no_end'}`
    | 'date'
    | 'date_no_year'
    | 'number'
    | 'choice'
    | 'scope'
    | 'required'
    | 'place_not_found'
    | 'actor_not_found'
    | 'field_unknown'
    | 'kind_unknown'
    | 'status_by_import'
  readonly values?: Readonly<Record<string, string>>
}

/** Something that was decided about a row and that its reader should know; it keeps nothing from being taken over. */
export type Remark = {
  readonly code:
    | 'place_coarser'
    | 'place_left'
    | 'actor_left'
    | 'weapon_by_words'
    | 'zero_left'
    | 'side_by_order'
    | 'summary_made'
  readonly values?: Readonly<Record<string, string>>
}

/** What a remark's message is filled with, in one language: `place_en` and `place_ar` are its `place`. */
export function remarkValues({ values = {} }: Remark, locale: Locale): Readonly<Record<string, string>> {
  const own = Object.entries(values).filter(([key]) => !/_(en|ar)$/.test(key) || key.endsWith(`_${locale}`))
  return Object.fromEntries(own.map(([key, value]) => [key.replace(/_(en|ar)$/, ''), value]))
}

/** Why a row is no record of ours. */
export type SkipCode = 'not_foreign' | 'not_attack'

export type Reading =
  | { readonly skip: SkipCode }
  | {
      readonly skip?: undefined
      readonly kind: Kind
      /** Our own id of the record that the row speaks of. */
      readonly event_id: string | null
      /** Its id in another data set, with the name of the set: `acled:IRQ12345`. */
      readonly external_id: string | null
      readonly fields: Readonly<Record<string, unknown>>
      /** Fields that were made up of others: they are set on a new record and never over what stands there. */
      readonly made: readonly string[]
      /** Ids of reports to cite. */
      readonly sources: readonly string[]
      /** What the row says in words, as a quote. */
      readonly quote: string | null
      readonly problems: readonly CellProblem[]
      readonly remarks: readonly Remark[]
    }

export type Cells = Readonly<Record<string, string>>

const columnMap = z.union([
  z.string().min(1),
  z.strictObject({ column: z.string().min(1), values: z.record(z.string(), z.string()).optional() }),
  z.strictObject({ value: z.string() }),
])

/** How the columns of any other table are read: which column, which of its words stand for which code, or one value for all. */
export const mappingSchema = z.strictObject({
  /** The kind of every row, or the column that says it (with the words for each kind). */
  kind: z.union([z.enum(KIND_CODES), columnMap]),
  fields: z.record(z.string(), columnMap),
  /** The column of the row's own id, and the name of the data set that it belongs to. */
  id: z.strictObject({ column: z.string().min(1), set: z.string().regex(/^[a-z0-9-]{1,40}$/) }).optional(),
  /** The column of our own ids, to change records. */
  event_id: z.string().min(1).optional(),
  /** The column of ids of reports, joined with `;`. */
  sources: z.string().min(1).optional(),
})
export type Mapping = z.output<typeof mappingSchema>
export type ColumnMap = z.output<typeof columnMap>

/** How a file is read and what is done with it. */
export const importOptionsSchema = z.strictObject({
  /** For files whose rows do not say it. */
  kind: z.enum(KIND_CODES).nullable().default(null),
  /** The report that new records cite, where the rows name none: the data set itself. */
  source: z.string().max(200).nullable().default(null),
  mapping: mappingSchema.nullable().default(null),
  /** Whether records that are there already are changed; for files of others they are left alone otherwise. */
  update: z.boolean().default(false),
})
export type ImportOptions = z.output<typeof importOptionsSchema>

/** The format that a file's columns give away; `csv` for those of nobody we know. */
export function findFormat(columns: readonly string[]): ImportFormat {
  const has = (...names: string[]) => names.every(name => columns.includes(name))
  if (has('event_id_cnty', 'sub_event_type')) return 'acled'
  if (has('type_of_violence', 'date_prec', 'side_a', 'side_b')) return 'ucdp-ged'
  if (has('event_id') ? has('date_edtf') || has('event_date') : has('kind', 'date_edtf')) return 'iwm'
  return 'csv'
}
