import { notFound } from 'next/navigation'
import { chartFileName, type FileForm, isFileForm } from '@/lib/charts/forms'
import { type ChartParams, formHeaders, openChart } from '../../../../open-chart'
import { whileRoom } from '../../../../while-room'
import { FORM_MAKERS } from './makers'

export const dynamic = 'force-dynamic'

type Context = { readonly params: Promise<ChartParams & { readonly format: string }> }

/** A chart in another form than its page, from the same address and the same Frame. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { format } = await params
  if (!isFileForm(format)) notFound()
  const made = () => fileOf(request, params, format)
  return format === 'png' ? whileRoom(made) : made()
}

async function fileOf(request: Request, params: Context['params'], format: FileForm): Promise<Response> {
  const open = await openChart(params, request, format)
  const { type, body } = await FORM_MAKERS[format](open)
  const { chart, view } = open.drawn
  const name = chartFileName(open.page.reader.prefs.locale, chart, view, open.page.rev, format, open.options)
  const saved =
    format === 'table'
      ? {}
      : { 'content-disposition': `${format === 'csv' ? 'attachment' : 'inline'}; filename="${name}"` }
  return new Response(body, { headers: { ...formHeaders(open, type), ...saved } })
}
