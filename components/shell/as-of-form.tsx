import type { Reader } from '../reader'

type Props = {
  readonly reader: Reader
  /** Path without language of the page that is asked for. */
  readonly path: string
  /** The page's own address parameters, which the answer keeps. */
  readonly query?: Readonly<Record<string, string>>
  /** Distinguishes the form's fields from those of another one on the page. */
  readonly id: string
  readonly label: string
}

/** Asks for a page as it stood on a day or at a revision. A plain form: the answer is another address, and needs no script. */
export function AsOfForm({ reader, path, query = {}, id, label }: Props) {
  const { t, prefs, rev } = reader
  const kept = {
    ...query,
    ...(prefs.digits === 'arab' ? { digits: prefs.digits } : {}),
    ...(prefs.months === 'international' ? { months: prefs.months } : {}),
  }
  return (
    <form action={path === '' ? `/${prefs.locale}` : `/${prefs.locale}/${path}`} className="no-print">
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label htmlFor={`${id}-rev`} className="label block">
        {label}
      </label>
      <div className="mt-1 flex gap-2">
        <input
          id={`${id}-rev`}
          name="rev"
          defaultValue={rev ?? ''}
          required
          dir="auto"
          autoComplete="off"
          maxLength={40}
          aria-describedby={`${id}-hint`}
          className="field w-40 min-w-0"
        />
        <button type="submit" className="button">
          {t('asof.go')}
        </button>
      </div>
      <p id={`${id}-hint`} className="text-muted mt-1 text-sm">
        {t('asof.hint')}
      </p>
    </form>
  )
}
