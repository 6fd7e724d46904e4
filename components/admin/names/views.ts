import { type NameCode, nameFields } from '@/lib/domain/names'
import type { NameField } from '@/lib/domain/names/field'
import type { Reader } from '../../reader'
import type { Option } from '../record/form-shape'

/** A member as its control shows it, in the reader's words. */
export type NameFieldView = {
  readonly key: string
  readonly label: string
  readonly help: string
  readonly control: 'line' | 'long' | 'lines' | 'choice' | 'pick'
  readonly dir: 'auto' | 'ltr'
  readonly options: readonly Option[]
  readonly optional: boolean
}

/** What can be picked: outlets for a report, rows of the same table as parents. */
export type NamePicks = { readonly outlet: readonly Option[]; readonly parent: readonly Option[] }

const CONTROLS = {
  line: 'line',
  long: 'long',
  lines: 'lines',
  choice: 'choice',
  parent: 'pick',
  outlet: 'pick',
  degrees: 'line',
  date: 'line',
  address: 'line',
  code: 'line',
} as const satisfies Record<NameField['type'], NameFieldView['control']>

function optionsOf(field: NameField, reader: Reader, picks: NamePicks): readonly Option[] {
  if (field.type === 'parent' || field.type === 'outlet') return picks[field.type]
  if (field.type !== 'choice') return []
  return Object.entries(field.words).map(([id, label]) => ({ id, label: reader.say(label), also: [] }))
}

/** The members of a table in the order of its form. */
export function nameViews(table: NameCode, reader: Reader, picks: NamePicks): NameFieldView[] {
  return Object.entries(nameFields(table)).map(([key, field]) => {
    const latin = field.type === 'code' || field.type === 'address' || field.type === 'degrees'
    const english = (field.type === 'line' || field.type === 'long') && field.language === 'en'
    return {
      key,
      label: reader.say(field.label),
      help: field.help ? reader.say(field.help) : '',
      control: CONTROLS[field.type],
      dir: latin || english ? 'ltr' : 'auto',
      options: optionsOf(field, reader, picks),
      optional: field.required !== true,
    }
  })
}
