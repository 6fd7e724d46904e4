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
  /** What it is: a record, report or outlet by its id or name, or a revision by its number. */
  readonly what: Later
}

/** What came later than the revision that is read, and is named on its page and its card. */
export type Later = { readonly name: string } | { readonly revision: number }

/** What is said of something that came later: heading, and why nothing of it is shown. */
export function laterWords({ t, f, rev }: Reader, what: Later): { readonly title: string; readonly text: string } {
  const n = f.digits(String(rev))
  return 'name' in what
    ? { title: t('asof.not_yet', what), text: t('asof.not_yet_text', { n }) }
    : {
        title: t('asof.revision_later', { n: f.digits(String(what.revision)) }),
        text: t('asof.revision_later_text', { n }),
      }
}

/** Says that something was not in the record yet at the revision that the address pins, and leads to it as it stands now. */
export function NotYet({ reader, path, list, what }: Props) {
  const { t, prefs } = reader
  const { title, text } = laterWords(reader, what)
  return (
    <PageTitle title={<Bidi>{title}</Bidi>}>
      <p>
        <Bidi>{text}</Bidi>
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
