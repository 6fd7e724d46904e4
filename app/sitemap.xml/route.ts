import { database } from '@/lib/server/db/current'
import { publicOrigin } from '@/lib/server/public-origin'
import { currentRevision } from '@/lib/server/queries/revision'
import { publicCount } from '@/lib/server/queries/sitemap'
import { RECORDS_PER_PART, sitemapIndex, xml } from '../sitemap-xml'

export const dynamic = 'force-dynamic'

/** The sitemap as a list of its parts: pages and charts, then records in parts of a bounded size. */
export async function GET(): Promise<Response> {
  const db = database().read
  const { number } = await currentRevision(db)
  const parts = Math.ceil((await publicCount(db, number)) / RECORDS_PER_PART)
  const records = Array.from({ length: parts }, (_, index) => `records-${index + 1}`)
  return xml(sitemapIndex(publicOrigin(), ['pages', ...records]))
}
