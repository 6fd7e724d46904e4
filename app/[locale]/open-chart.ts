import { notFound } from 'next/navigation'
import type { Reader } from '@/components/reader'
import { type Form, type FormOptions, formHref, readOptions, unreadOptions } from '@/lib/charts/forms'
import { chartOf } from '@/lib/charts/registry'
import { unfollowed } from '@/lib/charts/unfollowed'
import { leftOutHeader, leftOutNames } from '@/lib/core/left-out'
import { OPEN } from '@/lib/server/api/problem-details'
import { publicOrigin } from '@/lib/server/public-origin'
import { type DrawnChart, drawChart } from './draw-chart'
import { isDayFollowed, type OpenPage, openPage, queryOf } from './open-page'

export type OpenChart = {
  readonly page: OpenPage
  readonly drawn: DrawnChart
  readonly options: FormOptions
  /** Keys of the address that this form does not follow: nobody knows them, they cannot be read, or they mean nothing here. */
  readonly leftOut: readonly string[]
  /** Absolute address of the page that shows this state. */
  readonly address: string
  /** Which state of the record is shown, in words. */
  readonly state: string
  readonly origin: string
}

export type ChartParams = { readonly locale: string; readonly slug: string }

/** Which state of the record is shown: revision and its day. */
export const stateWords = ({ t, f }: Reader, n: number, date: string | null): string =>
  t('share.state', { n: f.digits(String(n)), date: date === null ? '' : f.date(date, 'long') })

/** A chart in the state that an address asks for, for any form of it. An unknown language or slug is answered 404. */
export async function openChart(params: Promise<ChartParams>, request: Request, form: Form): Promise<OpenChart> {
  const { slug } = await params
  const chart = chartOf(slug)
  if (chart === null) notFound()
  const asked = new URL(request.url).searchParams
  const query = queryOf(asked)
  const page = await openPage({ params, searchParams: Promise.resolve(query) })
  const drawn = await drawChart(page, chart, query)
  const { reader, rev, revision } = page
  const origin = publicOrigin()
  return {
    ...{ page, drawn, origin, options: readOptions(asked, form) },
    leftOut: leftOutNames([
      ...(reader.unknownRev === null ? [] : ['rev']),
      ...(isDayFollowed(query, reader) ? [] : ['day']),
      ...drawn.unknown,
      ...drawn.aside.map(({ key }) => key),
      ...unreadOptions(asked, form),
      ...unfollowed(asked, form, { ...drawn, mapped: drawn.map !== null }),
    ]),
    address: `${origin}${formHref(reader.prefs.locale, chart, drawn.view)}`,
    state: stateWords(reader, rev, revision?.date ?? null),
  }
}

/**
 * What every form of a chart carries: anybody may read it from anywhere, its page stands behind it (RFC 8288), and what of the
 * address it does not follow is named, as the page names it: a file has no other place for it.
 */
export const formHeaders = ({ address, leftOut }: OpenChart, type: string): Record<string, string> => ({
  ...OPEN,
  'content-type': type,
  link: `<${address}>; rel="canonical"`,
  ...leftOutHeader(leftOut),
})
