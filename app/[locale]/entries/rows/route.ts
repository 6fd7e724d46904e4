import { notFound } from 'next/navigation'
import { cursorOf } from '@/lib/server/queries/cursor'
import { names as namesOf } from '@/lib/server/queries/names'
import { openPage } from '../../open-page'
import { loadRows } from '../load-rows'
import { readList } from '../read-list'

export const dynamic = 'force-dynamic'

type Context = { readonly params: Promise<{ readonly locale: string }> }

/** The rows of the records page that follow a cursor, in the words of the page that asks: what it scrolls on with. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const address = new URL(request.url).searchParams
  const query = Object.fromEntries([...address.keys()].map(key => [key, address.getAll(key)]))
  const { reader, db, rev } = await openPage({ params, searchParams: Promise.resolve(query) })
  const names = await namesOf(db, rev)
  const { filter, view } = readList(query, names)
  const cursor = address.get('cursor') ?? ''
  const after = cursorOf(cursor, filter, view.sort)
  if (after === null) notFound()
  // The pages of one reading are of one revision, that of the first.
  const at = Math.min(after.revision, rev)
  const { sort, columns } = view
  const { rows, next } = await loadRows({
    db,
    reader,
    names,
    filter,
    sort,
    columns,
    rev: at,
    cursor,
  })
  return Response.json({ rows, next })
}
