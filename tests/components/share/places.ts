import { textWidth } from '@/components/charts/text-fit'

type Place = {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly y: number
  readonly font: number
}

const WEIGHTS = [400, 600, 700] as const

const plain = (text: string): string => text.replace(/[\u2066-\u2069]/gu, '')

/** The words of a picture's own, each with where it stands; those of the drawing stand in a box of their own, which geometry's tests hold. */
export function placesOf(svg: string): readonly Place[] {
  const own = svg.replace(/<svg aria-hidden="true"[\s\S]*?<\/svg>/g, '')
  return [...own.matchAll(/<text([^>]*)>([^<]*)</g)].map(([, look = '', words = '']) => {
    const at = (name: string) => Number(new RegExp(` ${name}="([\\d.]+)"`).exec(look)?.[1])
    const text = plain(words)
    const weight = WEIGHTS.find(one => look.includes(`font-weight="${one}"`)) ?? 400
    const wide = textWidth(text, at('font-size'), weight)
    const [from, to] = look.includes('text-anchor="end"') ? [at('x') - wide, at('x')] : [at('x'), at('x') + wide]
    return { text, from, to, y: at('y'), font: at('font-size') }
  })
}

type Box = { readonly x0: number; readonly x1: number; readonly y0: number; readonly y1: number }

/** Where letters are, without what only a few of them reach above and below. */
const lettersOf = ({ from, to, y, font }: Place): Box => ({ x0: from, x1: to, y0: y - font * 0.7, y1: y + font * 0.15 })

const overlap = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1

/** The box of the drawing among the words; null where lanes stand as a list. */
function drawingOf(svg: string): Box | null {
  const found = [
    ...(/<svg aria-hidden="true" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []),
  ].map(Number)
  const [, x = 0, y = 0, width = 0, height = 0] = found
  return found.length === 0 ? null : { x0: x, x1: x + width, y0: y, y1: y + height }
}

/** Lines of text of a picture that lie on another one, or on its drawing. */
export function overlaps(svg: string): readonly string[] {
  const places = placesOf(svg)
  const drawing = drawingOf(svg)
  return places.flatMap((one, index) => [
    ...places
      .slice(index + 1)
      .filter(other => overlap(lettersOf(one), lettersOf(other)))
      .map(other => `${one.text} / ${other.text}`),
    ...(drawing && overlap(lettersOf(one), drawing) ? [`${one.text} / the drawing`] : []),
  ])
}
