'use client'

import { useParams } from 'next/navigation'
import { Failed } from '@/components/shell/failed'

type Props = { readonly error: Error & { readonly digest?: string }; readonly reset: () => void }

/** What a page that could not be made says, in the reader's language. The cause stands in the log under `digest`. */
export default function ErrorPage({ error, reset }: Props) {
  const { locale } = useParams()
  return <Failed locale={locale === 'en' ? 'en' : 'ar'} reference={error.digest ?? null} onRetry={reset} />
}
