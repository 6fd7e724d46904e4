import type { ReactNode } from 'react'
import { direction, type Locale } from '@/lib/i18n/locale'

type Props = {
  readonly locale: Locale
  readonly title: string
  /** Absolute address of the page that shows the same. */
  readonly canonical: string
  readonly style: string
  /** Address of the one script. */
  readonly script?: string
  readonly children?: ReactNode
}

/** A document of its own, for what is framed elsewhere or read alone. Its links open the site outside of the frame. */
export function StandAlone({ locale, title, canonical, style, script, children }: Props) {
  return (
    <html lang={locale} dir={direction(locale)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <base target="_top" />
        <link rel="canonical" href={canonical} />
        <style>{style}</style>
        {script !== undefined && <script src={script} defer />}
      </head>
      <body>
        <main>{children}</main>
      </body>
    </html>
  )
}
