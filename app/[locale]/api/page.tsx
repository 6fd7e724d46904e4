import type { Metadata } from 'next'
import { ApiView } from '@/components/api/api-view'
import { Shell } from '@/components/shell/shell'
import { liveExamples } from '@/lib/server/api/openapi/answer'
import { openApi } from '@/lib/server/api/openapi/document'
import { readOperations } from '@/lib/server/api/openapi/read-operations'
import { openPage, type PageProps } from '../open-page'
import { cardedMetadata } from '../page-card'

export const dynamic = 'force-dynamic'

/** Only the path of an example is looked at, so any origin will do. */
const HERE = 'http://localhost'

export async function generateMetadata(props: PageProps<object>): Promise<Metadata> {
  const { reader } = await openPage(props)
  return cardedMetadata(reader, { path: 'api', title: reader.t('api.title'), note: reader.t('api.intro') })
}

/** The API for people, made from the same description that programs read. */
export default async function ApiPage(props: PageProps<object>) {
  const { reader, charts, revision } = await openPage(props)
  const operations = readOperations(openApi(await liveExamples(HERE)))
  return (
    <Shell reader={reader} path="api" charts={charts} revision={revision}>
      <ApiView reader={reader} operations={operations} />
    </Shell>
  )
}
