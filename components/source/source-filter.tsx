import { RELIABILITY } from '@/lib/domain/vocabularies/source'
import type { Reader } from '../reader'

export type SourceValues = { readonly q?: string; readonly outlet?: string; readonly reliability?: string }

type Props = {
  readonly reader: Reader
  readonly values: SourceValues
  readonly outlets: readonly {
    readonly id: string
    readonly en: string
    readonly ar: string
    readonly reports: number
  }[]
  /** What else the address holds and the answer keeps. */
  readonly hidden: Readonly<Record<string, string>>
}

/** Narrows the list of reports by words, outlet and its grade. A plain form. */
export function SourceFilter({ reader, values, outlets, hidden }: Props) {
  const { t, f, say, prefs } = reader
  const named = outlets
    .map(outlet => ({ id: outlet.id, reports: outlet.reports, name: say(outlet) }))
    .sort((a, b) => a.name.localeCompare(b.name, prefs.locale))
  return (
    <form action={`/${prefs.locale}/sources`} className="my-4 flex flex-wrap items-end gap-3">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label className="label w-full sm:w-64">
        {t('sources.text')}
        <input
          type="search"
          name="q"
          defaultValue={values.q}
          maxLength={200}
          className="field mt-1 block w-full font-normal"
        />
      </label>
      <label className="label w-full min-w-0 sm:w-64">
        {t('sources.outlet')}
        <select name="outlet" defaultValue={values.outlet ?? ''} className="field mt-1 block w-full font-normal">
          <option value="">{t('sources.any_outlet')}</option>
          {named.map(({ id, name, reports }) => (
            <option key={id} value={id}>
              {`${name} (${f.number(reports)})`}
            </option>
          ))}
        </select>
      </label>
      <label className="label w-full min-w-0 sm:w-56">
        {t('sources.reliability')}
        <select
          name="reliability"
          defaultValue={values.reliability ?? ''}
          className="field mt-1 block w-full font-normal"
        >
          <option value="">{t('sources.any')}</option>
          {Object.entries(RELIABILITY).map(([code, label]) => (
            <option key={code} value={code}>
              {say(label)}
            </option>
          ))}
          <option value="none">{t('sources.ungraded')}</option>
        </select>
      </label>
      <button type="submit" className="button">
        {t('sources.apply')}
      </button>
    </form>
  )
}
