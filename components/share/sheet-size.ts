import type { PictureSize } from '@/lib/charts/forms'
import type { Size } from '../charts/layout'

/** How a picture in a file is laid out, in its own units. */
export type SheetSize = {
  readonly width: number
  /** Null: as high as what stands in it. */
  readonly height: number | null
  readonly margin: number
  /** Sizes of the finding, the first that holds it in its lines; what not even the last holds is cut. */
  readonly titles: readonly { readonly font: number; readonly lines: number }[]
  readonly text: number
  /** The chart is drawn in this size and scaled by this much. */
  readonly chart: Size
  readonly scale: number
  /** Short of room: looked at in a chat, with large letters and few words; the page that its address opens says the rest. */
  readonly brief: boolean
}

const PAGE: SheetSize = {
  ...{ width: 1024, height: null, margin: 32, titles: [{ font: 25, lines: 3 }] },
  ...{ text: 14, chart: 'wide', scale: 1, brief: false },
}

export const SHEETS: Readonly<Record<PictureSize, SheetSize>> = {
  '1x': PAGE,
  '2x': PAGE,
  square: {
    ...{
      width: 1080,
      height: 1080,
      margin: 54,
      titles: [
        { font: 50, lines: 3 },
        { font: 42, lines: 4 },
      ],
    },
    ...{ text: 24, chart: 'square', scale: 1.8, brief: true },
  },
  card: {
    ...{
      width: 1200,
      height: 630,
      margin: 40,
      titles: [
        { font: 46, lines: 2 },
        { font: 40, lines: 2 },
        { font: 34, lines: 3 },
      ],
    },
    ...{ text: 21, chart: 'card', scale: 1.5, brief: true },
  },
}
