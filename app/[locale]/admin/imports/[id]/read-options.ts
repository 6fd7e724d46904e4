import { z } from 'zod'
import { err, ok, type Result } from '@/lib/core/result'
import { type ColumnMap, type ImportOptions, type Mapping, mappingSchema } from '@/lib/domain/import/reading'
import { isKind, kindDefinition } from '@/lib/domain/kinds'
import { type Problem, problem } from '@/lib/server/commands/problem'

type Values = Readonly<Record<string, string>>

const text = (values: Values, name: string): string => (values[name] ?? '').trim()

/** A mapping that was pasted as JSON. */
function pasted(json: string): Mapping | Problem {
  try {
    const read = mappingSchema.safeParse(JSON.parse(json))
    return read.success ? read.data : problem('invalid', 'map')
  } catch {
    return problem('invalid', 'map')
  }
}

/** What the choices of the form come to: `c:` a column, `v:` one value for all rows. */
function chosen(values: Values): Mapping | Problem {
  const kind = text(values, 'kind')
  if (!isKind(kind)) return problem('required', 'kind')
  const fields: Record<string, ColumnMap> = {}
  for (const name of Object.keys(kindDefinition(kind).fields)) {
    const choice = values[`map_${name}`] ?? ''
    if (choice.startsWith('c:')) fields[name] = choice.slice(2)
    if (choice.startsWith('v:')) fields[name] = { value: choice.slice(2) }
  }
  const column = (name: string) => (values[name] ?? '').replace(/^c:/, '')
  const own = column('own_id')
  const set = text(values, 'set')
  if (own !== '' && !/^[a-z0-9-]{1,40}$/.test(set)) return problem('id_form', 'set')
  return {
    kind,
    fields,
    ...(own === '' ? {} : { id: { column: own, set } }),
    ...(column('event_id') === '' ? {} : { event_id: column('event_id') }),
    ...(column('sources') === '' ? {} : { sources: column('sources') }),
  }
}

const isProblem = (value: Mapping | Problem): value is Problem => 'message' in value

/** How a file is to be read, from the form that asks; a problem names its control. */
export function readOptions(values: Values, format: string): ImportOptions | Problem {
  const kind = text(values, 'kind')
  const shared = {
    kind: isKind(kind) ? kind : null,
    source: text(values, 'source') || null,
    update: values.update === 'yes',
  }
  if (format !== 'csv') return { ...shared, mapping: null }
  const mapping = text(values, 'map') === '' ? chosen(values) : pasted(text(values, 'map'))
  return isProblem(mapping) ? mapping : { ...shared, mapping }
}

/** Reasons for publishing, where they were given; all that is missing is named. */
export function readReasons(
  values: Values,
): Result<{ readonly reason_en: string; readonly reason_ar: string }, readonly Problem[]> {
  const read = z.object({ reason_en: z.string().trim().min(1), reason_ar: z.string().trim().min(1) }).safeParse(values)
  if (read.success) return ok(read.data)
  const missing = (['reason_en', 'reason_ar'] as const).filter(name => text(values, name) === '')
  return err(missing.map(name => problem('required', name)))
}
