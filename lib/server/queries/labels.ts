import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { KIND_CODES } from '@/lib/domain/kinds'

/** A record as a line in another page names it. */
export const entryLabel = {
  event_id: z.string(),
  kind: z.enum(KIND_CODES),
  date_edtf: z.string().nullable(),
  title_en: z.string().nullable(),
  title_ar: z.string().nullable(),
  summary_en: z.string().nullable(),
  summary_ar: z.string().nullable(),
}

const entryLabelSchema = z.object(entryLabel)
export type EntryLabel = z.output<typeof entryLabelSchema>

/** The columns of `entryLabel`, for a statement in which `v` is a row of `entry_version`. */
export const labelColumns = sql`v.public_id as event_id, v.kind, v.date_edtf, v.title_en, v.title_ar, v.summary_en, v.summary_ar`
