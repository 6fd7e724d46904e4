import 'server-only'
import type { EntryRecord, EventRecord, MilestoneRecord } from '@/lib/domain/record'

export type EventType = { readonly event_type: string | null; readonly sub_event_type: string | null }

const type = (event_type: string | null, sub_event_type: string | null): EventType => ({ event_type, sub_event_type })

const REMOTE = 'Explosions/Remote violence'
const AIR = type(REMOTE, 'Air/drone strike')
const SHELLING = type(REMOTE, 'Shelling/artillery/missile attack')

const BY_WEAPON: Readonly<Record<NonNullable<EventRecord['weapon']>, EventType>> = {
  drone: AIR,
  airstrike: AIR,
  helicopter: AIR,
  rocket: SHELLING,
  mortar: SHELLING,
  artillery: SHELLING,
  ballistic_missile: SHELLING,
  cruise_missile: SHELLING,
  ied: type(REMOTE, 'Remote explosive/landmine/IED'),
  small_arms: type('Battles', 'Armed clash'),
  mixed: type(REMOTE, null),
  other: type(null, null),
  unknown: type(null, null),
}

/** Comes before the weapon: what was brought down struck nothing. */
const INTERCEPTED = type('Strategic developments', 'Disrupted weapons use')

const AGREEMENT = type('Strategic developments', 'Agreement')
const BY_MILESTONE: Readonly<Partial<Record<NonNullable<MilestoneRecord['milestone_kind']>, EventType>>> = {
  agreement: AGREEMENT,
  statement: AGREEMENT,
  base_handover: type('Strategic developments', 'Non-violent transfer of territory'),
}

/** What a record is in the words of ACLED (event type and sub-event type), as the codebook maps them; null where it has none. */
export function eventType(record: EntryRecord): EventType {
  switch (record.kind) {
    case 'attack':
      if (record.outcome === 'intercepted') return INTERCEPTED
      return BY_WEAPON[record.weapon ?? 'unknown']
    case 'strike':
      return AIR
    case 'milestone':
      return (record.milestone_kind && BY_MILESTONE[record.milestone_kind]) ?? type(null, null)
    default:
      return type(null, null)
  }
}

/** One row of the mapping: records of a kind whose field holds one of these codes. Null: no event type in ACLED's words. */
export type MappedType = EventType & {
  readonly kind: 'attack' | 'strike' | 'milestone'
  readonly field: string | null
  readonly code: string | null
}

/** The whole mapping, for those who read files and want to know what stands in `event_type` and `sub_event_type`. */
export function mappedTypes(): MappedType[] {
  return [
    { kind: 'attack', field: 'outcome', code: 'intercepted', ...INTERCEPTED },
    ...Object.entries(BY_WEAPON).map(([code, mapped]) => ({
      kind: 'attack' as const,
      field: 'weapon',
      code,
      ...mapped,
    })),
    { kind: 'strike', field: null, code: null, ...AIR },
    ...Object.entries(BY_MILESTONE).map(([code, mapped]) => ({
      kind: 'milestone' as const,
      field: 'milestone_kind',
      code,
      ...mapped,
    })),
  ]
}
