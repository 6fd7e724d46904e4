import { database } from '@/lib/server/db/current'
import { publicOrigin } from '@/lib/server/public-origin'
import { currentRevision } from '@/lib/server/queries/revision'
import { LISTED, listedCount } from '@/lib/server/queries/sitemap'
import { PER_PART, sitemapIndex, xml } from '../sitemap-xml'

export const dynamic = 'force-dynamic'

/** The sitemap as a list of its parts: pages and charts, then records, reports, outlets and revisions in parts of a bounded size. */
export async function GET(): Promise<Response> {
  const db = database().read
  const { number } = await currentRevision(db)
  const parts = ['pages']
  for (const what of LISTED) {
    const all = Math.ceil((await listedCount(db, what, number)) / PER_PART)
    for (let n = 1; n <= all; n += 1) parts.push(`${what}-${n}`)
  }
  return xml(sitemapIndex(publicOrigin(), parts))
}
