import { href } from '@/lib/charts/links'
import { LIVE } from '@/lib/charts/pin'
import type { Reader } from '../reader'
import { Bidi } from '../text/bidi'
import { PageTitle } from './page-title'

type Props = {
  readonly reader: Reader
  /** Path without language of what came later. */
  readonly path: string
  /** The list that it will stand in, without language. */
  readonly list: string
  /** Its id or name. */
  readonly name: string
}

/** Says that something was not in the record yet at the revision that the address pins, and leads to it as it stands now. */
export function NotYet({ reader, path, list, name }: Props) {
  const { t, f, prefs, rev } = reader
  return (
    <PageTitle title={<Bidi>{t('asof.not_yet', { name })}</Bidi>}>
      <p>
        <Bidi>{t('asof.not_yet_text', { n: f.digits(String(rev)) })}</Bidi>
      </p>
      <p className="mt-2 flex flex-wrap gap-x-6">
        <a href={href(prefs.locale, path, { ...prefs, ...LIVE })} className="font-semibold">
          {t('shell.as_of_now')}
        </a>
        <a href={reader.link(list)}>{t('asof.what_stood')}</a>
      </p>
    </PageTitle>
  )
}
