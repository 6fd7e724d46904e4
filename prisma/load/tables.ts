import { z } from 'zod'

const text = z.string()
/** An empty cell means that nothing is reported. */
const optional = text.transform(cell => (cell === '' ? null : cell))
const list = text.transform(cell => cell.split('|').filter(item => item !== ''))
const number = text.regex(/^-?\d+(\.\d+)?$/).transform(Number)
const optionalNumber = z.union([z.literal('').transform(() => null), number])
const flag = z.enum(['', 'true', 'false']).transform(cell => cell === 'true')

/** The columns of the files that hold no entries, as they stand in `prisma/data`; lists are joined with `|`. */
export const TABLES = {
  outlets: z.strictObject({
    id: text,
    name_en: text,
    name_ar: text,
    country: optional,
    ownership_note_en: optional,
    ownership_note_ar: optional,
    reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']),
    reliability_reason_en: text,
    reliability_reason_ar: text,
  }),
  sources: z.strictObject({
    id: text,
    title: text,
    title_en: optional,
    title_ar: optional,
    authors: list,
    url: optional,
    source_domain: optional,
    outlet_id: optional,
    date_published: optional,
    language: text,
    text_sha256: optional,
    note_en: optional,
    note_ar: optional,
  }),
  actors: z.strictObject({
    id: text,
    name_en: text,
    name_ar: text,
    variants: list,
    kind: z.enum(['state', 'coalition', 'militia', 'organisation', 'person']),
    parent_id: optional,
  }),
  places: z.strictObject({
    id: text,
    name_en: text,
    name_ar: text,
    variants: list,
    kind: z.enum(['country', 'governorate', 'city', 'base', 'area']),
    parent_id: optional,
    scope: z.enum(['theatre', 'IQ', 'IQ-federal', 'IQ-KRI', 'SY', 'JO']),
    country: optional,
    pcode: optional,
    latitude: optionalNumber,
    longitude: optionalNumber,
    where_prec: number,
    basis: optional,
    note_en: optional,
    note_ar: optional,
  }),
  citations: z.strictObject({
    key: text,
    source_id: text,
    field: optional,
    quote_exact: optional,
    quote_prefix: optional,
    quote_suffix: optional,
    credibility: number,
    credibility_reason_en: text,
    credibility_reason_ar: text,
  }),
  'due-statements': z.strictObject({
    key: text,
    due_edtf: text,
    deadline_kind: z.enum(['no_later_than', 'by', 'in', 'from']),
    stated_edtf: optional,
    stated_by: optional,
    source_id: text,
    conditional: flag,
    reason_en: optional,
    reason_ar: optional,
  }),
  conflicts: z.strictObject({
    key: text,
    field: text,
    value: text,
    value_ar: optional,
    source_id: optional,
    adopted: flag,
    reason_en: optional,
    reason_ar: optional,
  }),
  links: z.strictObject({
    from: text,
    to: text,
    kind: z.enum(['responds_to', 'possible_duplicate_of', 'fulfils', 'about']),
    note_en: optional,
    note_ar: optional,
  }),
  coverage: z.strictObject({
    kind: z.enum(['attack', 'strike', 'milestone', 'force_level', 'tally_claim']),
    date_min: text,
    date_max: text,
    level: z.enum(['full', 'thin', 'single_source', 'none']),
    note_en: optional,
    note_ar: optional,
  }),
  /** What a field of a record said before the report named here arrived. */
  'earlier-values': z.strictObject({ key: text, field: text, value: text, until_source: text }),
} as const

export type TableName = keyof typeof TABLES
export type TableRow<N extends TableName> = z.output<(typeof TABLES)[N]>
