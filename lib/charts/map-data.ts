import type { BaseEvidence } from '@/lib/domain/base-status'
import type { EventKind } from '@/lib/domain/tally'
import type { Localized } from '@/lib/domain/vocabulary'

/** How many events of one kind and one stated precision a place has. */
export type MapCell = {
  /** Null where the record names no place. */
  readonly place: string | null
  /** UCDP 1–7 as the records state it, null where they do not. */
  readonly where_prec: number | null
  readonly kind: EventKind
  readonly n: number
}

export type MapPlace = Localized & {
  readonly id: string
  readonly kind: string
  /** The governorate that it is or lies in. */
  readonly governorate: Localized | null
  /** The governorate's UN P-code, where it has one. */
  readonly pcode: string | null
  readonly country: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  /** UCDP 1–7: what the coordinates stand for. */
  readonly where_prec: number
}

/** What the map is made of, as of one revision. */
export type MapData = {
  readonly revision: number
  /** First and last day on which an attack or strike is recorded, whatever the filter; null while there is none. */
  readonly span: { readonly from: string; readonly to: string } | null
  readonly cells: readonly MapCell[]
  readonly places: readonly MapPlace[]
  /** Records that speak of foreign forces at a base, or of its handover. */
  readonly bases: readonly BaseEvidence[]
}
