import type { Metadata } from 'next'
import { ChangeList } from '@/components/changes/change-list'
import { PageTitle } from '@/components/shell/page-title'
import { Shell } from '@/components/shell/shell'
import { listChanges } from '@/lib/server/queries/changes'
import { dayOf, one, openPage, type PageProps, pageMetadata } from '../open-page'

export const dynamic = 'force-dynamic'

const PER_PAGE = 50

export async function generateMetadata(props: PageProps<object>): Promise<Metadata> {
  const { reader } = await openPage(props)
  return pageMetadata(reader, 'changes', reader.t('changes.title'), reader.t('changes.intro'))
}

/** Every published revision, newest first. */
export default async function ChangesPage(props: PageProps<object>) {
  const { reader, db, query, rev, revision, charts } = await openPage(props)
  const asked = one(query, 'cursor')
  const cursor = asked !== undefined && /^\d{1,9}$/.test(asked) ? Number(asked) : null
  const list = await listChanges(db, { rev, cursor, limit: PER_PAGE })
  const changes = list.items.map(item => ({ ...item, date: dayOf(item.created_at) }))
  return (
    <Shell reader={reader} path="changes" charts={charts} revision={revision}>
      <PageTitle title={reader.t('changes.title')}>{reader.t('changes.intro')}</PageTitle>
      <div className="border-rule border-t">
        <ChangeList reader={reader} changes={changes} named={12} hashes />
      </div>
      {list.next_cursor !== null && (
        <p className="mt-4">
          <a href={reader.link('changes', { cursor: list.next_cursor })} rel="next">
            {reader.t('changes.older')}
          </a>
        </p>
      )}
    </Shell>
  )
}
