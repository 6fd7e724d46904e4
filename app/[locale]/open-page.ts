import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { makeReader, type Reader } from '@/components/reader'
import type { ShownRevision } from '@/components/shell/as-of-banner'
import { href } from '@/lib/charts/links'
import { LIVE, pinOf } from '@/lib/charts/pin'
import { CHARTS } from '@/lib/charts/registry'
import { travelling } from '@/lib/charts/travel'
import { DEFAULT_VIEW } from '@/lib/charts/view'
import { westernDigits } from '@/lib/core/fold'
import { compareDates, isPlainDate, type PlainDate } from '@/lib/core/plain-date'
import { readAsOf } from '@/lib/i18n/as-of'
import { isLocale, LOCALES, type Locale, openGraphLocale, otherLocale } from '@/lib/i18n/locale'
import { readPreferences } from '@/lib/i18n/preferences'
import { todayInBaghdad } from '@/lib/server/clock'
import { database } from '@/lib/server/db/current'
import type { ReadDb } from '@/lib/server/db/handle'
import { publicOrigin } from '@/lib/server/public-origin'
import { changedSince } from '@/lib/server/queries/changed-since'
import { revisionHead } from '@/lib/server/queries/changes'
import { currentRevision, resolveRevision } from '@/lib/server/queries/revision'
import { isSynthetic } from '@/lib/server/queries/synthetic'

export type Query = Readonly<Record<string, string | readonly string[] | undefined>>
export type PageProps<P> = {
  readonly params: Promise<P & { readonly locale: string }>
  readonly searchParams: Promise<Query>
}

export type OpenPage = {
  readonly reader: Reader
  readonly db: ReadDb
  readonly query: Query
  /** The revision to read: the one that the address pins, else the newest; 0 while the record is empty. */
  readonly rev: number
  /** The newest revision. */
  readonly newest: number
  readonly revision: ShownRevision | null
  /** The charts that the navigation names. */
  readonly charts: typeof CHARTS
}

/** The parameters of an address as pages are given them. */
export const queryOf = (params: URLSearchParams): Query =>
  Object.fromEntries([...params.keys()].map(key => [key, params.getAll(key)]))

/** The first value of an address parameter, empty text as none. */
export function one(query: Query, key: string): string | undefined {
  const value = query[key]
  return (typeof value === 'string' ? value : value?.[0]) || undefined
}

/** The calendar day in Baghdad of an instant as ISO text. */
export const dayOf = (instant: string): string => todayInBaghdad(new Date(instant))

const newest = cache(async () => currentRevision(database().read))
/** Whether the record holds made-up events. */
export const synthetic = cache(async () => isSynthetic(database().read))
const numbered = cache(async (number: number) => revisionHead(database().read, number))
const movedOn = cache(async (number: number) => changedSince(database().read, number))

const typed = (query: Query, key: string): string | undefined =>
  westernDigits(one(query, key) ?? '').trim() || undefined

/** The revision that an address asks for. */
function askedRevision(query: Query): string | undefined {
  const text = typed(query, 'rev')
  return text === undefined ? undefined : readAsOf(text)
}

/**
 * The day that a pinned revision is read on: the one that `day` names, else the one that `rev` names, else the one of its publication;
 * never one that has not come, nor one before it was there. What is overdue, and where "to this day" ends, stays as it was.
 */
function dayRead(query: Query, asked: string, published: PlainDate): PlainDate {
  const named = [typed(query, 'day') ?? '', asked].find(isPlainDate) ?? published
  const today = todayInBaghdad()
  const past = compareDates(named, today) < 0 ? named : today
  return compareDates(past, published) < 0 ? published : past
}

/** Whether a page is read on the day that its address names, if it names any. */
export function isDayFollowed(query: Query, { rev, today }: Reader): boolean {
  const day = typed(query, 'day')
  return day === undefined || (rev !== null && day === today)
}

/** Whether a day is asked for that has not come: its last revision is none yet, and tomorrow it would be another. */
const isToCome = (asked: string): boolean => isPlainDate(asked) && compareDates(asked, todayInBaghdad()) > 0

/**
 * Reads what every page's address holds: language (unknown: 404), digits, month names, revision and its day. A revision that does not
 * exist, that of a day to come too, falls back to the newest, and the page says so.
 */
export async function openPage({ params, searchParams }: PageProps<object>): Promise<OpenPage> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const query = await searchParams
  const db = database().read
  const asked = askedRevision(query)
  const pinned = asked === undefined || isToCome(asked) ? null : await resolveRevision(db, asked)
  const current = await newest()
  const created = pinned === null ? current.created_at : ((await numbered(pinned))?.created_at ?? null)
  const rev = pinned ?? current.number
  const published = created === null ? null : dayOf(created)
  const pin =
    pinned === null || published === null ? LIVE : pinOf(pinned, published, dayRead(query, asked ?? '', published))
  const reader = makeReader(
    readPreferences(locale, { digits: one(query, 'digits'), months: one(query, 'months') }),
    pin,
    pin.day ?? (pin.rev === null ? null : published) ?? todayInBaghdad(),
    pinned === null && asked !== undefined ? asked.slice(0, 40) : null,
    travelling(query),
  )
  return {
    reader: {
      ...reader,
      strayDay: isDayFollowed(query, reader) ? null : (typed(query, 'day') ?? '').slice(0, 40),
      synthetic: await synthetic(),
      origin: publicOrigin(),
    },
    db,
    query,
    rev,
    newest: current.number,
    revision:
      published === null
        ? null
        : { number: rev, date: published, changedSince: pinned === null ? null : await movedOn(pinned) },
    charts: CHARTS,
  }
}

/** A segment of an address as text; Next.js hands it over still encoded. */
export function decodedSegment(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    notFound()
  }
}

/** The reader's choices as a form keeps them: digits, month names and what is pinned, where they are not the default. */
export function keptChoices({ prefs, rev, day }: Reader): Readonly<Record<string, string>> {
  return {
    ...(prefs.digits === 'arab' ? { digits: prefs.digits } : {}),
    ...(prefs.months === 'international' ? { months: prefs.months } : {}),
    ...(rev === null ? {} : { rev: String(rev) }),
    ...(day === null ? {} : { day }),
  }
}

/** Where feed readers and calendars find the same record. */
const feedLinks = ({ prefs: { locale }, t }: Reader) => ({
  'application/atom+xml': [{ url: `/feeds/${locale}.atom`, title: t('feed.changes') }],
  'application/feed+json': [{ url: `/feeds/${locale}.json`, title: t('feed.changes') }],
  'text/calendar': [{ url: `/feeds/${locale}.ics`, title: t('feed.deadlines') }],
})

/** The state of a chart that a link to its page previews. */
export type Card = {
  readonly image: string
  readonly title: string
  readonly note: string
  readonly page: string
  /** What the picture says, where that is not the title. */
  readonly alt?: string
}

/** What previews of links and embedding programs read of a chart's page: the card of exactly its state, and where oEmbed answers. */
export const cardMetadata = (reader: Reader, { image, title, note, page, alt = title }: Card): Metadata => ({
  openGraph: {
    ...{ title, description: note, url: page, type: 'article', siteName: reader.t('shell.site') },
    ...{
      locale: openGraphLocale(reader.prefs.locale),
      alternateLocale: openGraphLocale(otherLocale(reader.prefs.locale)),
      images: [{ url: image, width: 1200, height: 630, alt, type: 'image/png' }],
    },
  },
  twitter: { card: 'summary_large_image', title, description: note, images: [{ url: image, alt }] },
})

/**
 * What the head of a page says of it: title, description, its own address and its twin in the other language. `path` is without
 * language. Of what an address may hold beside, these name what is pinned, since that is another page; filters and choices are views of one.
 */
export function pageMetadata(reader: Reader, path: string, title: string | null, description?: string): Metadata {
  const { digits, months } = DEFAULT_VIEW
  const at = (locale: Locale) => href(locale, path, { digits, months, rev: reader.rev, day: reader.day })
  return {
    ...(title === null ? {} : { title }),
    ...(description ? { description } : {}),
    alternates: {
      canonical: at(reader.prefs.locale),
      languages: Object.fromEntries(LOCALES.map(locale => [locale, at(locale)])),
      types: feedLinks(reader),
    },
    // A pinned revision is for those who cite it, not for search engines.
    ...(reader.rev === null ? {} : { robots: { index: false } }),
  }
}
