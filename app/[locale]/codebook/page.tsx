import type { Metadata } from 'next'
import { CodebookView } from '@/components/codebook/codebook-view'
import { Shell } from '@/components/shell/shell'
import { mappedTypes } from '@/lib/server/api/acled-types'
import { openPage, type PageProps } from '../open-page'
import { cardedMetadata } from '../page-card'

export const dynamic = 'force-dynamic'

export async function generateMetadata(props: PageProps<object>): Promise<Metadata> {
  const { reader } = await openPage(props)
  return cardedMetadata(reader, {
    path: 'codebook',
    title: reader.t('codebook.title'),
    note: reader.t('codebook.intro'),
  })
}

/** What every field, code and rule means. */
export default async function CodebookPage(props: PageProps<object>) {
  const { reader, charts, revision } = await openPage(props)
  return (
    <Shell reader={reader} path="codebook" charts={charts} revision={revision}>
      <CodebookView reader={reader} mapped={mappedTypes()} />
    </Shell>
  )
}
