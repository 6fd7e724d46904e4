import type { Locale } from '@/lib/i18n/locale'
import { shell as ar } from '@/lib/i18n/messages/ar/shell'
import { shell as en } from '@/lib/i18n/messages/en/shell'

type Props = { readonly locale: Locale; readonly reference: string | null; readonly onRetry: () => void }

/** The words of a page that could not be made, wherever they stand. */
export function FailedText({
  locale,
  reference,
  onRetry,
  level: Heading = 'h1',
}: Props & { readonly level?: 'h1' | 'h4' }) {
  const text = locale === 'ar' ? ar : en
  return (
    <>
      <Heading className="mb-3 text-3xl font-semibold">{text['failed.title']}</Heading>
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
    </>
  )
}

/** An error of ours, without detail but with a reference. Reads the plain messages: this runs in the browser. */
export function Failed(props: Props) {
  return (
    <main id="content" className="page max-w-2xl pt-10">
      <FailedText {...props} />
    </main>
  )
}
