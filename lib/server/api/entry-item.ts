import 'server-only'
import type { EntryRecord } from '@/lib/domain/record'
import { scopeAtoms } from '@/lib/domain/scope'
import type { EntryContext } from '../queries/entry-context'
import { eventType } from './acled-types'

/** The columns of the event export, in the order of the codebook. */
export const EVENT_COLUMNS = [
  'event_id',
  'event_type',
  'sub_event_type',
  'event_date',
  'date_start',
  'date_end',
  'date_edtf',
  'date_prec',
  'time_local',
  'time_zone',
  'actor1',
  'assoc_actor_1',
  'actor2',
  'country',
  'admin1',
  'admin2',
  'location',
  'location_ar',
  'latitude',
  'longitude',
  'where_prec',
  'fatalities_low',
  'fatalities_best',
  'fatalities_high',
  'injured_low',
  'injured_best',
  'injured_high',
  'weapon',
  'outcome',
  'claimed_by',
  'ack_us',
  'ack_iq',
  'verification',
  'number_of_sources',
  'independent_sources',
  'source',
  'notes',
  'notes_ar',
  'tags',
  'scope',
  'status',
  'revision',
  'timestamp',
  'deleted_timestamp',
] as const

export type EntryItem = Readonly<Record<string, unknown>> & { readonly event_id: string }

/**
 * A record as the API and the files give it: all its own fields, and the codebook's columns that follow from them, from its
 * place, its sources and its revision. Lists stay lists; `source` names the reports by id, joined with `;`.
 */
export function entryItem(record: EntryRecord, context: EntryContext): EntryItem {
  const place = record.place_id === null ? undefined : context.places.get(record.place_id)
  const timestamp = record.revision === null ? null : (context.times.get(record.revision) ?? null)
  return {
    ...record,
    ...eventType(record),
    event_date: record.date_min,
    time_zone: 'time_local' in record && record.time_local !== null ? 'Asia/Baghdad' : null,
    country: place?.country ?? countryOf(record.scope),
    admin1: place?.admin1 ?? null,
    admin2: null,
    location: place?.name_en ?? null,
    location_ar: place?.name_ar ?? null,
    latitude: place?.latitude ?? null,
    longitude: place?.longitude ?? null,
    source: (context.sources.get(record.event_id) ?? []).join(';'),
    notes: record.summary_en,
    notes_ar: record.summary_ar,
    timestamp,
    deleted_timestamp: record.status === 'retracted' ? timestamp : null,
    merged_into: context.merged.get(record.event_id) ?? null,
  }
}

/** The country of a scope that lies in one (ISO 3166-1 alpha-2); null for several. */
function countryOf(scope: string | null): string | null {
  const countries = new Set(scopeAtoms(scope ?? '').map(atom => atom.slice(0, 2)))
  const [only] = countries
  return countries.size === 1 && only !== undefined && /^[A-Z]{2}$/.test(only) ? only : null
}
