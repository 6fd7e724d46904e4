import type { Metadata } from 'next'
import { DeskFrame } from '@/components/admin/desk-frame'
import { NameList } from '@/components/admin/names/name-list'
import { NewNameForm } from '@/components/admin/names/new-name-form'
import { nameViews } from '@/components/admin/names/views'
import { NAMES } from '@/lib/domain/names'
import { permits } from '@/lib/domain/permissions'
import { type ListedName, listNames } from '@/lib/server/queries/name-lists'
import { one, type PageProps } from '../open-page'
import { newNameForm } from './form-names'
import { keptWords } from './kept-words'
import { addNamed } from './name-actions'
import { namePicks } from './name-picks'
import { deskReader, openDesk } from './open-desk'

const MOST = 300

/** The title of a room of names. */
export async function namesMetadata(props: PageProps<object>, table: ListedName): Promise<Metadata> {
  const { reader } = await deskReader(props)
  return { title: reader.t(`names.${NAMES[table].room}`) }
}

/** A room of the desk that lists one table of names, with its search and the way to add to it. */
export async function NamesRoom({ props, table }: { readonly props: PageProps<object>; readonly table: ListedName }) {
  const { needs, room } = NAMES[table]
  const { reader, person, db, query } = await openDesk(props, 'desk.open', room)
  const { t, prefs } = reader
  const typed = (one(query, 'q') ?? '').slice(0, 200)
  const { items, total } = await listNames(db, table, typed, MOST)
  return (
    <DeskFrame reader={reader} person={person} path={room} title={t(`names.${room}`)} lead={t(`names.${room}_lead`)}>
      <div className="grid gap-6">
        {permits(person.role, needs) && (
          <NewNameForm
            reader={reader}
            action={addNamed.bind(null, prefs.locale, table)}
            label={t(`names.add_${table}`)}
            views={nameViews(table, reader, await namePicks(db, table, reader))}
            words={await keptWords(db, person.id, newNameForm(table))}
          />
        )}
        <NameList reader={reader} room={room} typed={typed} items={items} total={total} />
      </div>
    </DeskFrame>
  )
}
