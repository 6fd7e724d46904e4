/** A colour of the token set in `app/globals.css` (`--c-attack`, …). A Frame never holds a colour value. */
export type ColorToken =
  | 'attack'
  | 'strike'
  | 'milestone'
  | 'force'
  | 'claim'
  | 'doubt'
  | 'neutral'
  | 'cat-1'
  | 'cat-2'
  | 'cat-3'
  | 'cat-4'
  | 'cat-5'
  | 'cat-6'
  | 'cat-7'
  | 'cat-8'

/** Position on the time axis: days since 1970-01-01 (plain calendar days, no time zone), fractions allowed. */
export type Day = number

/** One drawn value: a bar's span or a point. `low`/`high` are its range; `href` opens the records behind it. */
export type FrameValue = {
  readonly x0: Day
  readonly x1: Day
  readonly value: number | null
  readonly low?: number | null
  readonly high?: number | null
  /** Wider than the grain: a record known only to the month, say. Drawn apart. */
  readonly coarse?: boolean
  readonly approximate?: boolean
  /** Spoken and shown on hover, in the Frame's language: period and value with unit. */
  readonly label: string
  /** When it was, in words. */
  readonly period?: string
  /** The number alone, in the reader's digits, for a label on the picture. */
  readonly short?: string
  /** Source named under the value, where one stands behind it. */
  readonly source?: string
  /** Address path of the records behind the mark, with language. */
  readonly href?: string
  /** Public id where the mark is a single record. */
  readonly id?: string
}

/** `total` is the sum of the bars per bucket, zeros included: only its low–high whiskers are drawn. `range` is a band. */
export type SeriesShape = 'bars' | 'coarse' | 'total' | 'points' | 'line' | 'step' | 'range' | 'dashed'

export type FrameSeries = {
  readonly key: string
  readonly label: string
  readonly color: ColorToken
  readonly shape: SeriesShape
  /** Marker of point series, so that colour never speaks alone. */
  readonly marker?: 'circle' | 'square' | 'diamond' | 'triangle'
  /** Fill pattern of bars, for the same reason. */
  readonly pattern?: number
  readonly values: readonly FrameValue[]
}

/** A milestone line across the plot. */
export type FrameMark = {
  readonly x: Day
  /** Days within which it happened, where that is more than one: drawn as a wide mark. */
  readonly span?: readonly [Day, Day]
  /** The heavier, the sooner it gets a label; 0 never does. */
  readonly weight: number
  /** Ready text of its date. */
  readonly date: string
  readonly label: string
  readonly short: string
  readonly href: string
  readonly id: string
}

/** A phase: a shaded span with a name. `end: null` runs to the edge. */
export type FrameBand = { readonly x0: Day; readonly x1: Day; readonly label: string; readonly href?: string }

/** Time that is not zero but unknown: nobody covered it, thinly covered, or the period still running. */
export type FrameGap = {
  readonly x0: Day
  readonly x1: Day
  readonly reason: 'uncovered' | 'thin' | 'running'
  readonly label: string
  /** The same in two words, for inside the hatching. */
  readonly short: string
}

/** `sub` stands under the label (the year under a month); a `minor` tick is left out where room is short. */
export type Tick = { readonly at: number; readonly label: string; readonly sub?: string; readonly minor?: boolean }

export type FrameSource = { readonly id: string; readonly label: string; readonly href: string }

/** A chart as data: everything that any surface draws, tabulates or says. No pixel, function or React node; JSON-safe. */
export type Frame = {
  readonly slug: string
  readonly locale: 'ar' | 'en'
  /** The finding, as a heading. */
  readonly title: string
  readonly subtitle: string
  readonly note: string
  readonly stacked: boolean
  readonly x: { readonly domain: readonly [Day, Day]; readonly ticks: readonly Tick[]; readonly label: string }
  readonly y: { readonly domain: readonly [number, number]; readonly ticks: readonly Tick[]; readonly label: string }
  readonly unit: string
  readonly series: readonly FrameSeries[]
  readonly marks: readonly FrameMark[]
  readonly bands: readonly FrameBand[]
  readonly gaps: readonly FrameGap[]
  /** Values that no bucket of the axis can hold, with what they are: shown beside the plot, never dropped. */
  readonly unplaced: readonly {
    readonly label: string
    readonly value: number
    /** How many records it stands for; one where left out. */
    readonly records?: number
    readonly href?: string
  }[]
  /** Last plain date that the record covers for this chart. */
  readonly asOf: string
  /** Ready sentence: source count, window, scope, revision. */
  readonly caption: string
  readonly revision: number
  readonly sources: readonly FrameSource[]
}
