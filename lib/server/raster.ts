import 'server-only'
import path from 'node:path'
import { renderAsync } from '@resvg/resvg-js'
import { Turns } from './turns'

/** Complete TrueType files with both scripts (Open Font License): resvg reads no woff, and a file of one script draws boxes for the other. */
const FOLDER = path.join(process.cwd(), 'node_modules', '@expo-google-fonts', 'ibm-plex-sans-arabic')
const FONT_FILES = ['400Regular', '600SemiBold', '700Bold'].map(face =>
  path.join(FOLDER, face, `IBMPlexSansArabic_${face}.ttf`),
)
const FAMILY = 'IBM Plex Sans Arabic'

/** How many may wait or be drawn: a few seconds' work on a small machine. Whoever waited longer would have gone. */
export const MOST_WAITING = 24
/** One at once leaves a processor for everybody else. */
const drawing = new Turns(1, MOST_WAITING - 1)

/** Too many pictures wait already: this one is not taken. */
export class PicturesWait extends Error {
  /** Seconds after which most of those that wait now are drawn. */
  readonly seconds = 5
}

/** Rejects where there is no room for another picture, so that nothing is worked out for one that would not be drawn. */
export function expectRoom(): void {
  if (drawing.full) throw new PicturesWait('too many pictures wait to be drawn')
}

/**
 * A PNG of an SVG, `zoom` pixels for each of its units. Drawn on a thread of the pool, so that other requests are answered meanwhile;
 * one after another, so that many pictures asked for at once do not hold every thread. Rejects if the SVG cannot be read, and with
 * `PicturesWait` if too many others wait.
 */
export async function rasterize(svg: string, zoom: number): Promise<Buffer> {
  expectRoom()
  return drawing.take(async () => {
    const image = await renderAsync(svg, {
      fitTo: { mode: 'zoom', value: zoom },
      font: {
        ...{ loadSystemFonts: false, fontFiles: FONT_FILES },
        ...{ defaultFontFamily: FAMILY, sansSerifFamily: FAMILY },
      },
    })
    return image.asPng()
  })
}
