import { type Kind, kindDefinition } from '@/lib/domain/kinds'

/** Fields of a record by name, in the form that commands take. */
export type Fields = Readonly<Record<string, FieldValue>>
export type FieldValue = string | number | boolean | readonly string[] | null

/** One cell of a file as the value of a field: empty = not reported, lists are joined with `|`. */
export function fieldValue(kind: Kind, name: string, cell: string): FieldValue {
  const field = kindDefinition(kind).fields[name]
  if (!field) throw new Error(`A record of kind ${kind} has no field ${name}.`)
  switch (field.type) {
    case 'actors':
    case 'tags':
      return cell.split('|').filter(item => item !== '')
    case 'integer':
      return cell === '' ? null : Number(cell)
    case 'boolean':
      return cell === '' ? null : cell === 'true'
    default:
      return cell === '' ? null : cell
  }
}

/** The cells of one record as fields; throws where a column is no field of the kind. */
export function readFields(kind: Kind, cells: Readonly<Record<string, string>>, key: string): Fields {
  return Object.fromEntries(
    Object.entries(cells).map(([name, cell]) => {
      const value = fieldValue(kind, name, cell)
      if (typeof value === 'number' && !Number.isInteger(value))
        throw new Error(`${key}: ${name} is not a whole number.`)
      return [name, value]
    }),
  )
}
