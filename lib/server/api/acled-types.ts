import 'server-only'
import type { EntryRecord, EventRecord } from '@/lib/domain/record'

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

/** What a record is in the words of ACLED (event type and sub-event type), as the codebook maps them; null where it has none. */
export function eventType(record: EntryRecord): EventType {
  switch (record.kind) {
    case 'attack':
      if (record.outcome === 'intercepted') return type('Strategic developments', 'Disrupted weapons use')
      return BY_WEAPON[record.weapon ?? 'unknown']
    case 'strike':
      return AIR
    case 'milestone':
      if (record.milestone_kind === 'agreement' || record.milestone_kind === 'statement') {
        return type('Strategic developments', 'Agreement')
      }
      return record.milestone_kind === 'base_handover'
        ? type('Strategic developments', 'Non-violent transfer of territory')
        : type(null, null)
    default:
      return type(null, null)
  }
}
