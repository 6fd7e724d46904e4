import { notFound, permanentRedirect } from 'next/navigation'
import { leftOutHeader, leftOutNames, strangeNames } from '@/lib/core/left-out'
import { OPEN } from '@/lib/server/api/problem-details'
import { publicOrigin } from '@/lib/server/public-origin'
import { stateWords } from '../../open-chart'
import { isDayFollowed, openPage, queryOf } from '../../open-page'
import { whileRoom } from '../../while-room'
import { cardPicture } from '../card-picture'
import { cardOf } from '../cards'

export const dynamic = 'force-dynamic'

type Context = { readonly params: Promise<{ readonly locale: string; readonly card: readonly string[] }> }

/** The card of a page: `/{l}/card/{page}.png`, `/{l}/card/{list}/{id}.png`. Anything else is answered 404. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { card } = await params
  const [, room, id] = /^([a-z]+)(?:\/([A-Za-z0-9-]+))?\.png$/.exec(card.join('/')) ?? []
  if (room === undefined) notFound()
  return whileRoom(() => pictureOf(request, params, room, id))
}

async function pictureOf(request: Request, params: Context['params'], room: string, id?: string): Promise<Response> {
  const asked = new URL(request.url).searchParams
  const page = await openPage({ params, searchParams: Promise.resolve(queryOf(asked)) })
  const { reader, rev, revision } = page
  const card = await cardOf(page, room, id)
  if (card === null) notFound()
  if ('moved' in card) permanentRedirect(reader.link(`card/${card.moved}.png`))
  const origin = publicOrigin()
  const address = `${origin}${reader.link(card.path, card.query)}`
  const body = await cardPicture(card, {
    ...{ reader, origin, address, state: revision === null ? '' : stateWords(reader, rev, revision.date) },
  })
  const leftOut = leftOutNames([
    ...(reader.unknownRev === null ? [] : ['rev']),
    ...(isDayFollowed(page.query, reader) ? [] : ['day']),
    ...(card.unread ?? []),
    ...strangeNames(asked, new Set([...card.takes, 'digits', 'months', 'rev', 'day'])),
  ])
  return new Response(body, {
    headers: {
      ...OPEN,
      'content-type': 'image/png',
      link: `<${address}>; rel="canonical"`,
      ...leftOutHeader(leftOut),
    },
  })
}
