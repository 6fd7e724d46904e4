import type { Frame } from '@/lib/charts/frame'
import type { Layout } from './layout'
import { pointAt } from './level-paths'

/** Half the width of a mark under the pointer, in units of the picture: two nearer than this cannot be told apart by it. */
const REACH = 9

/** The stated numbers whose marks lie under a place of the picture, each with its record. */
export function pointsNear(frame: Frame, layout: Layout, x: number, y: number) {
  const found = frame.series
    .filter(({ shape }) => shape === 'points' || shape === 'dashed')
    .flatMap(series => series.values)
    .flatMap(value => {
      const at = value.id === undefined ? null : pointAt(value, layout)
      const near = at && Math.hypot(at.x - x, at.y - y) <= REACH
      return near && value.href ? [{ text: value.label, href: value.href }] : []
    })
  return found.filter((one, index) => found.findIndex(({ href }) => href === one.href) === index)
}
