import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { makeReader, type Reader } from '@/components/reader'
import type { ShownRevision } from '@/components/shell/as-of-banner'
import { CHARTS } from '@/lib/charts/registry'
import { travelling } from '@/lib/charts/travel'
import { westernDigits } from '@/lib/core/fold'
import { isLocale, LOCALES } from '@/lib/i18n/locale'
import { readPreferences } from '@/lib/i18n/preferences'
import { todayInBaghdad } from '@/lib/server/clock'
import { database } from '@/lib/server/db/current'
import type { ReadDb } from '@/lib/server/db/handle'
import { changedSince } from '@/lib/server/queries/changed-since'
import { revisionHead } from '@/lib/server/queries/changes'
import { currentRevision, resolveRevision } from '@/lib/server/queries/revision'

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

/** The first value of an address parameter, empty text as none. */
export function one(query: Query, key: string): string | undefined {
  const value = query[key]
  return (typeof value === 'string' ? value : value?.[0]) || undefined
}

/** The calendar day in Baghdad of an instant as ISO text. */
export const dayOf = (instant: string): string => todayInBaghdad(new Date(instant))

const newest = cache(async () => currentRevision(database().read))
const numbered = cache(async (number: number) => revisionHead(database().read, number))
const movedOn = cache(async (number: number) => changedSince(database().read, number))

/** The revision that an address asks for, as it may have been typed: with spaces, or in Arabic-Indic digits. */
function askedRevision(query: Query): string | undefined {
  return westernDigits(one(query, 'rev') ?? '').trim() || undefined
}

/**
 * Reads what every page's address holds: language (unknown: 404), digits, month names, revision. A revision that does not
 * exist falls back to the newest, and the page says so.
 */
export async function openPage({ params, searchParams }: PageProps<object>): Promise<OpenPage> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const query = await searchParams
  const db = database().read
  const asked = askedRevision(query)
  const pinned = asked === undefined ? null : await resolveRevision(db, asked)
  const current = await newest()
  const created = pinned === null ? current.created_at : ((await numbered(pinned))?.created_at ?? null)
  const rev = pinned ?? current.number
  return {
    reader: makeReader(
      readPreferences(locale, { digits: one(query, 'digits'), months: one(query, 'months') }),
      pinned,
      todayInBaghdad(),
      pinned === null && asked !== undefined ? asked.slice(0, 40) : null,
      travelling(query),
    ),
    db,
    query,
    rev,
    newest: current.number,
    revision:
      created === null
        ? null
        : { number: rev, date: dayOf(created), changedSince: pinned === null ? null : await movedOn(pinned) },
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

/** The reader's choices as a form keeps them: digits, month names and a pinned revision, where they are not the default. */
export function keptChoices({ prefs, rev }: Reader): Readonly<Record<string, string>> {
  return {
    ...(prefs.digits === 'arab' ? { digits: prefs.digits } : {}),
    ...(prefs.months === 'international' ? { months: prefs.months } : {}),
    ...(rev === null ? {} : { rev: String(rev) }),
  }
}

/** What the head of a page says of it: title, description, its twin in the other language. `path` is without language. */
export function pageMetadata(reader: Reader, path: string, title: string | null, description?: string): Metadata {
  const at = (locale: string) => (path === '' ? `/${locale}` : `/${locale}/${path}`)
  return {
    ...(title === null ? {} : { title }),
    ...(description ? { description } : {}),
    alternates: {
      canonical: at(reader.prefs.locale),
      languages: Object.fromEntries(LOCALES.map(locale => [locale, at(locale)])),
    },
    // A pinned revision is for those who cite it, not for search engines.
    ...(reader.rev === null ? {} : { robots: { index: false } }),
  }
}
