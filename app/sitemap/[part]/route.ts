import { notFound } from 'next/navigation'
import { CHARTS } from '@/lib/charts/registry'
import { database } from '@/lib/server/db/current'
import { publicOrigin } from '@/lib/server/public-origin'
import { currentRevision } from '@/lib/server/queries/revision'
import { LISTED, type Listed, listedIds } from '@/lib/server/queries/sitemap'
import { PER_PART, sitemapPart, xml } from '../../sitemap-xml'

export const dynamic = 'force-dynamic'

const PAGES = ['', 'entries', 'deadlines', 'map', 'changes', 'sources', 'codebook', 'data', 'api']

/** Where the pages of each list stand, without language. */
const ROOMS: Readonly<Record<Listed, string>> = {
  records: 'entries',
  reports: 'sources',
  outlets: 'outlets',
  revisions: 'changes',
}

type Context = { readonly params: Promise<{ readonly part: string }> }

/** One part of the sitemap. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { part } = await params
  const origin = publicOrigin()
  if (part === 'pages.xml') return xml(sitemapPart(origin, [...PAGES, ...CHARTS.map(({ slug }) => `charts/${slug}`)]))
  const [, name, n] = /^([a-z]+)-([1-9]\d{0,5})\.xml$/.exec(part) ?? []
  const what = LISTED.find(listed => listed === name)
  if (what === undefined) notFound()
  const db = database().read
  const { number } = await currentRevision(db)
  const ids = await listedIds(db, what, number, (Number(n) - 1) * PER_PART, PER_PART)
  if (ids.length === 0) notFound()
  const paths = ids.map(id => `${ROOMS[what]}/${encodeURIComponent(id)}`)
  return xml(sitemapPart(origin, paths))
}
