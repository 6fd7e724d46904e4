import { KINDS } from '@/lib/domain/kinds'
import type { EntryRecord } from '@/lib/domain/record'
import { scopeLabel } from '@/lib/domain/scope'
import { OUTCOME, VERIFICATION, WEAPON } from '@/lib/domain/vocabularies/event'
import type { Names, Reader } from '../reader'
import type { Column } from './columns'
import { figureText, recordTitle, word } from './figure'
import { isMarked, type Marked, markText, snippet } from './marked'

/** A record as the list shows it, in ready words: what the server draws first and the browser is sent after it. */
export type RecordRow = {
  readonly id: string
  readonly kind: string
  readonly href: string
  readonly title: Marked
  /** Kind, place, weapon and outcome. */
  readonly traits: Marked
  /** Where a search found it, if in nothing that the row shows anyway. */
  readonly found: Marked | null
  /** All that a narrow screen shows under the name, in one line. */
  readonly line: Marked
  readonly cells: Readonly<Partial<Record<Column, string>>>
}

/** What a row needs beside the record itself. */
export type RowContext = {
  readonly names: Names
  readonly columns: readonly Column[]
  /** Folded words by which a search found records. */
  readonly hits: ReadonlySet<string>
  /** Names and reports that a search may have found a record by, by public id. */
  readonly also: ReadonlyMap<string, readonly string[]>
  /** The day of each revision. */
  readonly days: ReadonlyMap<number, string>
}

function placeText(reader: Reader, record: EntryRecord, names: Names): string {
  const place = record.place_id === null ? null : names.places[record.place_id]
  const where = place ?? (record.scope === null ? null : scopeLabel(record.scope))
  return where ? reader.say(where) : ''
}

function claimant(record: EntryRecord): string | null {
  if (record.kind === 'attack' || record.kind === 'strike') return record.claimed_by
  return record.kind === 'tally_claim' ? record.claimant : null
}

const joined = (parts: readonly string[]): string => parts.filter(part => part !== '').join(' · ')

/** The texts of a record that a search looks into and that its row may show. */
export function searchedTexts(record: EntryRecord, names: Names): string[] {
  const titles = 'title_en' in record ? [record.title_en, record.title_ar] : []
  const place = record.place_id === null ? undefined : names.places[record.place_id]
  const texts = [...titles, record.summary_en, record.summary_ar, place?.en, place?.ar, record.event_id]
  return texts.filter(text => text !== null && text !== undefined)
}

/** Puts a record into the words of its row. The one place where that is done. */
export function recordRow(reader: Reader, record: EntryRecord, context: RowContext): RecordRow {
  const { names, columns, hits, also, days } = context
  const { t, f, say } = reader
  const event = record.kind === 'attack' || record.kind === 'strike' ? record : null
  const place = placeText(reader, record, names)
  const date = f.edtf(record.date_edtf, 'medium')
  const figure = figureText(reader, record)
  const grade = word(reader, VERIFICATION, record.verification)
  const kind = say(KINDS[record.kind].label)
  const weapon = event ? word(reader, WEAPON, event.weapon) : ''
  const outcome = event && event.outcome !== 'unknown' ? word(reader, OUTCOME, event.outcome) : ''
  const actor = claimant(record)
  const name = actor === null ? undefined : names.actors[actor]
  const day = record.revision === null ? undefined : days.get(record.revision)
  const cells: Record<Column, string> = {
    date,
    place,
    weapon,
    outcome,
    actor: name ? say(name) : (actor ?? ''),
    figure: figure === '' ? t('records.not_reported') : figure,
    verification: grade,
    sources: f.number(record.number_of_sources),
    updated: day === undefined ? '' : f.date(day, 'medium'),
  }
  const title = markText(recordTitle(reader, record), hits)
  const traits = markText(joined([kind, place, weapon, outcome]), hits)
  const texts = [...searchedTexts(record, names), ...(also.get(record.event_id) ?? [])]
  const found = isMarked(title) || isMarked(traits) ? undefined : texts.map(text => markText(text, hits)).find(isMarked)
  const sources = t('records.source_count', { n: record.number_of_sources })
  return {
    id: record.event_id,
    kind: record.kind,
    href: reader.link(`entries/${record.event_id}`),
    title,
    traits,
    found: found ? snippet(found) : null,
    line: markText(joined([date, kind, place, figure, grade, sources]), hits),
    cells: Object.fromEntries(columns.map(column => [column, cells[column]])),
  }
}
