import type { Metadata } from 'next'
import { AuditFilterForm } from '@/components/admin/audit-filter'
import { AuditList } from '@/components/admin/audit-list'
import { DeskFrame } from '@/components/admin/desk-frame'
import { calledBy, namedPeople, namedRows } from '@/components/admin/who-did'
import { auditLog, auditNames, auditSubjects } from '@/lib/server/queries/audit'
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
  const { commands, users } = await auditNames(db)
  const names = { commands, users: users.map(user => ({ ...user, name: calledBy(reader, user.id, user.name) })) }
  const { filter, typed, wrong } = readAudit(query, names)
  const asked = Number(one(query, 'before'))
  const before = Number.isSafeInteger(asked) && asked > 0 ? asked : null
  // What cannot be understood is not answered with all there is.
  const found = wrong.length > 0 ? [] : await auditLog(db, filter, { before, most: PAGE + 1 })
  const rows = found.slice(0, PAGE)
  const { people, gone } = await auditSubjects(
    db,
    rows.flatMap(row => row.subjects),
  )
  return (
    <DeskFrame
      reader={reader}
      person={person}
      path="audit"
      title={reader.t('audit.title')}
      lead={reader.t('audit.lead')}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <AuditFilterForm reader={reader} typed={typed} wrong={wrong} {...names} />
        {wrong.length === 0 && (
          <AuditList
            reader={reader}
            typed={typed}
            rows={namedRows(reader, rows)}
            more={found.length > PAGE ? (rows.at(-1)?.id ?? null) : null}
            people={namedPeople(reader, people)}
            gone={gone}
          />
        )}
      </div>
    </DeskFrame>
  )
}
