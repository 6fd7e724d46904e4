import { describe, expect, it } from 'vitest'
import { layoutOf } from '@/components/charts/layout'
import { levelEnds } from '@/components/charts/level-ends'
import { textWidth } from '@/components/charts/text-fit'
import { claimedTallies } from '@/lib/charts/definitions/claimed-tallies'
import { forceLevels } from '@/lib/charts/definitions/force-levels'
import { fixtureFrame } from '../../charts/fixture'

const crowded = { scope: 'theatre', actor: ['us', 'nato', 'coalition_non_us'], time: { from: null, to: null } }

describe('the numbers at the ends of lines', () => {
  it.each(['wide', 'narrow'] as const)('stand inside the picture, none over another, %s', size => {
    const frame = fixtureFrame(forceLevels, 'en', crowded)
    const layout = layoutOf(frame, size)
    const ends = levelEnds(frame, layout)
    expect(ends.length).toBe(frame.series.filter(series => series.shape === 'step').length)
    const boxes = ends.map(({ x, y, text, anchor }) => {
      const width = textWidth(text, layout.font + 1)
      return anchor === 'start' ? { x0: x, x1: x + width, y } : { x0: x - width, x1: x, y }
    })
    for (const [index, box] of boxes.entries()) {
      expect(box.x0 >= 0 && box.x1 <= layout.plot.x1).toBe(true)
      for (const other of boxes.slice(index + 1)) {
        const apart = box.x1 < other.x0 || other.x1 < box.x0 || Math.abs(box.y - other.y) >= layout.font
        expect(apart).toBe(true)
      }
    }
  })

  it('say the last value of the line', () => {
    const frame = fixtureFrame(claimedTallies, 'en')
    const own = frame.series.find(series => series.key === 'own')
    expect(levelEnds(frame, layoutOf(frame, 'wide')).map(end => end.text)).toEqual([own?.values.at(-1)?.short])
  })
})
