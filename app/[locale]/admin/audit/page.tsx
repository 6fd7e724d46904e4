import type { Metadata } from 'next'
import { AuditList } from '@/components/admin/audit-list'
import { DeskFrame } from '@/components/admin/desk-frame'
import { auditLog, auditNames } from '@/lib/server/queries/audit'
import { one, type PageProps } from '../../open-page'
import { deskReader, openDesk } from '../open-desk'
import { readAudit } from './read-audit'

export const dynamic = 'force-dynamic'

const PAGE = 100

export async function generateMetadata(props: PageProps<object>): Promise<Metadata> {
  const { reader } = await deskReader(props)
  return { title: reader.t('audit.title') }
}

/** Everything that was done at the desk, by whom and when. */
export default async function AuditPage(props: PageProps<object>) {
  const { reader, person, db, query } = await openDesk(props, 'audit.read', 'audit')
  const filter = readAudit(query)
  const asked = Number(one(query, 'before'))
  const before = Number.isSafeInteger(asked) && asked > 0 ? asked : null
  const rows = await auditLog(db, filter, { before, most: PAGE + 1 })
  return (
    <DeskFrame
      reader={reader}
      person={person}
      path="audit"
      title={reader.t('audit.title')}
      lead={reader.t('audit.lead')}
    >
      <AuditList
        reader={reader}
        filter={filter}
        rows={rows.slice(0, PAGE)}
        more={rows.length > PAGE ? (rows[PAGE - 1]?.id ?? null) : null}
        {...(await auditNames(db))}
      />
    </DeskFrame>
  )
}
