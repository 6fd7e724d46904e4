import type { Metadata } from 'next'
import type { Reader } from '@/components/reader'
import { ShareClosed } from '@/components/share/share-closed'
import { ShareFrame } from '@/components/share/share-frame'
import { SharePassword } from '@/components/share/share-password'
import { PageTitle } from '@/components/shell/page-title'
import { Bidi } from '@/components/text/bidi'
import { otherLocale } from '@/lib/i18n/locale'
import type { DoorState } from '@/lib/server/http/share-gate'
import { publicOrigin } from '@/lib/server/public-origin'
import { cardMetadata } from '../../open-page'
import { cardHref, doorOf, type ShareProps, shareOf, shareReader } from '../open-share'
import { SharedChart, titlesOf } from '../shared-chart'

export const dynamic = 'force-dynamic'

const titleOf = (reader: Reader, state: Exclude<DoorState, 'open' | 'cover'>): string =>
  state === 'wrong' || state === 'rests' || state === 'password'
    ? reader.t('share.password_title')
    : reader.t(`share.${state}_title`)

export async function generateMetadata(props: ShareProps): Promise<Metadata> {
  const [{ state }, { reader }] = [await doorOf(), await shareReader(props)]
  const robots = { index: false, follow: false }
  const { share: slug } = await props.params
  // What a link says of itself is told to whoever it opens for, and to nobody who still owes the password.
  const share = state === 'open' || state === 'cover' ? await shareOf(slug) : null
  if (state !== 'open' && state !== 'cover') return { title: titleOf(reader, state), robots }
  const { title, note } = titlesOf(reader, share)
  const head = { title, description: note || null, robots }
  const query = await props.searchParams
  const url = `${publicOrigin()}${cardHref(slug, reader, query, '')}`
  // A card shows figures: where a password or a number of views guards them, the words have to do.
  if (!share || share.has_password || share.max_views !== null)
    return { ...head, openGraph: { title, description: note, url, type: 'article' } }
  const image = `${publicOrigin()}${cardHref(slug, reader, query, '.png')}`
  return { ...head, ...cardMetadata(reader, { image, title, note, page: url }) }
}

/** A named link, as the server entry says that its door stands. */
export default async function SharePage(props: ShareProps) {
  const [{ state, wait }, { reader }] = [await doorOf(), await shareReader(props)]
  if (state === 'open') return <SharedChart {...props} />
  const { share: slug } = await props.params
  const share = await shareOf(slug)
  const lang = share?.locale === null ? `?lang=${otherLocale(reader.prefs.locale)}` : null
  if (state === 'cover') {
    const { title, note } = titlesOf(reader, share)
    return (
      <ShareFrame reader={reader} other={lang && `/s/${slug}${lang}`}>
        <PageTitle over={reader.t('share.over')} title={<Bidi>{title}</Bidi>}>
          {note && <p dir="auto">{note}</p>}
          <p className="text-muted">{reader.t('share.cover')}</p>
        </PageTitle>
      </ShareFrame>
    )
  }
  if (state === 'unknown' || state === 'expired' || state === 'revoked' || state === 'used_up')
    return (
      <ShareFrame reader={reader} other={share ? lang && `/s/${slug}${lang}` : null}>
        <ShareClosed reader={reader} state={state} />
      </ShareFrame>
    )
  const wrong =
    state === 'wrong'
      ? reader.t('share.wrong')
      : state === 'rests'
        ? reader.t('share.rests', { minutes: Math.max(1, Math.ceil(wait / 60)) })
        : null
  return (
    <ShareFrame reader={reader} other={lang && `/s/${slug}${lang}`}>
      <SharePassword reader={reader} action={`/s/${slug}?lang=${reader.prefs.locale}`} wrong={wrong} />
    </ShareFrame>
  )
}
