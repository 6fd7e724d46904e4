import { href } from '@/lib/charts/links'
import type { Locale } from '@/lib/i18n/locale'
import type { Preferences } from '@/lib/i18n/preferences'
import type { Reader } from '../reader'
import { AsOfSwitch } from './as-of-switch'

type Props = {
  readonly reader: Reader
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly other: { readonly locale: Locale; readonly name: string }
}

/** The state of the record to read, and links to this same address in the other language, with other digits or month names. */
export function PreferenceLinks({ reader, path, query, other }: Props) {
  const { t, prefs, rev, day } = reader
  const at = (change: Partial<Preferences>) => {
    const next = { ...prefs, ...change }
    return href(next.locale, path, { digits: next.digits, months: next.months, rev, day }, query)
  }
  const choice = (name: string, label: string, address: string, chosen: boolean) => (
    <a
      key={name}
      href={address}
      aria-current={chosen ? 'true' : undefined}
      rel="nofollow"
      className={`px-1 py-1 no-underline hover:underline ${chosen ? 'text-ink font-semibold' : 'text-muted'}`}
    >
      {label}
    </a>
  )
  return (
    <div className="no-print flex flex-wrap items-baseline gap-x-4 text-sm">
      <AsOfSwitch reader={reader} path={path} query={query} />
      {prefs.locale === 'ar' && (
        <>
          <fieldset className="flex" aria-label={t('shell.digits')}>
            {choice('latn', t('shell.digits_latn'), at({ digits: 'latn' }), prefs.digits === 'latn')}
            {choice('arab', t('shell.digits_arab'), at({ digits: 'arab' }), prefs.digits === 'arab')}
          </fieldset>
          <fieldset className="flex" aria-label={t('shell.months')}>
            {choice('iraqi', t('shell.months_iraqi'), at({ months: 'iraqi' }), prefs.months === 'iraqi')}
            {choice(
              'international',
              t('shell.months_international'),
              at({ months: 'international' }),
              prefs.months === 'international',
            )}
          </fieldset>
        </>
      )}
      <a href={at({ locale: other.locale })} hrefLang={other.locale} lang={other.locale} className="py-1 font-medium">
        {other.name}
      </a>
    </div>
  )
}
