import { KINDS } from '@/lib/domain/kinds'
import { changeLog } from '@/lib/server/queries/change-log'
import { CHANGES, revisionHead } from '@/lib/server/queries/changes'
import { numberIn, readTouched } from '../changes/read-log'
import type { OpenPage } from '../open-page'
import { type Card, counted } from './card'
import { notYetCard } from './not-yet'

/** Figures that a card has room for. */
const MOST = 5
/** As much of a hash as tells two revisions apart. */
const HASH = 16

/** The card of one revision: why it was made and what it did. Null for one that there is not. */
export async function revisionCard({ reader, db, rev, query }: OpenPage, id: string): Promise<Card | null> {
  const { t, f, say } = reader
  const n = numberIn(id)
  const head = n === null ? null : await revisionHead(db, n)
  if (head === null) return null
  if (head.revision > rev) return notYetCard(reader, `changes/${head.revision}`, { revision: head.revision })
  const { revision } = head
  const { view, unread } = readTouched(query)
  const { kind, change } = view
  const log = await changeLog(
    db,
    { since: revision - 1, kinds: kind && [kind] },
    { rev: revision, cursor: null, limit: 1, named: 0 },
  )
  const counts = log.items[0]?.counts ?? {}
  const touched = CHANGES.flatMap(what => {
    const count = change === undefined || change === what ? counts[what] : undefined
    return count ? [counted(reader, count, `card.${what}`)] : []
  })
  const whole = kind === undefined && change === undefined
  const beside = (
    [
      { n: head.amendments, key: 'card.corrected' },
      { n: head.coverage, key: 'card.coverage' },
    ] as const
  ).flatMap(({ n, key }) => (whole && n > 0 ? [counted(reader, n, key)] : []))
  const figures = [...touched, ...beside].slice(0, MOST)
  return {
    path: `changes/${revision}`,
    query: view,
    takes: ['kind', 'change', 'cursor'],
    unread,
    shows: {
      over: t('changes.title'),
      title: t('log.revision_title', { n: f.digits(String(revision)) }),
      note: say({ en: head.reason_en, ar: head.reason_ar }),
      figures: figures.length > 0 ? figures : [counted(reader, 0, 'card.records')],
      caption: [
        ...(kind === undefined ? [] : [say(KINDS[kind].plural)]),
        `${t('log.published')} ${f.date(head.date)}`,
        `${t('log.hash')} \u2066${head.hash.slice(0, HASH)}\u2069`,
      ].join(' · '),
    },
  }
}
