import { notFound } from 'next/navigation'
import { DEFAULT_OPTIONS } from '@/lib/charts/forms'
import { viewQuery } from '@/lib/charts/shared-view'
import { publicOrigin } from '@/lib/server/public-origin'
import { revisionHead } from '@/lib/server/queries/changes'
import { pngOf } from '../../../charts/[slug]/form/[format]/makers'
import { drawChart } from '../../../draw-chart'
import { stateWords } from '../../../open-chart'
import { queryOf } from '../../../open-page'
import { whileRoom } from '../../../while-room'
import { cardAsked, openShare } from '../../open-share'

export const dynamic = 'force-dynamic'

type Context = { readonly params: Promise<{ readonly locale: string; readonly share: string }> }

/**
 * The card of a named link: exactly the state that its page shows at the same address, what is locked held as there. It bears the
 * address of the link and not that of the chart behind it.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  if (!(await cardAsked())) notFound()
  return whileRoom(() => cardOf(request, params))
}

async function cardOf(request: Request, params: Context['params']): Promise<Response> {
  const { page, share, chart, view } = await openShare({
    params,
    searchParams: Promise.resolve(queryOf(new URL(request.url).searchParams)),
  })
  const drawn = await drawChart(page, chart, viewQuery(chart, view))
  const head = await revisionHead(page.db, page.rev)
  const origin = publicOrigin()
  const body = await pngOf({
    ...{ page, drawn, origin, options: { ...DEFAULT_OPTIONS, size: 'card' } },
    address: `${origin}/s/${share.slug}`,
    state: stateWords(page.reader, page.rev, head?.date ?? null),
  })
  return new Response(body, { headers: { 'content-type': 'image/png' } })
}
