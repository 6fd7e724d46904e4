import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RevisionView } from '@/components/changes/revision-view'
import { laterWords, NotYet } from '@/components/shell/not-yet'
import { Shell } from '@/components/shell/shell'
import { amendmentsOf, pointedTo } from '@/lib/server/queries/amendments'
import { changeLog, touchedBy } from '@/lib/server/queries/change-log'
import { revisionHead } from '@/lib/server/queries/changes'
import { revisionDifferences } from '@/lib/server/queries/differences'
import { names as namesOf } from '@/lib/server/queries/names'
import { one, openPage, type PageProps } from '../../open-page'
import { cardedMetadata } from '../../page-card'
import { numberIn, readTouched } from '../read-log'

export const dynamic = 'force-dynamic'

type Props = PageProps<{ readonly n: string }>

const PER_PAGE = 50
/** Corrections of names that are shown; a merge moves all that lay in what is gone. */
const AMENDED = 200

/** The revision of the address, without its head where it came only after the one that is read; the 404 page where there is none. */
async function load(props: Props) {
  const page = await openPage(props)
  const n = numberIn((await props.params).n)
  const found = n === null ? null : await revisionHead(page.db, n)
  if (found === null) notFound()
  const { revision } = found
  return { page, revision, head: revision > page.rev ? null : found }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { page, revision, head } = await load(props)
  const { t, f, say } = page.reader
  if (head === null) {
    const { title } = laterWords(page.reader, { revision })
    return cardedMetadata(page.reader, { path: `changes/${revision}`, title, note: '' })
  }
  const title = t('log.revision_title', { n: f.digits(String(head.revision)) })
  const note = say({ en: head.reason_en, ar: head.reason_ar })
  return cardedMetadata(page.reader, {
    ...{ path: `changes/${head.revision}`, title, note, query: readTouched(page.query).view },
  })
}

/** One revision: why it was made, and what it did to each record that it touched. */
export default async function RevisionPage(props: Props) {
  const { page, revision: n, head } = await load(props)
  const { reader, db, query, rev, revision, charts } = page
  if (head === null) {
    const path = `changes/${n}`
    return (
      <Shell reader={reader} path={path} charts={charts} revision={revision}>
        <NotYet reader={reader} path={path} list="changes" what={{ revision: n }} />
      </Shell>
    )
  }
  const { view } = readTouched(query)
  const { kind, change } = view
  const after = one(query, 'cursor') ?? ''
  const cursor = /^IWM-[A-Z]-\d{4,9}$/.test(after) ? after : null
  const touched = await touchedBy(db, n, { kinds: kind && [kind], change, cursor, limit: PER_PAGE })
  const differences = await revisionDifferences(
    db,
    touched.items.map(item => item.entry),
    n,
  )
  const {
    items: [whole],
  } = await changeLog(db, { since: n - 1 }, { rev: n, cursor: null, limit: 1, named: 0 })
  const amended = await amendmentsOf(db, [n], AMENDED, rev)
  return (
    <Shell reader={reader} path={`changes/${n}`} query={view} charts={charts} revision={revision}>
      <RevisionView
        reader={reader}
        head={head}
        counts={whole?.counts ?? {}}
        items={touched.items.map(item => ({ ...item, difference: differences.get(item.entry) ?? null }))}
        amended={amended}
        pointed={await pointedTo(db, amended, rev)}
        names={await namesOf(db, rev)}
        query={view}
        cursor={cursor}
        nextCursor={touched.next_cursor}
        newest={rev}
      />
    </Shell>
  )
}
