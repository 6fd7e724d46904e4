import { changeLog } from '@/lib/server/queries/change-log'
import { listOutlets } from '@/lib/server/queries/outlets'
import { findSources } from '@/lib/server/queries/source-list'
import { readLog } from '../changes/read-log'
import type { OpenPage } from '../open-page'
import { readSources } from '../sources/read-sources'
import { type Card, counted } from './card'

/** The log: how many revisions the address asks for, and what the newest of them did. */
export async function changesWords({ reader, db, rev, query }: OpenPage): Promise<Card> {
  const { t, f } = reader
  const { filter, values, since, unknownSince, unread } = await readLog(db, query)
  const log = await changeLog(db, filter, { rev, cursor: null, limit: 1, named: 1 })
  const [newest] = log.items
  const counts = newest?.counts ?? {}
  return {
    path: 'changes',
    query: { ...values, ...(since === null ? {} : { since: String(since) }) },
    takes: ['kind', 'from', 'to', 'since', 'cursor'],
    unread: [...unread, ...(unknownSince === null ? [] : ['since'])],
    shows: {
      title: t('changes.title'),
      note: t('changes.intro'),
      figures: [
        counted(reader, log.total, 'card.revisions'),
        ...(newest
          ? [
              {
                value: f.digits(String(newest.revision)),
                label: t('card.newest', { date: f.date(newest.date, 'medium') }),
              },
              counted(
                reader,
                Object.values(counts).reduce((sum, n) => sum + (n ?? 0), 0),
                'card.touched',
              ),
            ]
          : []),
      ],
      caption: '',
    },
  }
}

/** The reports that the address asks for: how many, of how many outlets. */
export async function sourcesWords({ reader, db, rev, query }: OpenPage): Promise<Card> {
  const { t } = reader
  const values = readSources(query)
  const { total } = await findSources(db, values, { rev, cursor: null, limit: 1 })
  const outlets = values.outlet === undefined ? (await listOutlets(db, rev)).length : null
  return {
    path: 'sources',
    query: values,
    takes: ['q', 'outlet', 'reliability', 'cursor'],
    unread: ['outlet', 'reliability'].filter(key => query[key] !== undefined && !Object.hasOwn(values, key)),
    shows: {
      title: t('sources.title'),
      note: t('sources.intro'),
      figures: [
        counted(reader, total, 'card.reports'),
        ...(outlets === null ? [] : [counted(reader, outlets, 'card.outlets')]),
      ],
      caption: '',
    },
  }
}
