import arabic from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2'
import arabicBold from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff2'
import latin from '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2'
import { createElement, type ReactElement } from 'react'
import { markup } from '@/app/markup'
import { StandAlone } from '@/components/share/stand-alone'
import { faces, standAloneStyle } from '@/components/share/stand-alone-style'
import type { FormOptions } from '@/lib/charts/forms'
import type { OpenChart } from './open-chart'

/**
 * Where a built file is to be had. Asked for by a handler of the server, the bundler names the server's own copy; the same file, by the
 * same name, lies with those that the pages ask for.
 */
const media = (address: string): string => `/_next/static/media/${address.split('/').at(-1) ?? ''}`

/** A small page without anything of the site around it, as text: no script of ours but `script`, no cookie. */
export async function documentOf(
  { page, drawn, address }: OpenChart,
  content: ReactElement,
  theme: FormOptions['theme'],
  script?: string,
): Promise<string> {
  const { locale } = page.reader.prefs
  const style = `${faces({ latin: media(latin), arabic: media(arabic), arabicBold: media(arabicBold) })}${standAloneStyle(theme)}`
  const props = {
    locale,
    title: (drawn.map ?? drawn).frame.title,
    canonical: address,
    style,
    ...(script ? { script } : {}),
  }
  return `<!doctype html>\n${await markup(createElement(StandAlone, props, content))}\n`
}
