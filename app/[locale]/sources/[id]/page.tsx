import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Section } from '@/components/entry/section'
import { PageTitle } from '@/components/shell/page-title'
import { Shell } from '@/components/shell/shell'
import { CitedBy } from '@/components/source/cited-by'
import { Report } from '@/components/source/report'
import { database } from '@/lib/server/db/current'
import { getSource } from '@/lib/server/queries/sources'
import { openPage, type PageProps, pageMetadata } from '../../open-page'

export const dynamic = 'force-dynamic'

type Props = PageProps<{ readonly id: string }>

const sourceOf = cache(async (id: string, rev: number) => getSource(database().read, id, rev))

/** The segment as text; Next.js hands it over still encoded. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    notFound()
  }
}

async function load(props: Props) {
  const page = await openPage(props)
  const { id } = await props.params
  const found = await sourceOf(decoded(id), page.rev)
  if (found === null) notFound()
  const { source } = found
  const own = page.reader.prefs.locale === 'ar' ? source.title_ar : source.title_en
  return { page, ...found, title: own || source.title }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { page, source, title } = await load(props)
  return pageMetadata(page.reader, `sources/${encodeURIComponent(source.id)}`, title)
}

/** One report: where it appeared, how far its outlet is relied on, and every record that rests on it. */
export default async function SourcePage(props: Props) {
  const { page, source, records, title } = await load(props)
  const { reader, charts, revision } = page
  return (
    <Shell reader={reader} path={`sources/${encodeURIComponent(source.id)}`} charts={charts} revision={revision}>
      <PageTitle over={reader.t('source.report')} title={<bdi>{title}</bdi>}>
        {title !== source.title && (
          <p lang={source.language} dir="auto" className="text-muted">
            {source.title}
          </p>
        )}
        <Report reader={reader} report={source} />
      </PageTitle>
      <Section id="cited-by" title={reader.t('source.cited_by')}>
        <CitedBy reader={reader} records={records} />
      </Section>
    </Shell>
  )
}
