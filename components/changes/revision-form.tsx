import type { Reader } from '../reader'

type Props = {
  readonly reader: Reader
  /** The number of the newest revision. */
  readonly newest: number
  /** What the address holds and the answer keeps. */
  readonly hidden: Readonly<Record<string, string>>
  /** What was asked for and is no revision. */
  readonly wrong: string | null
  /** Tells its field from that of another such form on the page. */
  readonly id?: string
}

/** Leads to the page of one revision by its number. A plain form: the answer is another address, and a number of none is told beside the field. */
export function RevisionForm({ reader, newest, hidden, wrong, id = 'revision' }: Props) {
  const { t, f, prefs } = reader
  return (
    <form action={`/${prefs.locale}/changes`} className="my-4">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label htmlFor={id} className="label block">
        {t('log.go_label')}
      </label>
      <div className="mt-1 flex gap-2">
        <input
          id={id}
          name="revision"
          defaultValue={wrong ?? undefined}
          required
          inputMode="numeric"
          dir="auto"
          autoComplete="off"
          maxLength={12}
          aria-invalid={wrong === null ? undefined : true}
          aria-describedby={wrong === null ? undefined : `${id}-wrong`}
          className="field w-28 min-w-0"
        />
        <button type="submit" className="button">
          {t('log.go')}
        </button>
      </div>
      {wrong !== null && (
        <p id={`${id}-wrong`} className="text-bad mt-1 text-sm">
          {t('log.go_wrong', { n: f.digits(String(newest)) })}
        </p>
      )}
    </form>
  )
}
