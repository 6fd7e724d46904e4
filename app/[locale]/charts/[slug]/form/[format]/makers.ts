import { createElement } from 'react'
import { documentOf } from '@/app/[locale]/stand-alone'
import { markup } from '@/app/markup'
import { MapSheet } from '@/components/share/map-sheet'
import { Sheet } from '@/components/share/sheet'
import { shownAddress } from '@/components/share/sheet-parts'
import { TableAlone } from '@/components/share/table-alone'
import { viewValues } from '@/lib/charts/address'
import { type FileForm, formHref } from '@/lib/charts/forms'
import type { FrameTable } from '@/lib/charts/frame'
import { painted } from '@/lib/charts/palette'
import { pinOf } from '@/lib/charts/pin'
import { tableOf } from '@/lib/charts/table'
import { tableCsv } from '@/lib/charts/table-csv'
import { DATA_LICENCE } from '@/lib/domain/licence'
import { rasterize } from '@/lib/server/raster'
import type { OpenChart } from '../../../../open-chart'
import { recordsBehind } from './records-behind'

type Made = { readonly type: string; readonly body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> }

export type Pictured = Pick<OpenChart, 'page' | 'drawn' | 'options' | 'address' | 'state' | 'origin'>

/** The picture as text. Links inside lead to the site from wherever the file lies. */
async function svgOf({ page, drawn, options, address, state, origin }: Pictured): Promise<string> {
  const shown = shownAddress(address)
  const { frame, map } = drawn
  const said = { prefs: page.reader.prefs, size: options.size, state, address: shown }
  const element = map
    ? createElement(MapSheet, { frame: map.frame, ...said })
    : createElement(Sheet, { frame, ...said })
  return painted(await markup(element), 'light').replaceAll(' href="/', ` href="${origin}/`)
}

/** The picture as pixels. */
export const pngOf = async (open: Pictured): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await rasterize(await svgOf(open), open.options.size === '2x' ? 2 : 1))

/** The rows of what is on screen: of the chart, or of the map that the view asks for. */
const shownTable = ({ drawn, page }: OpenChart): FrameTable =>
  drawn.map?.frame.table ?? tableOf(drawn.frame, page.reader.prefs)

/** What makes each form of a chart. All begin with the same Frame, so none can show another view than the next. */
export const FORM_MAKERS: Readonly<Record<FileForm, (open: OpenChart) => Promise<Made>>> = {
  svg: async open => ({
    type: 'image/svg+xml; charset=utf-8',
    body: `<?xml version="1.0" encoding="UTF-8"?>\n${await svgOf(open)}\n`,
  }),
  png: async open => ({ type: 'image/png', body: await pngOf(open) }),
  csv: async open => {
    const { names, bom, rows } = open.options
    const type = 'text/csv; charset=utf-8'
    if (rows === 'full') return { type, body: recordsBehind(open) }
    return { type, body: tableCsv(shownTable(open), { names, bom: bom === '1' }) }
  },
  json: async open => {
    const { page, drawn, address, leftOut } = open
    const { chart, view, frame, map } = drawn
    const { prefs, today } = page.reader
    const pin = pinOf(page.rev, page.revision?.date ?? today, today)
    const pinned = formHref(prefs.locale, chart, { ...view, ...pin }, 'json')
    const body = {
      ...{ address, revision: page.rev, published: page.revision?.date ?? null },
      ...{ pinned: new URL(pinned, address).href, view: viewValues(view), licence: DATA_LICENCE },
      ...(leftOut.length > 0 ? { left_out: leftOut } : {}),
      ...{ table: shownTable(open), frame, ...(map ? { map: map.frame } : {}) },
    }
    return { type: 'application/json; charset=utf-8', body: `${JSON.stringify(body)}\n` }
  },
  table: async open => {
    const { page, drawn, state, address } = open
    const { frame, map } = drawn
    const table = createElement(TableAlone, {
      ...{ frame, map: map?.frame ?? null, table: shownTable(open) },
      ...{ prefs: page.reader.prefs, state, href: address },
    })
    return { type: 'text/html; charset=utf-8', body: await documentOf(open, table, 'auto') }
  },
}
