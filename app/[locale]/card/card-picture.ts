import { createElement, type ReactElement } from 'react'
import { markup } from '@/app/markup'
import type { Reader } from '@/components/reader'
import { MapSheet } from '@/components/share/map-sheet'
import { Sheet } from '@/components/share/sheet'
import { shownAddress } from '@/components/share/sheet-parts'
import { WordsCard } from '@/components/share/words-card'
import { painted } from '@/lib/charts/palette'
import { rasterize } from '@/lib/server/raster'
import type { Card } from './card'

type Said = {
  readonly reader: Reader
  readonly origin: string
  /** Absolute address of the page that the card previews. */
  readonly address: string
  /** Which state of the record it shows, in words. */
  readonly state: string
}

/** The card of a page as pixels: its chart, its map or its words, with the words around them that pictures of charts have. */
export async function cardPicture({ shows }: Card, { reader, origin, address, state }: Said) {
  const shown = shownAddress(address)
  const said = { prefs: reader.prefs, state, address: shown }
  const element = (): ReactElement => {
    if ('frame' in shows) return createElement(Sheet, { frame: shows.frame, size: 'card', ...said })
    if ('map' in shows) return createElement(MapSheet, { frame: shows.map, size: 'card', ...said })
    return createElement(WordsCard, { words: shows, ...said })
  }
  const svg = painted(await markup(element()), 'light').replaceAll(' href="/', ` href="${origin}/`)
  return new Uint8Array(await rasterize(svg, 1))
}
