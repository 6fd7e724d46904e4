import { recordTitle } from '@/components/records/figure'
import { recordRow } from '@/components/records/record-row'
import { KINDS } from '@/lib/domain/kinds'
import type { EntryRecord } from '@/lib/domain/record'
import { STATUS } from '@/lib/domain/vocabularies/record'
import { getEntry } from '@/lib/server/queries/entry'
import type { OpenPage } from '../open-page'
import { pageNames } from '../page-names'
import type { Card, Moved } from './card'
import { notYetCard } from './not-yet'

/** What a record says in its card, in the words of the list of records. */
async function wordsOf({ reader, db, rev }: OpenPage, record: EntryRecord): Promise<Card['shows']> {
  const { t, say } = reader
  const { cells } = recordRow(reader, record, {
    names: await pageNames(db, rev),
    ...{ columns: ['date', 'place', 'figure'], hits: new Set(), also: new Map(), days: new Map() },
  })
  const title = recordTitle(reader, record)
  const summary = say({ en: record.summary_en, ar: record.summary_ar })
  const kind = say(KINDS[record.kind].label)
  const figures = [
    { value: cells.figure ?? '', label: t('records.figure') },
    { value: cells.date ?? '', label: t('records.date') },
    { value: cells.place ?? '', label: t('records.place') },
  ]
  return {
    title,
    note: summary === title ? '' : summary,
    figures: figures.filter(({ value }) => value !== ''),
    caption: [
      record.event_id,
      kind,
      ...(record.status === 'published' ? [] : [say(STATUS[record.status])]),
      t('records.source_count', { n: record.number_of_sources }),
    ].join(' · '),
  }
}

/** The card of a record as it stood; where it was merged, of what it became; null for an id that nothing has. */
export async function recordCard(page: OpenPage, id: string): Promise<Card | Moved | null> {
  const { reader, db, rev, newest } = page
  const entry = await getEntry(db, id, rev)
  const path = `entries/${id}`
  if (entry === null) {
    if ((await getEntry(db, id, newest)) === null) return null
    return notYetCard(reader, path, { name: id })
  }
  if ('merged_into' in entry) return { moved: `entries/${entry.merged_into}` }
  return { path, takes: [], shows: await wordsOf(page, entry.record) }
}
