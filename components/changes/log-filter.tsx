import { KIND_CODES, KINDS } from '@/lib/domain/kinds'
import type { Reader } from '../reader'

export type LogValues = { readonly kind?: string; readonly from?: string; readonly to?: string }

type Props = {
  readonly reader: Reader
  readonly values: LogValues
  /** What else the address holds and the answer keeps. */
  readonly hidden: Readonly<Record<string, string>>
}

/** Narrows the log to a kind of record and to days of publication. A plain form. */
export function LogFilter({ reader, values, hidden }: Props) {
  const { t, say, prefs } = reader
  return (
    <form action={`/${prefs.locale}/changes`} className="my-4 flex flex-wrap items-end gap-3">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label className="label">
        {t('log.kind')}
        <select name="kind" defaultValue={values.kind ?? ''} className="field mt-1 block font-normal">
          <option value="">{t('records.any')}</option>
          {KIND_CODES.map(kind => (
            <option key={kind} value={kind}>
              {say(KINDS[kind].plural)}
            </option>
          ))}
        </select>
      </label>
      <label className="label">
        {t('log.from')}
        <input type="date" name="from" defaultValue={values.from} className="field mt-1 block font-normal" />
      </label>
      <label className="label">
        {t('log.to')}
        <input type="date" name="to" defaultValue={values.to} className="field mt-1 block font-normal" />
      </label>
      <button type="submit" className="button">
        {t('log.filter')}
      </button>
    </form>
  )
}
