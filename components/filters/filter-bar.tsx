import { type ReactNode, useId } from 'react'
import { type QueryValues, queryOf } from '@/lib/charts/query'
import type { TimeWindow } from '@/lib/charts/view'
import { parsePeriod } from '@/lib/core/period'
import { KIND_CODES, type Kind } from '@/lib/domain/kinds'
import type { Names, Reader } from '../reader'
import { APPLIED } from './applied'
import { Aside } from './aside'
import { LiveForm } from './live-form'
import { choicesOf, type FilterKey } from './options'
import { Period } from './period'
import { Pick } from './pick'
import { SoftLink } from './soft-link'

type Props = {
  readonly reader: Reader
  /** Address path of the page, with language. */
  readonly action: string
  /** The whole address of the view, by parameter; what the bar does not show is kept. */
  readonly values: QueryValues
  readonly usual: QueryValues
  readonly shown: readonly FilterKey[]
  /** The period on screen where the address names none. */
  readonly window?: TimeWindow
  readonly names: Names
  /** The kinds to choose from, where not all can be shown. */
  readonly kinds?: readonly Kind[]
  /** True on the chart of force levels, whose actors are forces. */
  readonly forces?: boolean
  /** Filters that mean nothing here, each with why: shown, and set aside. What the address says of them is kept. */
  readonly aside?: Readonly<Partial<Record<FilterKey, string>>>
  /** What the bar is called, where one page holds several. */
  readonly label?: string
}

/** On a phone only these stand in the row at once; the others come with one touch. */
const FIRST: readonly FilterKey[] = ['time', 'kind', 'scope']

const codes = (text: string | undefined): string[] => (text ?? '').split(',').filter(code => code !== '')

/** The one filter bar: the same on every page that lists, draws or maps records. */
export function FilterBar(props: Props) {
  const { reader, action, values, usual, shown, names, kinds = KIND_CODES, forces = false, aside = {} } = props
  const { t, f } = reader
  const { label: name = t('filters.label'), window } = props
  const more = useId()
  const query = queryOf(Object.entries(values), usual)
  const at = (change: QueryValues): string => {
    const next = queryOf(Object.entries({ ...values, ...change }), usual)
    return next === '' ? action : `${action}?${next}`
  }
  const isUsual = (key: string) => (values[key] ?? '') === (usual[key] ?? '')
  const live = shown.filter(key => aside[key] === undefined)
  const active = shown.filter(key => !isUsual(key))
  const period = parsePeriod(values.time ?? '')
  const choices = (key: FilterKey) => ({ reader, names, forces, kinds, usual: usual[key] ?? '' })
  const one = (key: FilterKey): ReactNode => {
    if (key === 'time')
      return (
        <Period
          key={key}
          reader={reader}
          time={period.ok ? period.value : null}
          {...(window && { usual: window })}
          at={time => at({ time })}
        />
      )
    if (key === 'q')
      return (
        <label key={key} className="min-w-28 grow basis-24">
          <span className="sr-only">{t('records.text')}</span>
          <input
            type="search"
            name="q"
            defaultValue={values.q ?? ''}
            placeholder={t('filters.words')}
            dir="auto"
            className="field w-full"
          />
        </label>
      )
    const { label, options, single, any } = choicesOf(key, choices(key))
    const chosen = codes(values[key])
    return (
      <Pick
        key={key}
        name={key}
        label={label}
        options={options}
        chosen={chosen}
        single={single}
        {...(any === undefined ? {} : { any })}
        quiet={isUsual(key)}
        many={t('filters.many', { n: chosen.length })}
        narrow={t('filters.narrow')}
      />
    )
  }
  const kept = Object.entries(values).filter(([key, value]) => value !== '' && !live.some(other => other === key))
  const rest = live.filter(key => !FIRST.includes(key))
  const apart = shown.flatMap(key => {
    const why = aside[key]
    return why === undefined || key === 'time' ? [] : [{ key, why }]
  })
  const hidden = active.filter(key => !FIRST.includes(key) || aside[key] !== undefined).length
  return (
    <LiveForm action={action} query={query} usual={usual} label={name} busy={t('filters.busy')}>
      {kept
        .filter(([key, value]) => value !== (usual[key] ?? ''))
        .map(([key, value]) => (
          <input key={key} type="hidden" name={key} value={value} />
        ))}
      <div className="border-line flex flex-wrap items-start gap-x-2 gap-y-2 border-y py-2">
        {live.filter(key => FIRST.includes(key)).map(one)}
        {rest.length + apart.length > 0 && (
          <>
            <input type="checkbox" id={more} data-local="" className="peer sr-only sm:hidden" />
            <label
              htmlFor={more}
              className="pill cursor-pointer peer-checked:bg-raised peer-focus-visible:outline-link peer-focus-visible:outline-2 sm:hidden"
            >
              {t('records.more_filters')}
              {hidden > 0 && (
                <span className="font-semibold">
                  {': '}
                  <bdi>{f.number(hidden)}</bdi>
                </span>
              )}
            </label>
            <div className="contents max-sm:hidden max-sm:peer-checked:contents">
              {rest.map(one)}
              {apart.map(({ key, why }) => (
                <Aside
                  key={key}
                  label={key === 'q' ? t('records.text') : choicesOf(key, choices(key)).label}
                  why={why}
                  asked={!isUsual(key)}
                  mark={t('filters.aside_mark')}
                />
              ))}
            </div>
          </>
        )}
        {active.length > 0 && (
          <SoftLink
            href={at(Object.fromEntries(shown.map(key => [key, usual[key] ?? ''])))}
            className="self-center px-1 py-1 text-sm whitespace-nowrap"
          >
            {t('records.clear')}
          </SoftLink>
        )}
        <noscript>
          <button type="submit" name={APPLIED} value="1" className="button">
            {t('filters.apply')}
          </button>
        </noscript>
      </div>
    </LiveForm>
  )
}
