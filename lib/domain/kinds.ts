import { ATTACK } from './kinds/attack'
import { FORCE_LEVEL } from './kinds/force-level'
import type { KindDefinition } from './kinds/kind'
import { MILESTONE } from './kinds/milestone'
import { STRIKE } from './kinds/strike'
import { TALLY_CLAIM } from './kinds/tally-claim'

/** Every kind of entry, by its code. */
export const KINDS = {
  attack: ATTACK,
  strike: STRIKE,
  milestone: MILESTONE,
  force_level: FORCE_LEVEL,
  tally_claim: TALLY_CLAIM,
} as const

export type Kind = keyof typeof KINDS

/** The codes of all kinds, in the order in which lists show them. */
export const KIND_CODES = [
  'attack',
  'strike',
  'milestone',
  'force_level',
  'tally_claim',
] as const satisfies readonly Kind[]

/** What a public id looks like. `kindOfId` knows which of them can be one. */
export const PUBLIC_ID = /^IWM-([A-Z])-(\d{4,9})$/

/** True for the code of a kind. */
export function isKind(text: string): text is Kind {
  return Object.hasOwn(KINDS, text)
}

/** The definition of a kind by its plain type, for code that walks the fields of any kind. */
export function kindDefinition(kind: Kind): KindDefinition {
  return KINDS[kind]
}

/** Writes a public id: letter of the kind and number with at least four digits, `IWM-A-0001`. `n` is a positive integer. */
export function publicId(kind: Kind, n: number): string {
  if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`not a record number: ${n}`)
  return `IWM-${KINDS[kind].letter}-${String(n).padStart(4, '0')}`
}

/** The kind that a public id names; null for text that is not one (each id has one spelling: `IWM-A-00001` is none). */
export function kindOfId(text: string): Kind | null {
  const match = PUBLIC_ID.exec(text)
  if (!match) return null
  const kind = KIND_CODES.find(code => KINDS[code].letter === match[1])
  const n = Number(match[2])
  return kind !== undefined && n > 0 && publicId(kind, n) === text ? kind : null
}
