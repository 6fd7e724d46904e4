import { z } from 'zod'
import type { RecordShape, Stored } from './form-shape'

const text = z.string()
const value = z.union([text, z.array(text)])

/** The shape of a form as it comes out of storage or over the wire; what is missing is empty. */
export const recordShape = z.object({
  fields: z.record(text, value),
  citations: z
    .array(
      z.object({
        id: text,
        source_id: text,
        source_title: text,
        field: text,
        quote_exact: text,
        quote_prefix: text,
        quote_suffix: text,
        credibility: text,
        credibility_reason_en: text,
        credibility_reason_ar: text,
      }),
    )
    .max(200),
  dues: z
    .array(
      z.object({
        id: text,
        due_edtf: text,
        deadline_kind: text,
        stated_edtf: text,
        stated_by: text,
        source_id: text,
        conditional: z.boolean(),
        reason_en: text,
        reason_ar: text,
      }),
    )
    .max(200),
  conflicts: z
    .array(
      z.object({
        id: text,
        field: text,
        value: text,
        value_ar: text,
        source_id: text,
        adopted: z.boolean(),
        reason_en: text,
        reason_ar: text,
      }),
    )
    .max(200),
  links: z
    .array(z.object({ kind: text, to: text, note_en: text, note_ar: text }))
    .max(200)
    .default([]),
  note: text,
  quotes_elsewhere: z.boolean().default(false),
  reason_en: text,
  reason_ar: text,
})

const keptShape = z.object({
  values: recordShape,
  began: z
    .object({
      version: z.number(),
      stored: recordShape.pick({ fields: true, citations: true, dues: true, conflicts: true }),
    })
    .nullable(),
})

/** Words of a form that were kept, with what the form began from. */
export type KeptRecord = {
  readonly values: RecordShape
  /** The version on top of which it was typed, and what that one said; null for a record that was not there yet. */
  readonly began: { readonly version: number; readonly stored: Stored } | null
}

/** A form as it came, or null where that is of another time's form. */
export function checkShape(content: unknown): RecordShape | null {
  const read = recordShape.safeParse(content)
  return read.success ? read.data : null
}

/** A form that was kept, or null where what was kept is of another time's form. Of older ones it is not known what they began from. */
export function checkKept(content: unknown): KeptRecord | null {
  const read = keptShape.safeParse(content)
  if (read.success) return read.data
  const values = checkShape(content)
  return values && { values, began: null }
}
