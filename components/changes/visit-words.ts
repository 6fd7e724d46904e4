import { href } from '@/lib/charts/links'
import { LIVE } from '@/lib/charts/pin'
import { intlLocale } from '@/lib/i18n/preferences'
import type { Reader } from '../reader'

/** What the browser needs to say what is new since its last visit: words, address and digits, the same for every reader. */
export function visitProps(reader: Reader, newest: number) {
  const { t, prefs, today } = reader
  const context = { digits: prefs.digits, months: prefs.months, ...LIVE }
  return {
    newest,
    day: today,
    tag: intlLocale(prefs),
    address: href(prefs.locale, 'changes', context, { since: 'REVISION' }).replace('REVISION', '{n}'),
    words: {
      label: t('visit.label'),
      new: t('visit.new', { n: '{n}' }),
      see: t('visit.see'),
      none: t('visit.none'),
      stored: t('visit.stored'),
      forget: t('visit.forget'),
      off: t('visit.off'),
      on: t('visit.on'),
    },
  } as const
}
