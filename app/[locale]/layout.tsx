import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { preload } from 'react-dom'
import '../globals.css'
import arabic from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2'
import arabicBold from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff2'
import latin from '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2'
import { UnansweredSteps } from '@/components/filters/unanswered-steps'
import { direction, isLocale, openGraphLocale, otherLocale } from '@/lib/i18n/locale'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { env } from '@/lib/server/env'

type Props = { readonly params: Promise<{ locale: string }>; readonly children: ReactNode }

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f6f7f5' },
    { media: '(prefers-color-scheme: dark)', color: '#0e1315' },
  ],
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const reading = isLocale(locale) ? locale : 'ar'
  const t = translator(defaultPreferences(reading))
  const base = env().IWM_PUBLIC_URL
  return {
    ...(base ? { metadataBase: new URL(base) } : {}),
    title: { default: t('shell.site'), template: `%s · ${t('shell.site')}` },
    description: t('shell.tagline'),
    applicationName: t('shell.site'),
    icons: {
      icon: [
        { url: '/favicon.ico', sizes: '16x16 32x32 48x48' },
        { url: '/favicon.svg', type: 'image/svg+xml', sizes: 'any' },
      ],
      apple: '/apple-touch-icon.png',
    },
    openGraph: {
      siteName: t('shell.site'),
      locale: openGraphLocale(reading),
      alternateLocale: openGraphLocale(otherLocale(reading)),
      type: 'website',
    },
  }
}

/** The faces that the first screen of a language is set in; digits and ids are Latin in both. */
const FACES = { ar: [arabic, arabicBold, latin], en: [latin] } as const

/** The root layout. An address without a language that we speak still needs a document to say so in, in both languages. */
export default async function RootLayout({ params, children }: Props) {
  const { locale } = await params
  const known = isLocale(locale)
  const reading = known ? locale : 'ar'
  const t = translator(defaultPreferences(reading))
  for (const face of FACES[reading]) preload(face, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  return (
    <html lang={reading} dir={direction(reading)} data-unknown={known ? undefined : ''}>
      <body>
        <a
          href="#content"
          className="bg-ink text-page sr-only z-10 px-4 py-2 focus:not-sr-only focus:absolute focus:start-4 focus:top-2"
        >
          {t('shell.skip')}
        </a>
        {children}
        <UnansweredSteps />
      </body>
    </html>
  )
}
