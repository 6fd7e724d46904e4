import type { ReactNode } from 'react'
import { KINDS } from '@/lib/domain/kinds'
import { SCOPES } from '@/lib/domain/scope'
import { OUTCOME, VERIFICATION, WEAPON } from '@/lib/domain/vocabularies/event'
import type { Localized } from '@/lib/domain/vocabulary'
import type { Names, Reader } from '../reader'

/** Parameters of the records page that its form shows, as the address holds them. */
export type FilterValues = Readonly<
  Partial<Record<'kind' | 'from' | 'to' | 'scope' | 'place' | 'weapon' | 'outcome' | 'verification' | 'q', string>>
>

type Option = readonly [value: string, label: string]

function Labelled({
  id,
  label,
  children,
}: {
  readonly id: string
  readonly label: string
  readonly children: ReactNode
}) {
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <label htmlFor={id} className="label">
        {label}
      </label>
      {children}
    </div>
  )
}

type SelectProps = {
  readonly name: string
  readonly label: string
  readonly any: string
  readonly value: string | undefined
  readonly options: readonly Option[]
}

function Select({ name, label, any, value, options }: SelectProps) {
  const known = value === undefined || options.some(([code]) => code === value)
  return (
    <Labelled id={`filter-${name}`} label={label}>
      <select id={`filter-${name}`} name={name} defaultValue={value ?? ''} className="field w-full">
        <option value="">{any}</option>
        {!known && <option value={value}>{value}</option>}
        {options.map(([code, text]) => (
          <option key={code} value={code}>
            {text}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

type Props = {
  readonly reader: Reader
  readonly values: FilterValues
  readonly names: Names
  /** Parameters that the form does not show but keeps: digits, months, revision, a chart cell's bucket. */
  readonly hidden: Readonly<Record<string, string>>
}

/** Filters as a plain GET form: the address it makes is the view, with or without script. */
export function FilterForm({ reader, values, names, hidden }: Props) {
  const { t, say, prefs } = reader
  const options = (words: Readonly<Record<string, Localized>>): Option[] =>
    Object.entries(words).map(([code, label]) => [code, say(label)])
  const kinds = Object.values(KINDS).map(({ kind, plural }): Option => [kind, say(plural)])
  const places = options(names.places).sort((a, b) => a[1].localeCompare(b[1], prefs.locale))
  const any = t('records.any')
  const narrowed = Boolean(values.scope || values.place || values.weapon || values.outcome || values.verification)
  const text = (name: 'from' | 'to' | 'q', label: string, type: string) => (
    <Labelled id={`filter-${name}`} label={label}>
      <input
        id={`filter-${name}`}
        name={name}
        type={type}
        defaultValue={values[name] ?? ''}
        dir={type === 'date' ? 'ltr' : 'auto'}
        className="field w-full"
      />
    </Labelled>
  )
  return (
    <form action={`/${prefs.locale}/entries`} method="get" className="border-line border-y py-3">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="grid grid-cols-2 gap-x-3 gap-y-2 sm:grid-cols-[1fr_1fr_1fr_2fr_auto]">
        <div className="max-sm:col-span-2">
          <Select name="kind" label={t('records.kind')} any={any} value={values.kind} options={kinds} />
        </div>
        {text('from', t('records.from'), 'date')}
        {text('to', t('records.to'), 'date')}
        <div className="max-sm:col-span-2">{text('q', t('records.text'), 'search')}</div>
        <div className="flex items-end gap-4 max-sm:col-span-2">
          <button type="submit" className="button">
            {t('records.apply')}
          </button>
          <a href={reader.link('entries')} className="pb-1.5 text-sm">
            {t('records.clear')}
          </a>
        </div>
      </div>
      <details className="mt-2" open={narrowed}>
        <summary className="text-link w-fit cursor-pointer py-1 text-sm">{t('records.more_filters')}</summary>
        <div className="mt-1 grid grid-cols-2 gap-x-3 gap-y-2 sm:grid-cols-5">
          <Select name="scope" label={t('records.scope')} any={any} value={values.scope} options={options(SCOPES)} />
          <Select name="place" label={t('records.place')} any={any} value={values.place} options={places} />
          <Select name="weapon" label={t('records.weapon')} any={any} value={values.weapon} options={options(WEAPON)} />
          <Select
            name="outcome"
            label={t('records.outcome')}
            any={any}
            value={values.outcome}
            options={options(OUTCOME)}
          />
          <Select
            name="verification"
            label={t('records.verification')}
            any={any}
            value={values.verification}
            options={options(VERIFICATION)}
          />
        </div>
      </details>
    </form>
  )
}
