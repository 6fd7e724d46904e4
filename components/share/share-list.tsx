import type { Localized } from '@/lib/domain/vocabulary'
import type { Reader } from '../reader'
import { Bidi } from '../text/bidi'
import { CopyButton } from './copy-button'
import { QrCode } from './qr-code'
import { qrSquares } from './qr-squares'

type Props = {
  readonly reader: Reader
  readonly shares: readonly {
    readonly slug: string
    /** The whole address. */
    readonly address: string
    readonly chart: Localized
    readonly title_en: string
    readonly title_ar: string
    readonly state: 'open' | 'revoked' | 'expired' | 'used_up'
    readonly revision: number | null
    readonly pinned_on: string | null
    readonly expires_on: string | null
    readonly has_password: boolean
    readonly max_views: number | null
    readonly views: number
    readonly last_viewed_on: string | null
    readonly maker: string
    readonly created_on: string
    readonly revoke_reason: string | null
    /** Where it is changed and revoked; none for whoever may not. */
    readonly change: string | null
  }[]
  /** The link whose QR code is drawn, and the address of this page with the code of another. */
  readonly scanned: string | null
  readonly codeHref: (slug: string) => string
}

/** Named links, one row each: what it shows, its address to copy and, when asked for, as a QR code, how often and when it was last looked at. */
export function ShareList({ reader, shares, scanned, codeHref }: Props) {
  const { t, f, say } = reader
  return (
    <ul className="border-line divide-line divide-y border-y">
      {shares.map(share => {
        const facts = [
          t(`shares.state.${share.state}`),
          say(share.chart),
          share.revision === null || share.pinned_on === null
            ? t('shares.live')
            : t('shares.pinned', { n: f.digits(String(share.revision)), day: f.date(share.pinned_on) }),
          share.max_views === null
            ? t('shares.views', { n: share.views })
            : t('shares.views_of', { n: share.views, most: share.max_views }),
          ...(share.last_viewed_on ? [t('shares.last', { day: f.date(share.last_viewed_on) })] : []),
          share.expires_on ? t('shares.until', { day: f.date(share.expires_on) }) : t('shares.no_end'),
          ...(share.has_password ? [t('shares.with_password')] : []),
          t('shares.made', { who: share.maker, day: f.date(share.created_on) }),
        ]
        return (
          <li key={share.slug} id={`link-${share.slug}`} className="grid gap-2 py-3">
            <p className={`font-semibold ${share.state === 'open' ? '' : 'text-muted'}`}>
              <Bidi>{say({ en: share.title_en, ar: share.title_ar })}</Bidi>
            </p>
            <p className="text-muted text-sm">
              <Bidi>{facts.join(' · ')}</Bidi>
            </p>
            {share.revoke_reason && (
              <p className="text-sm" dir="auto">
                {t('shares.reason_was', { reason: share.revoke_reason })}
              </p>
            )}
            <div className="flex flex-wrap items-center gap-2">
              <input
                readOnly
                dir="ltr"
                value={share.address}
                aria-label={`${t('shares.address')}: ${share.slug}`}
                className="field min-w-0 grow basis-56 font-mono text-sm sm:max-w-md"
              />
              <CopyButton
                text={share.address}
                label={t('shares.copy')}
                action={`${t('shares.copy')}: ${share.slug}`}
                done={t('shares.copied')}
                failed={t('share.not_copied')}
              />
            </div>
            <p className="flex flex-wrap gap-x-5 text-sm empty:hidden">
              {share.change && (
                <a href={share.change} className="py-1">
                  {t('shares.change')}
                </a>
              )}
              {share.state === 'open' && share.slug !== scanned && (
                <a href={codeHref(share.slug)} aria-label={t('shares.qr_of', { slug: share.slug })} className="py-1">
                  {t('shares.qr')}
                </a>
              )}
            </p>
            {share.state === 'open' && share.slug === scanned && (
              <QrCode squares={qrSquares(share.address)} label={t('shares.qr_of', { slug: share.slug })} />
            )}
          </li>
        )
      })}
    </ul>
  )
}
