import 'server-only'
import type { EntryRecord } from '@/lib/domain/record'
import type { Locale } from '@/lib/i18n/locale'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import type { ReadDb } from '../db/handle'
import type { EntryFilter } from '../queries/entry-filter'
import { newestChanges } from '../queries/feed-changes'
import { pageOfEntries } from '../queries/list-entries'
import { sha256 } from '../sha256'

/** One change of one record, as a feed tells of it. */
export type FeedItem = {
  /** The same for ever: of the record and the revision, wherever the site stands. */
  readonly id: string
  readonly url: string
  readonly title: string
  readonly text: string
  readonly updated: string
  readonly published: string
  readonly kind: string
}

/** How many of the newest changes a feed holds. */
const ITEMS = 50
/** Longest title, in characters. */
const TITLE = 120

function uuidOf(text: string): string {
  const hex = sha256(text)
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}

function titleOf(record: EntryRecord, locale: Locale): string {
  const own = record.kind === 'milestone' ? record[`title_${locale}`] : null
  const text = (own ?? record[`summary_${locale}`] ?? record.event_id).replace(/\s+/g, ' ').trim()
  const short = [...text]
  return short.length <= TITLE ? text : `${short.slice(0, TITLE - 1).join('')}…`
}

/** The records that changed last, in whatever way, newest first: one item for each, of its newest change. */
export async function feedItems(
  db: ReadDb,
  filter: EntryFilter,
  { rev, locale, base }: { readonly rev: number; readonly locale: Locale; readonly base: string },
): Promise<FeedItem[]> {
  const t = translator(defaultPreferences(locale))
  // Said of a list that begins before the record: then what was taken back is in it too.
  const all = { ...filter, updated_since: filter.updated_since ?? '0001-01-01T00:00:00Z' }
  const { items } = await pageOfEntries(db, all, { rev, limit: ITEMS, sort: '-updated' })
  const changes = await newestChanges(
    db,
    items.map(({ event_id }) => event_id),
    rev,
  )
  return items.flatMap(record => {
    const change = changes.get(record.event_id)
    if (!change) return []
    const said = t('feed.item', { change: t(`feed.change.${change.change}`), title: titleOf(record, locale) })
    const summary = record[`summary_${locale}`] ?? ''
    return [
      {
        id: `urn:uuid:${uuidOf(`${record.event_id}@${change.revision}`)}`,
        url: `${base}/${locale}/entries/${record.event_id}`,
        title: said,
        text: [summary, t('feed.reason', { n: String(change.revision), reason: change[`reason_${locale}`] })]
          .filter(Boolean)
          .join('\n\n'),
        updated: change.updated,
        published: change.published,
        kind: record.kind,
      },
    ]
  })
}
