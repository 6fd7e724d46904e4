import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Section } from '@/components/entry/section'
import { NotYet } from '@/components/shell/not-yet'
import { PageTitle } from '@/components/shell/page-title'
import { Shell } from '@/components/shell/shell'
import { CitedBy } from '@/components/source/cited-by'
import { Report } from '@/components/source/report'
import { reportTitle } from '@/components/source/report-title'
import { database } from '@/lib/server/db/current'
import { getSource } from '@/lib/server/queries/sources'
import { decodedSegment, openPage, type PageProps } from '../../open-page'
import { cardedMetadata } from '../../page-card'

export const dynamic = 'force-dynamic'

type Props = PageProps<{ readonly id: string }>

const sourceOf = cache(async (id: string, rev: number) => getSource(database().read, id, rev))

/** The report of the address, and as it stands at the revision that is read; null for one that was cited only later. */
async function load(props: Props) {
  const page = await openPage(props)
  const id = decodedSegment((await props.params).id)
  const found = await sourceOf(id, page.rev)
  const { source } = found ?? (await sourceOf(id, page.newest)) ?? notFound()
  return { page, found, source, path: `sources/${encodeURIComponent(id)}`, title: reportTitle(page.reader, source) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { page, found, source, path, title: name } = await load(props)
  const { t, f, say } = page.reader
  if (found === null) return cardedMetadata(page.reader, { path, title: t('asof.not_yet', { name }), note: '' })
  const outlet = say({ en: source.outlet_en, ar: source.outlet_ar }) || t('source.unknown_outlet')
  const note = [outlet, f.edtf(source.date_published)].filter(part => part !== '').join(' · ')
  return cardedMetadata(page.reader, { path, title: name, note })
}

/** One report: where it appeared, how far its outlet is relied on, and every record that rests on it. */
export default async function SourcePage(props: Props) {
  const { page, found, path, title } = await load(props)
  const { reader, charts, revision } = page
  if (found === null) {
    return (
      <Shell reader={reader} path={path} charts={charts} revision={revision}>
        <NotYet reader={reader} path={path} list="sources" what={{ name: title }} />
      </Shell>
    )
  }
  const { source, records } = found
  return (
    <Shell reader={reader} path={path} charts={charts} revision={revision}>
      <PageTitle
        over={
          <>
            <a href={reader.link('sources')}>{reader.t('outlet.all')}</a> · {reader.t('source.report')}
          </>
        }
        title={<bdi>{title}</bdi>}
      >
        {title !== source.title && (
          <p lang={source.language} dir="auto" className="text-muted">
            {source.title}
          </p>
        )}
        <Report reader={reader} report={source} />
      </PageTitle>
      <Section id="cited-by" title={reader.t('source.cited_by')}>
        <CitedBy reader={reader} records={records} language={source.language} />
      </Section>
    </Shell>
  )
}
