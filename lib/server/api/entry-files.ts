import 'server-only'
import { csvCell, writeCsv } from '@/lib/core/csv'
import { KIND_CODES, type Kind, kindDefinition } from '@/lib/domain/kinds'
import { type EntryItem, EVENT_COLUMNS } from './entry-item'

/**
 * Columns of a file of these kinds: the codebook's for events and what all share for others, then `kind` and every field of the kinds
 * that the codebook's columns do not hold already. A file can so be imported again and says the same.
 */
export function columnsFor(kinds: readonly Kind[] | undefined): string[] {
  const held = kinds ?? KIND_CODES
  const events = held.some(kind => kind === 'attack' || kind === 'strike')
  const own = held.flatMap(kind => Object.keys(kindDefinition(kind).fields))
  const shared = EVENT_COLUMNS.filter(column => events || SHARED.has(column))
  // In a file of events the summaries stand under the codebook's names, `notes` and `notes_ar`.
  const left = events ? own.filter(column => column !== 'summary_en' && column !== 'summary_ar') : own
  return [...new Set([...shared, 'kind', ...left])]
}

/** What every kind of record has of the codebook's event columns. */
const SHARED: ReadonlySet<string> = new Set([
  'event_id',
  'date_edtf',
  'date_prec',
  'scope',
  'verification',
  'number_of_sources',
  'independent_sources',
  'source',
  'tags',
  'status',
  'revision',
  'timestamp',
  'deleted_timestamp',
])

/** Every column that a file of records can have, by name; what a merged record became stands in those that ask for it. */
export const COLUMN_NAMES: readonly string[] = [
  ...new Set([...columnsFor(undefined), ...KIND_CODES.flatMap(kind => columnsFor([kind])), 'merged_into']),
]

const rowsOf = (items: readonly EntryItem[], columns: readonly string[]) =>
  items.map(item => Object.fromEntries(columns.map(column => [column, csvCell(item[column])])))

/** Records as CSV (RFC 4180, UTF-8) with these columns, in this order. Lists are joined with `;`. */
export const entriesCsv = (items: readonly EntryItem[], columns: readonly string[], bom: boolean): string =>
  writeCsv(columns, rowsOf(items, columns), { bom })

/** The lines of records as CSV, without the heading: how a file that was begun goes on. */
export const csvLines = (items: readonly EntryItem[], columns: readonly string[]): string =>
  writeCsv(columns, rowsOf(items, columns), { header: false })

/** Records as GeoJSON (RFC 7946): WGS84, longitude first; a record without coordinates has a null geometry. */
export function entriesGeoJson(items: readonly EntryItem[], members: Readonly<Record<string, unknown>>) {
  return {
    type: 'FeatureCollection',
    ...members,
    features: items.map(geoFeature),
  }
}

/** One record as a GeoJSON feature. */
export function geoFeature(item: EntryItem) {
  const { latitude, longitude, ...properties } = item
  const located = typeof latitude === 'number' && typeof longitude === 'number'
  return {
    type: 'Feature',
    id: item.event_id,
    geometry: located ? { type: 'Point', coordinates: [longitude, latitude] } : null,
    properties,
  }
}
