import { z } from 'zod'
import { isPlainDate, type PlainDate } from '@/lib/core/plain-date'
import type { Field } from './field'
import { derivedNames, type StatedFields } from './field-rules'
import { inputSchema, storedSchema } from './field-schema'
import { type KINDS, type Kind, kindDefinition, kindOfId } from './kinds'
import { STATUS } from './vocabularies/record'

type FieldsOf<K extends Kind> = (typeof KINDS)[K]['fields']

type ListField = { readonly type: 'actors' | 'tags' }

/** What a field's value is, where there is one. */
type Value<F> = F extends ListField
  ? readonly string[]
  : F extends { readonly type: 'enum'; readonly vocabulary: infer V }
    ? keyof V & string
    : F extends { readonly type: 'integer' }
      ? number
      : F extends { readonly type: 'boolean' }
        ? boolean
        : string

type Stored<F> = F extends ListField ? readonly string[] : Value<F> | null

/** First and last possible day of each EDTF field: `window_start_edtf` → `window_start_min`, `window_start_max`. */
type Derived<F> = {
  readonly [K in keyof F & string as K extends `${infer Base}_edtf`
    ? `${Base}_min` | `${Base}_max`
    : never]: PlainDate | null
}

type Common<K extends Kind> = {
  readonly event_id: string
  readonly kind: K
  readonly status: keyof typeof STATUS
  /** The revision that published this version; null for a draft. */
  readonly since: number | null
  /** The same number under the name that files and the API use. */
  readonly revision: number | null
  readonly number_of_sources: number
  readonly independent_sources: number
  /** UCDP 1–5, derived from `date_edtf`. */
  readonly date_prec: number | null
  /** A link says that it may be the same event as another record, as of the revision read. */
  readonly possible_duplicate: boolean
}

/** One version of an entry of a kind, as every reader sees it. Fields that no source fills are null, lists are empty. */
export type RecordOf<K extends Kind> = Common<K> & {
  readonly [F in keyof FieldsOf<K>]: Stored<FieldsOf<K>[F]>
} & Derived<FieldsOf<K>>

export type AttackRecord = RecordOf<'attack'>
export type StrikeRecord = RecordOf<'strike'>
export type MilestoneRecord = RecordOf<'milestone'>
export type ForceLevelRecord = RecordOf<'force_level'>
export type TallyClaimRecord = RecordOf<'tally_claim'>
export type EventRecord = AttackRecord | StrikeRecord
export type EntryRecord = EventRecord | MilestoneRecord | ForceLevelRecord | TallyClaimRecord

/** Fields as a person or a program states them: any part of them; null or empty clears a field. */
export type FieldsInput<K extends Kind> = {
  readonly [F in keyof FieldsOf<K>]?: Stored<FieldsOf<K>[F]> | undefined
}

function shapeOf(kind: Kind, schema: (field: Field) => z.ZodType<unknown>): Record<string, z.ZodType<unknown>> {
  return Object.fromEntries(Object.entries(kindDefinition(kind).fields).map(([key, field]) => [key, schema(field)]))
}

/** The fields that sources fill of a record of a kind, each with the schema that checks what the database holds. */
export const fieldsShape = (kind: Kind) => shapeOf(kind, storedSchema)

const plainDateSchema = z.string().refine(isPlainDate).nullable()

/** The members of a record of a kind as the database holds them, each with the schema that checks it. */
export function recordShape(kind: Kind) {
  const dates = Object.entries(kindDefinition(kind).fields)
    .filter(([, field]) => field.type === 'edtf')
    .flatMap(([key]) => Object.values(derivedNames(key)))
  return {
    event_id: z.string().refine(id => kindOfId(id) === kind),
    kind: z.literal(kind).default(kind),
    status: z.enum(Object.keys(STATUS)),
    since: z.int().nullable(),
    number_of_sources: z.int(),
    independent_sources: z.int(),
    date_prec: z.int().min(1).max(5).nullable(),
    possible_duplicate: z.boolean().default(false),
    ...fieldsShape(kind),
    ...Object.fromEntries(dates.map(name => [name, plainDateSchema])),
  }
}

function buildRecordSchema(kind: Kind): z.ZodType<unknown> {
  return z.object(recordShape(kind)).transform(row => ({ ...row, revision: row.since }))
}

function perKind<T>(build: (kind: Kind) => T): (kind: Kind) => T {
  const built = new Map<Kind, T>()
  return kind => {
    const known = built.get(kind) ?? build(kind)
    built.set(kind, known)
    return known
  }
}

const recordSchemas = perKind(buildRecordSchema)
const fieldsSchemas = perKind(kind =>
  z.strictObject(shapeOf(kind, field => inputSchema(field).optional())).transform(input =>
    // A field given as `undefined` was not given: it must not clear what is there.
    Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)),
  ),
)

/**
 * Parses a database row of a kind, dates as `YYYY-MM-DD` text, with `event_id` of its entry; `kind` and `possible_duplicate`
 * may be missing, columns that belong to no field are dropped. The schema and the type follow from the same definition.
 */
export function recordSchema<K extends Kind>(kind: K): z.ZodType<RecordOf<K>>
export function recordSchema(kind: Kind): z.ZodType<unknown> {
  return recordSchemas(kind)
}

/** Parses stated fields of a kind, any part of them. Refuses unknown fields; issues carry a code as their message. */
export function fieldsSchema<K extends Kind>(kind: K): z.ZodType<FieldsInput<K>>
export function fieldsSchema(kind: Kind): z.ZodType<unknown> {
  return fieldsSchemas(kind)
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

/** Fields of which at least one must be filled, and the one at which its want is shown. */
const ONE_OF: Partial<Record<Kind, readonly (readonly [string, ...string[]])[]>> = {
  // "Hundreds of troops" and "dozens of attacks" state no number: then the note must say what was said.
  force_level: [['best', 'low', 'high', 'definition_note_en']],
  tally_claim: [
    ['value', 'definition_note_en'],
    ['claimant', 'claimant_note_en'],
  ],
}

/**
 * The fields that a version still lacks before it can be published, by name; of alternatives the first is named. Rules that
 * look at several fields are `fieldProblems`; citations are counted where they are kept.
 */
export function publishProblems(kind: Kind, fields: StatedFields): string[] {
  const required = Object.entries(kindDefinition(kind).fields)
    .filter(([, field]) => field.required === true)
    .map(([key]) => [key] as const)
  return [...required, ...(ONE_OF[kind] ?? [])]
    .filter(keys => keys.every(key => isBlank(fields[key])))
    .map(([key]) => key)
}
