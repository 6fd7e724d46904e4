import type { Metadata } from 'next'
import { Missing } from '@/components/shell/missing'
import { isLocale } from '@/lib/i18n/locale'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { one, type PageProps } from '../open-page'

export const dynamic = 'force-dynamic'

type Props = PageProps<object>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = translator(defaultPreferences(isLocale(locale) ? locale : 'ar'))
  return { title: t('missing.title'), robots: { index: false } }
}

/**
 * What the server entry sends, with status 404, for every address that `notFound()` refuses: Next.js itself leaves the
 * drawing of such a page to a script.
 */
export default async function MissingPage({ searchParams }: Props) {
  return <Missing list={one(await searchParams, 'list')} />
}
