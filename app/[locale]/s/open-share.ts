import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { makeReader, type Reader } from '@/components/reader'
import type { ShownRevision } from '@/components/shell/as-of-banner'
import type { ChartDefinition } from '@/lib/charts/define-chart'
import { LIVE, pinOf } from '@/lib/charts/pin'
import type { QueryValues } from '@/lib/charts/query'
import { CHARTS, chartOfPage } from '@/lib/charts/registry'
import { OWN, readKept, sharedView } from '@/lib/charts/shared-view'
import type { View } from '@/lib/charts/view'
import { isLocale } from '@/lib/i18n/locale'
import { readPreferences } from '@/lib/i18n/preferences'
import { todayInBaghdad } from '@/lib/server/clock'
import { database } from '@/lib/server/db/current'
import { DOOR_STATES, type DoorState } from '@/lib/server/http/share-gate'
import { SHARE_CARD, SHARE_HEADER } from '@/lib/server/http/share-request'
import { publicOrigin } from '@/lib/server/public-origin'
import { changedSince } from '@/lib/server/queries/changed-since'
import { revisionHead } from '@/lib/server/queries/changes'
import { currentRevision } from '@/lib/server/queries/revision'
import { findShare, type Share } from '@/lib/server/queries/shares'
import { type OpenPage, one, type PageProps, type Query, synthetic } from '../open-page'

export type ShareProps = PageProps<{ readonly share: string }>

/**
 * How the server entry says the door of the link stands. It alone can say so: a request that did not come by it finds nothing.
 */
export async function doorOf(): Promise<{ readonly state: DoorState; readonly wait: number }> {
  const [said = '', wait = '0'] = ((await headers()).get(SHARE_HEADER) ?? '').split(' ')
  const state = DOOR_STATES.find(one => one === said)
  return state ? { state, wait: Number(wait) } : notFound()
}

/** Whether the server entry asks for the card of the link; nobody else is drawn one. */
export const cardAsked = async (): Promise<boolean> => (await headers()).get(SHARE_HEADER) === SHARE_CARD

export const shareOf = cache(
  async (slug: string): Promise<Share | null> => findShare(database().read, slug, new Date()),
)

/** The reader of a page of a link before anything of the record is read. */
export async function shareReader({ params, searchParams }: ShareProps) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const query = await searchParams
  const prefs = readPreferences(locale, { digits: one(query, 'digits'), months: one(query, 'months') })
  return { reader: { ...makeReader(prefs, LIVE, todayInBaghdad()), synthetic: await synthetic() }, query }
}

export type OpenShare = {
  readonly page: OpenPage
  readonly share: Share
  readonly chart: ChartDefinition
  /** What the link keeps, and what is on screen of it. */
  readonly kept: View
  readonly view: View
  /** The revision that it is pinned to; null where it follows the record. */
  readonly pinned: ShownRevision | null
  /** A pinned link whose live view was asked for. */
  readonly live: boolean
  /** What the address says besides the view. */
  readonly besides: QueryValues
}

/** What an address of a link says besides the view, so that it is kept from one to the next. */
function besidesOf(query: Query, live: boolean): QueryValues {
  const said = ['lang', 'tab', 'digits', 'months'].flatMap(key => {
    const value = one(query, key)
    return value === undefined ? [] : [[key, value.slice(0, 20)]]
  })
  return Object.fromEntries([...said, ...(live ? [['live', '1']] : [])])
}

/** Opens a link for its reader: the view that it keeps, with what is free of it as the address says, at its revision and on its day. */
export async function openShare(props: ShareProps): Promise<OpenShare> {
  const { reader: asked, query } = await shareReader(props)
  const share = await shareOf((await props.params).share)
  const chart = share && chartOfPage(share.page)
  if (!share || !chart) notFound()
  const db = database().read
  const newest = (await currentRevision(db)).number
  const { revision } = share
  const head = revision === null ? null : await revisionHead(db, revision)
  const pinned = head && { number: head.revision, date: head.date, changedSince: await changedSince(db, head.revision) }
  const live = pinned !== null && one(query, 'live') !== undefined
  const rev = pinned && !live ? pinned.number : null
  // The day is pinned as well: which deadlines are overdue, and where "to this day" ends, is part of what was shared.
  const today = rev === null ? asked.today : (share.pinned_on ?? asked.today)
  const kept = readKept(share.view)
  const pin = pinned && !live ? pinOf(pinned.number, pinned.date, today) : LIVE
  return {
    page: {
      reader: { ...makeReader(asked.prefs, pin, today), synthetic: asked.synthetic, origin: publicOrigin() },
      ...{ db, query, rev: rev ?? newest, newest, revision: null, charts: CHARTS },
    },
    ...{ share, chart, kept, pinned, live, besides: besidesOf(query, live) },
    view: sharedView(chart, kept, share.locked, query),
  }
}

/** The address of a link or, with `.png` as its ending, of its card, in the language and the state of a page of it. */
export function cardHref(slug: string, { prefs }: Reader, query: Query, ending: '' | '.png'): string {
  const said = Object.keys(query).flatMap(key => {
    const value = one(query, key)
    return value === undefined ? [] : [[key, value]]
  })
  const values = { ...Object.fromEntries(said), lang: prefs.locale }
  return `/s/${slug}${ending}?${new URLSearchParams(values)}`
}

/** An address of the link with what the reader chose of it kept; `change` is set over what the address says. */
export function shareHref({ share, page, besides }: OpenShare, change: QueryValues): string {
  const { query } = page
  const chosen = one(query, OWN) === undefined ? [] : Object.keys(query).map(key => [key, one(query, key) ?? ''])
  const values: QueryValues = { ...Object.fromEntries(chosen), ...besides, ...change }
  const text = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== '')).toString()
  return text === '' ? `/s/${share.slug}` : `/s/${share.slug}?${text}`
}
