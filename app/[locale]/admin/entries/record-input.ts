import type { RecordShape } from '@/components/admin/record/form-shape'
import { readFields } from '@/lib/domain/form-values'
import type { Kind } from '@/lib/domain/kinds'
import { isLinkKind } from '@/lib/domain/links'
import { readWrittenDate } from '@/lib/i18n/written-date'
import { type Problem, problem } from '@/lib/server/commands/problem'
import type { Editing } from '@/lib/server/queries/editing'

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

type Row = Readonly<Record<string, unknown>>

/** The citations of a form as commands take them. */
function citation(one: RecordShape['citations'][number]) {
  return {
    source_id: one.source_id,
    field: orNull(one.field),
    quote_exact: orNull(one.quote_exact),
    // Spaces at the seam with the quote are part of what tells it from others.
    quote_prefix: one.quote_prefix.trim() === '' ? null : one.quote_prefix,
    quote_suffix: one.quote_suffix.trim() === '' ? null : one.quote_suffix,
    credibility: one.credibility === '' ? null : Number(one.credibility),
    credibility_reason_en: orNull(one.credibility_reason_en),
    credibility_reason_ar: orNull(one.credibility_reason_ar),
  }
}

function conflict(one: RecordShape['conflicts'][number]) {
  return {
    field: one.field,
    value: one.value,
    value_ar: orNull(one.value_ar),
    source_id: orNull(one.source_id),
    adopted: one.adopted,
    reason_en: orNull(one.reason_en),
    reason_ar: orNull(one.reason_ar),
  }
}

const DEADLINE_KINDS = ['no_later_than', 'by', 'in', 'from'] as const

function due(one: RecordShape['dues'][number], published: string | null) {
  const date = (text: string) => {
    const read = text.trim() === '' ? null : readWrittenDate(text, published)
    return read === null ? null : read.ok ? read.value : text
  }
  return {
    due_edtf: date(one.due_edtf) ?? '',
    deadline_kind: DEADLINE_KINDS.find(kind => kind === one.deadline_kind) ?? 'by',
    stated_edtf: date(one.stated_edtf),
    stated_by: orNull(one.stated_by),
    source_id: one.source_id,
    conditional: one.conditional,
    reason_en: orNull(one.reason_en),
    reason_ar: orNull(one.reason_ar),
  }
}

/** The ties of a record that is not there yet, as commands take them, or what is wrong with them. */
function links(rows: RecordShape['links']) {
  const read = rows.map(({ kind, to, note_en, note_ar }, at) => {
    if (!isLinkKind(kind)) return problem('choice', `links.${at}.kind`)
    if (to.trim() === '') return problem('required', `links.${at}.to`)
    return { kind, to: to.trim().toUpperCase(), note_en: orNull(note_en), note_ar: orNull(note_ar) }
  })
  return {
    rows: read.flatMap(one => ('to' in one ? [one] : [])),
    problems: read.flatMap(one => ('to' in one ? [] : [one])),
  }
}

/** The stored twin of a row of the form, said the same way. */
function same(row: Row, stored: Row): boolean {
  return Object.keys(row).every(key => JSON.stringify(row[key] ?? null) === JSON.stringify(stored[key] ?? null))
}

/** Rows of a form against those that are stored: what is new or changed is added, what is gone or changed is dropped. */
function changes<T extends { readonly id: string }, R extends Row>(
  rows: readonly T[],
  stored: readonly (Row & { readonly id: number })[],
  write: (row: T) => R,
): { readonly add: { readonly row: R; readonly at: number }[]; readonly drop: number[] } {
  const kept = new Set<number>()
  const add = rows.flatMap((one, at) => {
    const twin = stored.find(other => String(other.id) === one.id)
    const row = write(one)
    if (twin && same(row, twin)) {
      kept.add(twin.id)
      return []
    }
    return [{ row, at }]
  })
  return { add, drop: stored.filter(one => !kept.has(one.id)).map(one => one.id) }
}

/** What a form asks of the record, in the terms of commands, with where in the form each added part stands. */
export function recordInput(kind: Kind, shape: RecordShape, published: string | null, stored: Editing | null) {
  const { fields, problems } = readFields(kind, shape.fields, published)
  const parts = {
    citations: changes(shape.citations, stored?.citations ?? [], citation),
    dues: changes(shape.dues, stored?.dues ?? [], one => due(one, published)),
    conflicts: changes(shape.conflicts, stored?.conflicts ?? [], conflict),
  }
  const tied = links(stored === null ? shape.links : [])
  return {
    fields,
    parts,
    links: tied.rows,
    problems: [...problems.map(({ field, code }): Problem => problem(code, `fields.${field}`)), ...tied.problems],
  }
}

/** The citations of a form that are not public yet, each with its place in the form. */
export function freshCitations(
  shape: RecordShape,
  { parts }: ReturnType<typeof recordInput>,
  stored: Editing | null,
): (RecordShape['citations'][number] & { readonly at: number })[] {
  const added = new Set(parts.citations.add.map(({ at }) => at))
  const known = new Set(stored?.citations.flatMap(one => (one.since === null ? [] : [String(one.id)])))
  return shape.citations.map((one, at) => ({ ...one, at })).filter(({ id, at }) => added.has(at) || !known.has(id))
}

/** True for a form that says of an open draft what the draft says already: who publishes it then had no hand in it. */
export function unchanged({ fields, parts }: ReturnType<typeof recordInput>, stored: Editing): boolean {
  const untouched = Object.values(parts).every(part => part.add.length + part.drop.length === 0)
  return stored.since === null && untouched && same(fields, stored.columns)
}

/** Where a problem of a command stands in the form: `add_citations.0.source_id` is the first added one, not the first row. */
export function placeInForm(path: string, parts: ReturnType<typeof recordInput>['parts'], eventId: string): string {
  const part = /^(?:add_)?(citations|dues|conflicts)\.(\d+)(\..*)?$/.exec(path)
  if (part) {
    const name = part[1] === 'dues' ? 'dues' : part[1] === 'conflicts' ? 'conflicts' : 'citations'
    return `${name}.${parts[name].add[Number(part[2])]?.at ?? part[2]}${part[3] ?? ''}`
  }
  const own = eventId !== '' && path.startsWith(`${eventId}.`) ? path.slice(eventId.length + 1) : path
  return own === path || own === 'citations' ? own.replace(/^citations$/, '') : `fields.${own}`
}
