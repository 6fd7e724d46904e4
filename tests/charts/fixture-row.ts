import { parseEdtf } from '@/lib/core/edtf'
import { type Kind, kindDefinition } from '@/lib/domain/kinds'

/** A database row of a published record: what `fields` leaves out is not reported. Dates follow from the EDTF text. */
export function fixtureRow(kind: Kind, id: string, fields: Readonly<Record<string, unknown>>) {
  const blank = Object.entries(kindDefinition(kind).fields).flatMap(([key, field]) => [
    [key, field.type === 'tags' || field.type === 'actors' ? [] : null],
    ...(field.type === 'edtf' ? [`${key.slice(0, -5)}_min`, `${key.slice(0, -5)}_max`].map(name => [name, null]) : []),
  ])
  const date = parseEdtf(String(fields.date_edtf))
  if (!date.ok) throw new Error(`fixture date ${fields.date_edtf}`)
  return {
    ...Object.fromEntries(blank),
    event_id: id,
    status: 'published',
    since: 1,
    number_of_sources: 1,
    independent_sources: 1,
    verification: 'fair',
    date_min: date.value.min,
    date_max: date.value.max,
    date_prec: date.value.precision,
    ...fields,
  }
}
