import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { parseEdtf } from '@/lib/core/edtf'
import type { WriteDb } from '../db/handle'
import { command } from './command'
import { day, optionalText as optional, text } from './inputs'
import { type ProblemCode, refuse } from './problem'
import { sha256 } from './revision-content'
import { exists, insertNamed } from './rows'

const id = z
  .string()
  .max(200)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'id_form')
const list = z.array(text).default([])
const instant = z.iso.datetime({ offset: true })
const address = z.url({ protocol: /^https?$/, error: 'invalid' }).max(4000)

/** Adds an outlet: who publishes, where, and how reliable it is held to be (Admiralty A–F, with a written reason). */
export const addOutlet = command({
  name: 'add-outlet',
  allow: 'outlet.edit',
  input: z.strictObject({
    id,
    name_en: text,
    name_ar: text,
    country: optional,
    ownership_note_en: optional,
    ownership_note_ar: optional,
    reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']).nullable().default(null),
    reliability_reason_en: optional,
    reliability_reason_ar: optional,
  }),
  async run(tx, input) {
    if (input.reliability !== null && input.reliability_reason_en === null) refuse('required', 'reliability_reason_en')
    await add(tx, 'outlet', input)
    return { value: { id: input.id }, audit: { subjects: [`outlet:${input.id}`], after: input } }
  },
})

/** Adds a report that records can cite; its text, where it is given, is kept for the desk alone with its hash. */
export const addSource = command({
  name: 'add-source',
  allow: 'source.add',
  input: z.strictObject({
    id,
    title: text,
    title_en: optional,
    title_ar: optional,
    authors: list,
    url: address.nullable().default(null),
    source_domain: optional,
    outlet_id: optional,
    /** EDTF */
    date_published: optional,
    date_downloaded: day.nullable().default(null),
    date_submitted: instant.nullable().default(null),
    date_modified: instant.nullable().default(null),
    /** BCP 47 */
    language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'invalid'),
    text_sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'invalid')
      .nullable()
      .default(null),
    archive_url: address.nullable().default(null),
    translations: z
      .array(z.strictObject({ language: text, title: text, machine: z.boolean(), dirty: z.boolean() }))
      .nullable()
      .default(null),
    note_en: optional,
    note_ar: optional,
    /** Line ends are one character, as they are pasted; a form sends two. */
    text: z
      .string()
      .transform(said => said.replace(/\r\n?/g, '\n').trim())
      .pipe(z.string().min(1).max(500_000))
      .nullable()
      .default(null),
  }),
  async run(tx, { text: said, ...input }, { now }) {
    await requireKnown(tx, 'outlet', input.outlet_id, 'outlet_id', 'outlet_unknown')
    if (input.date_published !== null) {
      const date = parseEdtf(input.date_published)
      if (!date.ok) refuse(`edtf_${date.error}`, 'date_published')
    }
    const row = said === null ? input : { ...input, text_sha256: sha256(said) }
    await add(tx, 'source', row)
    if (said !== null) {
      await tx.execute(sql`insert into source_text (source_id, text, sha256, created_at)
        values (${input.id}, ${said}, ${sha256(said)}, ${now.toISOString()}::timestamptz)`)
    }
    return { value: { id: input.id }, audit: { subjects: [`source:${input.id}`], after: row } }
  },
})

/** Adds a side that acts: a state, a coalition, a militia, an organisation, a person. */
export const addActor = command({
  name: 'add-actor',
  allow: 'actor.edit',
  input: z.strictObject({
    id,
    name_en: text,
    name_ar: text,
    variants: list,
    kind: z.enum(['state', 'coalition', 'militia', 'organisation', 'person']),
    parent_id: optional,
  }),
  async run(tx, input) {
    await requireKnown(tx, 'actor', input.parent_id, 'parent_id', 'actor_unknown')
    await add(tx, 'actor', input)
    return { value: { id: input.id }, audit: { subjects: [`actor:${input.id}`], after: input } }
  },
})

/** Adds a place, with both names, every spelling met, and what its coordinates (WGS84) stand for. */
export const addPlace = command({
  name: 'add-place',
  allow: 'place.edit',
  input: z.strictObject({
    id,
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
  }),
  async run(tx, input) {
    if ((input.latitude === null) !== (input.longitude === null)) {
      refuse('required', input.latitude === null ? 'latitude' : 'longitude')
    }
    await requireKnown(tx, 'place', input.parent_id, 'parent_id', 'place_unknown')
    await add(tx, 'place', input)
    return { value: { id: input.id }, audit: { subjects: [`place:${input.id}`], after: input } }
  },
})

async function add(tx: WriteDb, table: string, row: { readonly id: string }): Promise<void> {
  if (!(await insertNamed(tx, table, row))) refuse('id_taken', 'id', { id: row.id })
}

async function requireKnown(tx: WriteDb, table: string, wanted: string | null, field: string, code: ProblemCode) {
  if (wanted !== null && !(await exists(tx, table, wanted))) refuse(code, field, { id: wanted })
}
