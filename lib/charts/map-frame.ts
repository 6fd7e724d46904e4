import type { BaseStatus } from '@/lib/domain/base-status'
import type { EventKind } from '@/lib/domain/tally'
import type { FrameTable } from './frame'

/** One kind of event at a site: its count, and the address of exactly the records that it counts. */
export type MapMark = {
  readonly kind: EventKind
  readonly n: number
  /** The count in the reader's digits. */
  readonly short: string
  /** "39 attacks". */
  readonly label: string
  readonly href: string
}

/** How a site is drawn: a spot, a circle within which it lies, or the whole of a governorate. */
export type SiteShape = 'point' | 'circle' | 'area'

/** Places that the map cannot tell apart: the same spot, known as exactly. */
export type MapSite = {
  readonly key: string
  readonly shape: SiteShape
  readonly lon: number
  readonly lat: number
  /** Where its marks stand, longitude first: on the spot, on the rim of its circle, or clear of others in its area. */
  readonly spot: readonly [number, number]
  /** Radius of the circle within which it lies; 0 for the other shapes. */
  readonly km: number
  /** The governorate that an area is. */
  readonly pcode: string | null
  readonly places: readonly string[]
  readonly name: string
  /** The name as far as a label has room. */
  readonly short: string
  readonly precision: string
  readonly governorate: string
  readonly marks: readonly MapMark[]
  readonly n: number
  /** Name, counts and precision in one sentence. */
  readonly label: string
  /** All records of the site. */
  readonly href: string
}

export type MapBase = {
  readonly key: string
  readonly lon: number
  readonly lat: number
  readonly name: string
  readonly status: BaseStatus
  readonly statusWords: string
  /** The record that the status rests on, in words: "since 17 January 2026 (IWM-M-0097)"; empty where none speaks of it. */
  readonly from: string
  readonly href: string
  readonly label: string
  /** Whether its spot is known; a base known only to its governorate is listed and not drawn. */
  readonly drawn: boolean
}

/** Events that have no spot on the map, by what their records name. */
export type MapUnlocated = {
  readonly key: string
  readonly label: string
  readonly n: number
  readonly marks: readonly MapMark[]
}

/** The map as data, for both of its renderers: no pixel, function or React node; JSON-safe. */
export type MapFrame = {
  readonly locale: 'ar' | 'en'
  /** The finding, as a heading. */
  readonly title: string
  readonly subtitle: string
  readonly caption: string
  readonly revision: number
  /** Most events first. */
  readonly sites: readonly MapSite[]
  readonly bases: readonly MapBase[]
  /** Names of outlines by code. */
  readonly governorates: Readonly<Record<string, string>>
  readonly countries: Readonly<Record<string, string>>
  readonly unlocated: {
    readonly n: number
    /** All of them; absent where they are too many places for one address. */
    readonly href?: string
    readonly items: readonly MapUnlocated[]
  }
  readonly table: FrameTable
  readonly sentences: readonly string[]
}
