import type { ReactNode } from 'react'
import type { Field } from '@/lib/domain/field'
import { scopeLabel } from '@/lib/domain/scope'
import { TAGS } from '@/lib/domain/vocabularies/record'
import type { Names, Reader } from '../reader'
import { word } from '../records/figure'
import { Bidi } from '../text/bidi'

/** One field of a record in the reader's words; empty where nothing is reported. Values that do not fit read as written. */
export function fieldText(reader: Reader, field: Field, value: unknown, names: Names): string {
  const { f, say, t } = reader
  const actor = (id: string) => {
    const name = names.actors[id]
    return name ? say(name) : id
  }
  if (value === null || value === undefined || value === '') return ''
  if (Array.isArray(value)) {
    const items = value.filter(item => typeof item === 'string')
    return f.list(items.map(item => (field.type === 'actors' ? actor(item) : word(reader, TAGS, item))))
  }
  if (typeof value === 'boolean') return t(value ? 'entry.yes' : 'entry.no')
  if (typeof value === 'number') {
    return field.type === 'integer' && field.words ? word(reader, field.words, String(value)) : f.number(value)
  }
  if (typeof value !== 'string') return ''
  switch (field.type) {
    case 'edtf':
      return f.edtf(value)
    case 'date':
      return f.date(value)
    case 'enum':
      return word(reader, field.vocabulary, value)
    case 'actor':
    case 'actors':
      return actor(value)
    case 'place': {
      const place = names.places[value]
      return place ? say(place) : value
    }
    case 'scope':
      return say(scopeLabel(value))
    case 'integer':
      return /^\d+$/.test(value) ? fieldText(reader, field, Number(value), names) : value
    default:
      return value
  }
}

/** The name of a field; the note on its language, which the reader sees anyway, is left out. */
export function fieldLabel(reader: Reader, key: string, field: Field): string {
  const label = reader.say(field.label)
  return /_(en|ar)$/.test(key) ? label.replace(/\s*\([^)]*\)$/, '') : label
}

type FactProps = {
  readonly label: ReactNode
  readonly children: string
  readonly id?: string
  /** What follows the value. */
  readonly after?: ReactNode
}

/** A term and its value in a list of facts. */
export function Fact({ label, children, id, after }: FactProps) {
  return (
    <div
      id={id}
      className="border-line grid grid-cols-[8.5rem_1fr] items-baseline gap-x-4 border-b py-1.5 sm:grid-cols-[12rem_1fr]"
    >
      <dt className="text-muted text-sm">{label}</dt>
      <dd>
        <Bidi>{children}</Bidi>
        {after}
      </dd>
    </div>
  )
}
