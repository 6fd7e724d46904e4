import type { Field } from '@/lib/domain/field'
import { KINDS, type Kind, kindDefinition } from '@/lib/domain/kinds'
import { fieldGroups } from '@/lib/domain/kinds/field-groups'
import { SCOPES, scopeLabel } from '@/lib/domain/scope'
import type { Localized, Vocabulary } from '@/lib/domain/vocabulary'
import type { Reader } from '../../reader'
import type { FieldView, GroupView, Option } from './form-shape'

/** Scopes of totals that sources state for several countries together (decision 008). */
const JOINED = ['IQ+SY', 'IQ+SY+JO'] as const

function optionsOf(field: Field, { say, t }: Reader): FieldView['options'] {
  const words = (vocabulary: Vocabulary) =>
    Object.entries(vocabulary).map(([value, label]) => ({ value, label: say(label) }))
  switch (field.type) {
    case 'enum':
      return words(field.vocabulary)
    case 'integer':
      return field.words ? words(field.words).map(({ value, label }) => ({ value, label: `${value}: ${label}` })) : []
    case 'scope':
      return [...words(SCOPES), ...JOINED.map(value => ({ value, label: say(scopeLabel(value)) }))]
    case 'boolean':
      return [
        { value: 'yes', label: t('edit.yes') },
        { value: 'no', label: t('edit.no') },
      ]
    default:
      return []
  }
}

function controlOf(field: Field): FieldView['control'] {
  switch (field.type) {
    case 'edtf':
    case 'date':
      return 'date'
    case 'text':
      return field.long ? 'long' : 'line'
    case 'enum':
    case 'scope':
      return 'choice'
    case 'integer':
      return field.words ? 'choice' : 'number'
    case 'boolean':
      return 'yesno'
    default:
      return field.type
  }
}

/** The fields of a kind as a form shows them, in groups, in the reader's words. */
export function groupViews(kind: Kind, reader: Reader): GroupView[] {
  const { fields } = kindDefinition(kind)
  return fieldGroups(kind).map(group => ({
    key: group.key,
    label: reader.say(group.label),
    fields: group.fields.flatMap((key): FieldView[] => {
      const field = fields[key]
      if (!field) return []
      return [
        {
          key,
          label: reader.say(field.label),
          help: reader.say(field.help),
          required: field.required === true,
          control: controlOf(field),
          language: key.endsWith('_ar') ? 'ar' : key.endsWith('_en') ? 'en' : '',
          options: optionsOf(field, reader),
        },
      ]
    }),
  }))
}

type Named = { readonly id: string; readonly en: string; readonly ar: string; readonly also: readonly string[] }

/** Things that can be picked, by the reader's name for them; the other names find them too. */
export function options(list: readonly Named[], reader: Reader): Option[] {
  const arabic = reader.prefs.locale === 'ar'
  return list.map(({ id, en, ar, also }) => ({ id, label: arabic ? ar : en, also: [arabic ? en : ar, ...also] }))
}

/** A vocabulary as choices. */
export function choices(vocabulary: Readonly<Record<string, Localized>>, reader: Reader) {
  return Object.entries(vocabulary).map(([value, label]) => ({ value, label: reader.say(label) }))
}

/** What a kind is called in the reader's language. */
export const kindName = (kind: Kind, reader: Reader): string => reader.say(KINDS[kind].label)
