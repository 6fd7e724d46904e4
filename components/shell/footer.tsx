import { href } from '@/lib/charts/links'
import { pinOf } from '@/lib/charts/pin'
import type { Reader } from '../reader'
import { Bidi } from '../text/bidi'

type Props = {
  readonly reader: Reader
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  /** The revision on screen, null while the record is empty. */
  readonly revision: { readonly number: number; readonly date: string } | null
}

/** Which revision this is, how to cite it, and where programs find the same. */
export function Footer({ reader, path, query, revision }: Props) {
  const { t, f, prefs, today } = reader
  const n = revision ? f.digits(String(revision.number)) : ''
  const pinned =
    revision &&
    href(
      prefs.locale,
      path,
      { digits: prefs.digits, months: prefs.months, ...pinOf(revision.number, revision.date, today) },
      query,
    )
  const api = [
    { address: reader.link('data'), label: t('shell.machine_data') },
    { address: reader.link('api'), label: t('shell.machine_api') },
    { address: '/api/v1/entries', label: t('shell.machine_entries') },
    { address: '/api/v1/changes', label: t('shell.machine_changes') },
    { address: `/feeds/${prefs.locale}.atom`, label: t('shell.machine_feed') },
    { address: '/api/health', label: t('shell.machine_health') },
  ]
  return (
    <footer className="border-rule mt-16 border-t text-sm">
      <div className="page text-muted grid gap-x-10 gap-y-6 py-8 md:grid-cols-[5fr_5fr_2fr]">
        <section aria-labelledby="footer-about">
          <h2 id="footer-about" className="text-ink mb-1 font-semibold">
            {t('shell.about')}
          </h2>
          <p>
            <Bidi>{t('shell.about_text')}</Bidi>
          </p>
        </section>
        <section aria-labelledby="footer-cite">
          <h2 id="footer-cite" className="text-ink mb-1 font-semibold">
            {t('shell.cite')}
          </h2>
          {revision && pinned ? (
            <>
              <p>
                <Bidi>{t('shell.cite_text', { n, rev: String(revision.number), date: f.date(revision.date) })}</Bidi>
              </p>
              <p>
                <a href={pinned}>
                  <Bidi>{t('shell.cite_link', { n })}</Bidi>
                </a>
              </p>
              <p dir="ltr" className="hidden text-start wrap-anywhere print:block">
                {reader.origin}
                {pinned}
              </p>
            </>
          ) : (
            <p>{t('shell.empty_record')}</p>
          )}
        </section>
        <section aria-labelledby="footer-machine">
          <h2 id="footer-machine" className="text-ink mb-1 font-semibold">
            {t('shell.machine')}
          </h2>
          <ul>
            {api.map(item => (
              <li key={item.address}>
                <a href={item.address} className="inline-block py-0.5 leading-6">
                  <Bidi>{item.label}</Bidi>
                </a>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </footer>
  )
}
