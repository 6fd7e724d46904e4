import { canonicalJson } from '@/lib/core/canonical-json'
import type { StatedFields } from './field-rules'
import { type Kind, kindDefinition } from './kinds'

/** A field whose value two versions of one record state differently; null or an empty list where one states nothing. */
export type FieldDifference = { readonly key: string; readonly before: unknown; readonly after: unknown }

const plain = (value: unknown): unknown => (value === undefined || value === '' ? null : value)

/**
 * The fields in which two versions of a record differ, in the order of the kind's definition. Columns that belong to no
 * field (derived days, counts of sources) follow from those that do and are left out.
 */
export function fieldDifferences(kind: Kind, before: StatedFields, after: StatedFields): FieldDifference[] {
  return Object.keys(kindDefinition(kind).fields).flatMap(key => {
    const [old, now] = [plain(before[key]), plain(after[key])]
    return canonicalJson(old) === canonicalJson(now) ? [] : [{ key, before: old, after: now }]
  })
}
