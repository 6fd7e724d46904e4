import type { MappingChoice } from '@/components/admin/imports/mapping-fields'
import type { ColumnMap, Mapping } from '@/lib/domain/import/reading'
import { isKind } from '@/lib/domain/kinds'

function choice(map: ColumnMap): string | null {
  if (typeof map === 'string') return `c:${map}`
  if ('value' in map) return `v:${map.value}`
  return map.values === undefined ? `c:${map.column}` : null
}

/** A mapping as the choices of the form; null for one that says more than they can, which is shown as JSON. */
export function mappingChoice({ kind, fields, id, event_id, sources }: Mapping): MappingChoice | null {
  const chosen = Object.entries(fields).map(([name, map]) => [name, choice(map)] as const)
  const said = chosen.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]))
  if (typeof kind !== 'string' || !isKind(kind) || said.length < chosen.length) return null
  const column = (name: string | undefined) => (name === undefined ? '' : `c:${name}`)
  return {
    kind,
    fields: Object.fromEntries(said),
    own_id: column(id?.column),
    set: id?.set ?? '',
    event_id: column(event_id),
    sources: column(sources),
  }
}
