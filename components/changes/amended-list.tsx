import { type NameCode, nameFields } from '@/lib/domain/names'
import type { NameField } from '@/lib/domain/names/field'
import type { Localized } from '@/lib/domain/vocabulary'
import type { Reader } from '../reader'
import { word } from '../records/figure'
import { Bidi } from '../text/bidi'
import { BeforeAfter } from './before-after'

export type AmendedView = {
  readonly table: NameCode
  readonly id: string
  readonly name_en: string
  readonly name_ar: string
  readonly before: Readonly<Record<string, unknown>>
  readonly after: Readonly<Record<string, unknown>>
}

/** Names of the rows that corrections point to, by table and id. */
export type Pointed = Readonly<Partial<Record<NameCode, Readonly<Record<string, Localized>>>>>

/** Members that no form shows. */
function ownField(reader: Reader, key: string): { readonly label: string; readonly field: NameField } | null {
  const { t } = reader
  const labelled = (label: string, type: 'parent' | 'code') => ({
    label,
    field: { type, label: { en: label, ar: label } },
  })
  if (key === 'merged_into') return labelled(t('names.merged_field'), 'parent')
  return key === 'source_domain' ? labelled(t('names.source_domain'), 'code') : null
}

function valueText(
  reader: Reader,
  table: NameCode,
  field: NameField,
  value: unknown,
  pointed: Pointed,
): string | readonly string[] {
  const { f, say } = reader
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(String)
  const text = String(value)
  if (field.type === 'choice') return word(reader, field.words, text)
  if (field.type === 'date') return f.edtf(text)
  if (field.type === 'parent' || field.type === 'outlet') {
    const name = pointed[field.type === 'outlet' ? 'outlet' : table]?.[text]
    return name ? say(name) : text
  }
  return text
}

/** The members that one correction changed, in the order of the form. */
export function amendedLines(
  reader: Reader,
  { table, before, after }: Omit<AmendedView, 'name_en' | 'name_ar'>,
  pointed: Pointed,
) {
  const fields = nameFields(table)
  const keys = [
    ...Object.keys(fields).filter(key => key in after),
    ...Object.keys(after).filter(key => !(key in fields)),
  ]
  return keys.map(key => {
    const field = fields[key]
    const { label, field: shown } = field
      ? { label: reader.say(field.label), field }
      : (ownField(reader, key) ?? { label: key, field: { type: 'code', label: { en: key, ar: key } } as const })
    const text = (value: unknown) => valueText(reader, table, shown, value, pointed)
    return { key, label, before: text(before[key]), after: text(after[key]) }
  })
}

type Props = {
  readonly reader: Reader
  readonly amended: readonly AmendedView[]
  readonly pointed: Pointed
  /** How many more there are than are listed. */
  readonly more: number
}

/** Outlets, actors, places and reports that a revision corrected, each with what it said before and says since. */
export function AmendedList({ reader, amended, pointed, more }: Props) {
  const { t, say } = reader
  return (
    <ul className="divide-line divide-y">
      {amended.map(one => (
        <li key={`${one.table} ${one.id}`} className="py-2.5">
          <p>
            <span className="text-muted">{t(`names.of_${one.table}`)}: </span>
            <span className="font-medium">
              {one.table === 'outlet' || one.table === 'source' ? (
                <a
                  href={reader.link(`${one.table === 'outlet' ? 'outlets' : 'sources'}/${one.id}`)}
                  className="title-link"
                >
                  <Bidi>{say({ en: one.name_en, ar: one.name_ar })}</Bidi>
                </a>
              ) : (
                <Bidi>{say({ en: one.name_en, ar: one.name_ar })}</Bidi>
              )}
            </span>
          </p>
          <div className="text-sm">
            <BeforeAfter reader={reader} lines={amendedLines(reader, one, pointed)} />
          </div>
        </li>
      ))}
      {more > 0 && <li className="text-muted py-2 text-sm">{t('names.amended_more', { n: more })}</li>}
    </ul>
  )
}
