import type { Metadata } from 'next'
import { DoorFrame } from '@/components/admin/door-frame'
import type { PageProps } from '../../open-page'
import { deskReader } from '../open-desk'

export const dynamic = 'force-dynamic'

export async function generateMetadata(props: PageProps<object>): Promise<Metadata> {
  const { reader } = await deskReader(props)
  return { title: reader.t('access.refused') }
}

/** Says that a role does not allow this; the server entry sends it with status 403. */
export default async function RefusedPage(props: PageProps<object>) {
  const { reader } = await deskReader(props)
  return (
    <DoorFrame reader={reader} path="admin/refused" title={reader.t('access.refused')}>
      <p>{reader.t('access.refused_lead')}</p>
      <p>
        <a href={`/${reader.prefs.locale}/admin`}>{reader.t('desk.title')}</a>
      </p>
    </DoorFrame>
  )
}
