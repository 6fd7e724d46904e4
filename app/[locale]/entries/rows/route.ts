import { notFound } from 'next/navigation'
import { MOST_COUNTED } from '@/lib/server/queries/count-entries'
import { names as namesOf } from '@/lib/server/queries/names'
import { openPage } from '../../open-page'
import { loadRows } from '../load-rows'
import { readList } from '../read-list'

export const dynamic = 'force-dynamic'

type Context = { readonly params: Promise<{ readonly locale: string }> }

/** A whole number that an address holds, up to `most`; null for any other text. */
function wholeNumber(text: string | null, most: number): number | null {
  return text !== null && /^\d{1,9}$/.test(text) && Number(text) <= most ? Number(text) : null
}

/**
 * A page of rows from the place `at` of the list of records on (the first row is 0), as revision `of` knew it, in the words of
 * the page that asks: what it scrolls on with.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const address = new URL(request.url).searchParams
  const query = Object.fromEntries([...address.keys()].map(key => [key, address.getAll(key)]))
  const { reader, db, newest } = await openPage({ params, searchParams: Promise.resolve(query) })
  const at = wholeNumber(address.get('at'), MOST_COUNTED)
  // The pages of one reading are of one revision, that of the first.
  const rev = wholeNumber(address.get('of'), newest)
  if (at === null || rev === null) notFound()
  const names = await namesOf(db, rev)
  const { filter, view } = readList(query, names)
  const { sort, columns } = view
  const { rows } = await loadRows({ db, reader, names, filter, sort, columns, rev, cursor: null, at })
  return Response.json(rows)
}
