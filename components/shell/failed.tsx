import type { Locale } from '@/lib/i18n/locale'
import { shell as ar } from '@/lib/i18n/messages/ar/shell'
import { shell as en } from '@/lib/i18n/messages/en/shell'

type Props = { readonly locale: Locale; readonly reference: string | null; readonly onRetry: () => void }

/** An error of ours, without detail but with a reference. Reads the plain messages: this runs in the browser. */
export function Failed({ locale, reference, onRetry }: Props) {
  const text = locale === 'ar' ? ar : en
  return (
    <main id="content" className="page max-w-2xl pt-10">
      <h1 className="mb-3 text-3xl font-semibold">{text['failed.title']}</h1>
      <p className="mb-5">{text['failed.text']}</p>
      {reference && (
        <p className="text-muted mb-5 text-sm">
          <bdi>{reference}</bdi>
        </p>
      )}
      <p className="flex items-center gap-6">
        <button type="button" className="button" onClick={onRetry}>
          {text['failed.retry']}
        </button>
        <a href={`/${locale}`}>{text['missing.home']}</a>
      </p>
    </main>
  )
}
