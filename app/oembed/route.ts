import { readAddress } from '@/lib/charts/address'
import { readChartAddress } from '@/lib/charts/chart-address'
import { EMBED_HEIGHT, embedCode } from '@/lib/charts/embed-code'
import { formHref } from '@/lib/charts/forms'
import { OPEN } from '@/lib/server/api/problem-details'
import { publicOrigin } from '@/lib/server/public-origin'
import { drawChart } from '../[locale]/draw-chart'
import { openPage, queryOf } from '../[locale]/open-page'
import { oembedXml } from './oembed-xml'

export const dynamic = 'force-dynamic'

/** A whole number of pixels from a parameter; undefined where there is none that makes sense. */
function pixels(text: string | null): number | undefined {
  const n = /^\d{1,5}$/.test(text ?? '') ? Number(text) : 0
  return n > 0 ? n : undefined
}

/** oEmbed 1.0 for charts: a rich frame in the state that the address names. Another address is 404, another format 501, as it says. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const format = searchParams.get('format') ?? 'json'
  // The server entry puts its own page in the place of a failed answer unless it is JSON.
  if (format !== 'json' && format !== 'xml')
    return Response.json({ format: ['json', 'xml'] }, { status: 501, headers: OPEN })
  const origin = publicOrigin()
  const asked = readChartAddress(searchParams.get('url') ?? '', origin)
  if (asked === null) return new Response(null, { status: 404, headers: OPEN })
  const { locale, chart, params } = asked
  const view = readAddress(params, chart.defaults)
  // The state as its page draws it: what a link is called in a preview and in an embedding program is the same finding.
  const page = await openPage({ params: Promise.resolve({ locale }), searchParams: Promise.resolve(queryOf(params)) })
  const { map, frame } = await drawChart(page, chart, page.query)
  const { title } = map?.frame ?? frame
  const [maxWidth, maxHeight] = [pixels(searchParams.get('maxwidth')), pixels(searchParams.get('maxheight'))]
  const wish = { locale, chart, view, origin, title }
  const answer = {
    ...{ version: '1.0', type: 'rich', provider_name: page.reader.t('shell.site'), provider_url: origin, title },
    html: embedCode({
      ...wish,
      ...(maxWidth === undefined ? {} : { maxWidth }),
      ...(maxHeight === undefined ? {} : { maxHeight }),
    }),
    width: Math.min(maxWidth ?? 960, 960),
    height: Math.min(maxHeight ?? EMBED_HEIGHT, EMBED_HEIGHT),
    thumbnail_url: `${origin}${formHref(locale, chart, view, 'png', { size: 'card' })}`,
    ...{ thumbnail_width: 1200, thumbnail_height: 630 },
  }
  if (format === 'json') return Response.json(answer, { headers: OPEN })
  return new Response(oembedXml(answer), { headers: { ...OPEN, 'content-type': 'text/xml; charset=utf-8' } })
}
