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
  /** The same as programs write it: a bucket of the API's tallies, or EDTF. */
  readonly code?: string
  /** The number alone, in the reader's digits, for a label on the picture. */
  readonly short?: string
  /** Source named under the value, where one stands behind it. */
  readonly source?: string
  /** Address path of the records behind the mark, with language. */
  readonly href?: string
  /** Public id where the mark is a single record. */
  readonly id?: string
  /** Days within which the beginning and the end of a `span` may lie, where that is more than one. */
  readonly start?: readonly [Day, Day]
  readonly end?: readonly [Day, Day]
  /** Said under a condition. */
  readonly conditional?: boolean
  /** Where it goes on beyond the picture. */
  readonly cut?: 'start' | 'end' | 'both'
  /** How closely its time was watched, in words, where that was less than all of it, or thinly. */
  readonly watched?: string
}

/**
 * `total` is the sum of the bars per bucket, zeros included: only its low–high whiskers are drawn. `range` is a band. `then` is a
 * second period, bucket by bucket over the first.
 */
export type SeriesShape =
  | 'bars'
  | 'then'
  | 'coarse'
  | 'total'
  | 'points'
  | 'line'
  | 'step'
  | 'range'
  | 'dashed'
  | LaneShape

/**
 * Shapes of a Frame with lanes, where a value's height is its row. `span` runs from a day to a later one with a marker at its
 * end, `slip` is the time between two days, `events` are marks of one row's height, `link` ties two of them (`high` is the
 * row where it begins, `low` the one where it ends).
 */
export type LaneShape = 'span' | 'slip' | 'events' | 'link'

export type FrameSeries = {
  readonly key: string
  readonly label: string
  readonly color: ColorToken
  readonly shape: SeriesShape
  /** Marker of point series, so that colour never speaks alone. */
  readonly marker?: 'circle' | 'square' | 'diamond' | 'triangle' | 'cross'
  /** Its range is that of a count of ours, and not of what was stated. */
  readonly counted?: boolean
  /** Fill pattern of bars, dash of links, for the same reason. */
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
  /** A day that was set, or nothing says that it happened: drawn hollow. */
  readonly open?: true
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

export type TableCell = {
  readonly text: string
  readonly href?: string
  /** What programs read in place of the text, where the text is words: a bucket, EDTF, a code of the record; empty for "none". */
  readonly code?: string
}

export type TableColumn = {
  readonly key: string
  readonly label: string
  readonly numeric: boolean
  /** A phone shows it only to who asks for all columns. */
  readonly minor?: true
}

export type TableRow = {
  readonly key: string
  /** The row's heading: its period or date. */
  readonly head: TableCell
  readonly cells: readonly TableCell[]
  /** What a cell of the row says of all of its figures, said beside the heading where that cell is out of sight. */
  readonly caveat?: string
}

/** A Frame as text in rows and columns; the first column is the rows' headings and has no entry in `cells`. */
export type FrameTable = {
  readonly caption: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
  /** Sums of the counted columns; null where adding would mean nothing, as with force levels. */
  readonly foot: TableRow | null
}

/** Another picture of the same chart, to be chosen by its address. */
export type FrameChoice = {
  readonly key: string
  readonly label: string
  /** How much stands behind it. */
  readonly n: number
  readonly href: string
  readonly chosen: boolean
}

/** The period that a chart is compared with; its values stand in the series of shape `then`. */
export type FrameCompared = {
  /** Its days, in words. */
  readonly label: string
  /** Ready words of both totals. */
  readonly now: string
  readonly before: string
  readonly total: { readonly now: number; readonly before: number | null }
  /** What is known of it less exactly than to the bucket. */
  readonly coarse: readonly FrameValue[]
}

/** A term that the picture rests on, and what it means. */
export type FrameTerm = { readonly key: string; readonly term: string; readonly text: string }

/** The head of a lane. Rows are counted from the foot of the picture; the lane lies from `top` down to `foot`. */
export type FrameLane = {
  readonly key: string
  readonly label: string
  /** What became of it, in its colour. */
  readonly state: string
  readonly color: ColorToken
  readonly top: number
  readonly foot: number
  /** Row of the head's upper edge. */
  readonly head: number
  /** Stands out from the others. */
  readonly alarm: boolean
  readonly href?: string
}

/** A place where pointer and arrow keys come to rest, and what it says there. */
export type FrameStop = {
  readonly x: number
  /** Value that the details stand beside. */
  readonly y: number
  readonly title: string
  readonly lines: readonly {
    readonly key: string
    readonly text: string
    readonly color: ColorToken
    readonly source?: string
    /** What this line alone opens, where the place holds several things. */
    readonly href?: string
  }[]
  readonly href?: string
}

/** Lanes in place of a value axis: `y.domain` then counts rows of one height, and the picture is as high as they need. */
export type FrameLanes = {
  /** What the pointer's height, or its place in time, picks out. */
  readonly along: 'rows' | 'time'
  readonly heads: readonly FrameLane[]
  readonly today: { readonly x: Day; readonly label: string } | null
  /** What the picture does not show though the window holds it, and a view that does. */
  readonly notice: { readonly text: string; readonly href: string } | null
  readonly stops: readonly FrameStop[]
}

/** All that a picture of counts holds, with the address of exactly these records. */
export type FrameTotal = {
  readonly label: string
  readonly href?: string
  /** Counted in `unplaced` and in no bucket. */
  readonly undated?: {
    readonly label: string
    readonly value: number
    readonly low: number
    readonly high: number
    readonly href: string
  }
}

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
  /** The table twin, where it is neither counts per period nor levels: those are made from the series. */
  readonly table?: FrameTable
  /** Sentences of the spoken summary between the finding and the gaps, in place of those made from the series. */
  readonly sentences?: readonly string[]
  readonly total?: FrameTotal
  readonly compared?: FrameCompared
  /** Where the chart shows one of several questions at a time. */
  readonly choices?: readonly FrameChoice[]
  /** What explains the picture, under a heading of its own. */
  readonly terms?: { readonly heading: string; readonly items: readonly FrameTerm[] }
  readonly lanes?: FrameLanes
}
