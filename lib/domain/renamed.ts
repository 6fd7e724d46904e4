import { type Kind, kindDefinition } from './kinds'
import type { MergedCode } from './names'

type Row = Readonly<Record<string, unknown>>

type NamingField = { readonly key: string; readonly many: boolean }

/** The fields of a kind that name a place, or an actor; `many` for those that hold a list of them. */
export function namingFields(kind: Kind, named: MergedCode): readonly NamingField[] {
  return Object.entries(kindDefinition(kind).fields).flatMap(([key, { type }]): NamingField[] => {
    if (type === named) return [{ key, many: false }]
    return named === 'actor' && type === 'actors' ? [{ key, many: true }] : []
  })
}

/** The members of a version that change when what one id names goes by another; empty where it names neither. */
export function renamed(kind: Kind, row: Row, named: MergedCode, goes: (id: string) => string): Row {
  const changes = namingFields(kind, named).flatMap(({ key }): [string, unknown][] => {
    const value = row[key]
    if (typeof value === 'string') return goes(value) === value ? [] : [[key, goes(value)]]
    if (!Array.isArray(value)) return []
    const list = value.map(String)
    return list.every(id => goes(id) === id) ? [] : [[key, [...new Set(list.map(goes))]]]
  })
  return Object.fromEntries(changes)
}
