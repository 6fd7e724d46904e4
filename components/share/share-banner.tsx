import { href } from '@/lib/charts/links'
import { LIVE } from '@/lib/charts/pin'
import type { Reader } from '../reader'
import { MANY, type ShownRevision } from '../shell/as-of-banner'
import { Bidi } from '../text/bidi'

type Props = {
  readonly reader: Reader
  /** The revision that the link is pinned to. */
  readonly pinned: ShownRevision
  /** The live view is on screen. */
  readonly live: boolean
  /** Address of the other of the two: live where it is pinned, pinned where it is live. */
  readonly turn: string
}

/** How old what a pinned link shows is, how much of the record changed since, where that can be read, and the live view. */
export function ShareBanner({ reader, pinned, live, turn }: Props) {
  const { t, f, prefs } = reader
  const words = { n: f.digits(String(pinned.number)), date: f.date(pinned.date) }
  const n = pinned.changedSince ?? 0
  const newest = { digits: prefs.digits, months: prefs.months, ...LIVE }
  return (
    <aside aria-label={t('share.banner')} className="border-claim bg-raised border-b-2">
      <p className="page flex flex-wrap gap-x-4 py-2 text-sm">
        <span>
          <Bidi>{live ? t('share.now', words) : t('share.as_of', words)}</Bidi>{' '}
          <Bidi>{n > MANY ? t('asof.changed_many', { n: MANY }) : t('asof.changed_since', { n })}</Bidi>
        </span>
        {n > 0 && (
          <a href={href(prefs.locale, 'changes', newest, { since: pinned.number })} rel="nofollow">
            {t('asof.see_changes')}
          </a>
        )}
        <a href={turn} className="font-semibold" rel="nofollow">
          {live ? t('share.back') : t('share.see_live')}
        </a>
      </p>
    </aside>
  )
}
