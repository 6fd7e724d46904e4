import type { PictureSize } from '@/lib/charts/forms'
import type { Size } from '../charts/layout'

/** How a picture in a file is laid out, in its own units. */
export type SheetSize = {
  readonly width: number
  /** Null: as high as what stands in it. */
  readonly height: number | null
  readonly margin: number
  /** Sizes of the finding, the first that holds it in its lines and in its share of the height; what not even the last holds is cut. */
  readonly titles: readonly { readonly font: number; readonly lines: number }[]
  /** What of a fixed height the finding may take. */
  readonly heading: number
  readonly text: number
  /** Letters of caption, signs and address. */
  readonly small: number
  readonly chart: Size
  /** Short of room: looked at in a chat, with large letters and few words; the page that its address opens says the rest. */
  readonly brief: boolean
}

const PAGE: SheetSize = {
  ...{ width: 1024, height: null, margin: 32, titles: [{ font: 25, lines: 3 }], heading: 1 },
  ...{ text: 14, small: 13, chart: 'wide', brief: false },
}

export const SHEETS: Readonly<Record<PictureSize, SheetSize>> = {
  '1x': PAGE,
  '2x': PAGE,
  square: {
    ...{ width: 1080, height: 1080, margin: 48, heading: 0.17, text: 25, small: 19, chart: 'square', brief: true },
    titles: [
      { font: 50, lines: 2 },
      { font: 46, lines: 3 },
      { font: 40, lines: 4 },
      { font: 34, lines: 5 },
    ],
  },
  card: {
    ...{ width: 1200, height: 630, margin: 34, heading: 0.17, text: 22, small: 17, chart: 'card', brief: true },
    titles: [
      { font: 42, lines: 2 },
      { font: 38, lines: 2 },
      { font: 34, lines: 3 },
      { font: 30, lines: 3 },
      { font: 27, lines: 4 },
    ],
  },
}
