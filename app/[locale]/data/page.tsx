import type { Metadata } from 'next'
import { DatasetView } from '@/components/data/dataset-view'
import { JsonLd } from '@/components/shell/json-ld'
import { Shell } from '@/components/shell/shell'
import { datasetStatement } from '@/lib/charts/schema-org'
import { editionOf } from '@/lib/server/dataset/archive'
import { promptDigestOf } from '@/lib/server/dataset/digest'
import { DATA_TABLES } from '@/lib/server/dataset/tables'
import { notePassing } from '@/lib/server/observe/request'
import { publicOrigin } from '@/lib/server/public-origin'
import { moreThan } from '@/lib/server/queries/holds-entries'
import { openPage, type PageProps } from '../open-page'
import { cardedMetadata } from '../page-card'

export const dynamic = 'force-dynamic'

/** With more records than this the file is not made just to say how large it is. */
const FEW = 20_000

export async function generateMetadata(props: PageProps<object>): Promise<Metadata> {
  const { reader } = await openPage(props)
  return cardedMetadata(reader, { path: 'data', title: reader.t('data.title'), note: reader.t('data.intro') })
}

/** The whole data set: download, contents, columns, licence, citation. */
export default async function DataPage(props: PageProps<object>) {
  const { reader, db, rev, charts, revision } = await openPage(props)
  const edition = await editionOf(db, rev)
  const isSmall = edition !== null && !(await moreThan(db, FEW))
  const facts = isSmall ? await promptDigestOf(db, edition) : null
  if (isSmall && facts === null) notePassing()
  return (
    <Shell reader={reader} path="data" charts={charts} revision={revision}>
      {edition && <JsonLd statement={datasetStatement({ origin: publicOrigin(), prefs: reader.prefs }, edition)} />}
      <DatasetView reader={reader} edition={edition} facts={facts} tables={DATA_TABLES} />
    </Shell>
  )
}
