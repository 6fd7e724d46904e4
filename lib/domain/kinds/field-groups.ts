import { type Kind, kindDefinition } from '../kinds'
import type { Localized } from '../vocabulary'

/** A group of fields that a form shows together. */
export type FieldGroup = { readonly key: string; readonly label: Localized; readonly fields: readonly string[] }

const GROUPS: readonly { readonly key: string; readonly label: Localized; readonly pattern: RegExp }[] = [
  {
    key: 'when',
    label: { en: 'When', ar: 'متى' },
    pattern: /^(date_|time_|actual_|window_)/,
  },
  { key: 'where', label: { en: 'Where', ar: 'أين' }, pattern: /^(scope|place_id|where_prec)$/ },
  {
    key: 'what',
    label: { en: 'What', ar: 'ماذا' },
    pattern:
      /^(title_|milestone_|weapon|outcome|target_|force|definition|extent|unit|comparator|low|best|high|metric|value|phase|conditional|condition_|parties|claimant)/,
  },
  {
    key: 'who',
    label: { en: 'Who', ar: 'من' },
    pattern: /^(actor|assoc_actor|claimed_by|ack_|attributed_to|attribution|notable_killed)/,
  },
  { key: 'harm', label: { en: 'Killed and injured', ar: 'القتلى والجرحى' }, pattern: /^(fatalities|injured)_/ },
  { key: 'sure', label: { en: 'How sure', ar: 'درجة اليقين' }, pattern: /^verification/ },
  { key: 'words', label: { en: 'In words', ar: 'بالكلمات' }, pattern: /^(summary_|tags|external_ids)/ },
]

/** The fields of a kind in the groups of its form, in the order of its definition; every field is in one of them. */
export function fieldGroups(kind: Kind): readonly FieldGroup[] {
  const keys = Object.keys(kindDefinition(kind).fields)
  const groupOf = (name: string) => GROUPS.find(({ pattern }) => pattern.test(name))?.key ?? 'what'
  return GROUPS.map(({ key, label }) => ({ key, label, fields: keys.filter(name => groupOf(name) === key) })).filter(
    group => group.fields.length > 0,
  )
}
