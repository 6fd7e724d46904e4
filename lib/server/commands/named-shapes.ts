import 'server-only'
import { z } from 'zod'
import { day, optionalText as optional, text } from './inputs'

/** What a row of each table of names may say, for adding it and for correcting it. */

const list = z.array(text).default([])
const instant = z.iso.datetime({ offset: true })
const address = z.url({ protocol: /^https?$/, error: 'invalid' }).max(4000)

export const nameId = z
  .string()
  .max(200)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'id_form')

export const outletShape = {
  name_en: text,
  name_ar: text,
  country: optional,
  ownership_note_en: optional,
  ownership_note_ar: optional,
  reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']).nullable().default(null),
  reliability_reason_en: optional,
  reliability_reason_ar: optional,
}

export const actorShape = {
  name_en: text,
  name_ar: text,
  variants: list,
  kind: z.enum(['state', 'coalition', 'militia', 'organisation', 'person']),
  parent_id: optional,
}

export const placeShape = {
  name_en: text,
  name_ar: text,
  variants: list,
  kind: z.enum(['country', 'governorate', 'city', 'base', 'area']),
  parent_id: optional,
  scope: z.enum(['theatre', 'IQ', 'IQ-federal', 'IQ-KRI', 'SY', 'JO'], { error: 'scope' }),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'invalid')
    .nullable()
    .default(null),
  pcode: optional,
  latitude: z.number().min(-90).max(90).nullable().default(null),
  longitude: z.number().min(-180).max(180).nullable().default(null),
  where_prec: z.number().int().min(1).max(7),
  basis: optional,
  note_en: optional,
  note_ar: optional,
}

/** What may be corrected of a report: all that is said of it, not when and how it came in. */
export const reportShape = {
  title: text,
  title_en: optional,
  title_ar: optional,
  authors: list,
  url: address.nullable().default(null),
  outlet_id: optional,
  /** EDTF */
  date_published: optional,
  /** BCP 47 */
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'invalid'),
  archive_url: address.nullable().default(null),
  note_en: optional,
  note_ar: optional,
}

export const sourceShape = {
  ...reportShape,
  source_domain: optional,
  date_downloaded: day.nullable().default(null),
  date_submitted: instant.nullable().default(null),
  date_modified: instant.nullable().default(null),
  text_sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'invalid')
    .nullable()
    .default(null),
  translations: z
    .array(z.strictObject({ language: text, title: text, machine: z.boolean(), dirty: z.boolean() }))
    .nullable()
    .default(null),
}
