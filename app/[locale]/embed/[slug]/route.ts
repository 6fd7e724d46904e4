import { createElement } from 'react'
import { Embedded } from '@/components/share/embedded'
import { type ChartParams, formHeaders, openChart } from '../../open-chart'
import { documentOf } from '../../stand-alone'

export const dynamic = 'force-dynamic'

type Context = { readonly params: Promise<ChartParams> }

/** A chart for a frame on somebody else's page: live, or as of the revision that its address pins. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const open = await openChart(params, request, 'embed')
  const { page, drawn, options, address } = open
  const { reader, rev, revision } = page
  const pinned = reader.rev !== null
  const { f } = reader
  const n = f.digits(String(rev))
  // A pinned one is read on its day; what is live speaks of the revision's.
  const date = revision ? f.date(pinned ? reader.today : revision.date, 'long') : ''
  const content = createElement(Embedded, {
    ...{
      frame: drawn.frame,
      map: drawn.map?.frame ?? null,
      prefs: reader.prefs,
      asTable: drawn.view.tab === 'table',
      pinned,
      href: address,
    },
    badge: reader.t(pinned ? 'share.badge_pinned' : 'share.badge_live', { n, date }),
  })
  const body = await documentOf(open, content, options.theme, '/embed-height.js')
  return new Response(body, { headers: formHeaders(open, 'text/html; charset=utf-8') })
}
