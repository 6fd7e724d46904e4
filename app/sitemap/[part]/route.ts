import { notFound } from 'next/navigation'
import { CHARTS } from '@/lib/charts/registry'
import { database } from '@/lib/server/db/current'
import { publicOrigin } from '@/lib/server/public-origin'
import { currentRevision } from '@/lib/server/queries/revision'
import { publicIds } from '@/lib/server/queries/sitemap'
import { RECORDS_PER_PART, sitemapPart, xml } from '../../sitemap-xml'

export const dynamic = 'force-dynamic'

const PAGES = ['', 'charts', 'entries', 'deadlines', 'map', 'changes', 'sources', 'codebook', 'data', 'api']

type Context = { readonly params: Promise<{ readonly part: string }> }

/** One part of the sitemap. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { part } = await params
  const origin = publicOrigin()
  if (part === 'pages.xml') return xml(sitemapPart(origin, [...PAGES, ...CHARTS.map(({ slug }) => `charts/${slug}`)]))
  const n = Number(/^records-([1-9]\d{0,5})\.xml$/.exec(part)?.[1] ?? 0)
  if (n === 0) notFound()
  const db = database().read
  const { number } = await currentRevision(db)
  const ids = await publicIds(db, number, (n - 1) * RECORDS_PER_PART, RECORDS_PER_PART)
  if (ids.length === 0) notFound()
  return xml(
    sitemapPart(
      origin,
      ids.map(id => `entries/${id}`),
    ),
  )
}
