import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandLabels, clearStart, nameWidth } from '@/components/charts/band-labels'
import { layoutOf } from '@/components/charts/layout'
import { markLabels } from '@/components/charts/mark-labels'
import { attacks } from '@/lib/charts/definitions/attacks'
import { fixtureFrame } from '../../charts/fixture'

describe('the name of a phase', () => {
  it('starts with its phase, or behind the line of a milestone that would cross it', () => {
    expect(clearStart(100, 300, 80, [])).toBe(100)
    expect(clearStart(100, 300, 80, [50, 190, 310])).toBe(100)
    expect(clearStart(100, 300, 80, [101])).toBe(100)
    expect(clearStart(100, 300, 80, [130])).toBe(130)
    expect(clearStart(100, 300, 80, [130, 180])).toBe(180)
  })

  it('stands at the start where no room is clear, rather than nowhere', () => {
    expect(clearStart(100, 200, 80, [150])).toBe(100)
  })

  it('is crossed by no line wherever there is room for that, and never leaves its phase', () => {
    const place = fc.integer({ min: 0, max: 400 })
    fc.assert(
      fc.property(
        place,
        place,
        fc.integer({ min: 10, max: 120 }),
        fc.array(place, { maxLength: 6 }),
        (a, b, width, lines) => {
          const [x0, x1] = [Math.min(a, b), Math.max(a, b)]
          fc.pre(x1 - x0 >= width)
          const at = clearStart(x0, x1, width, lines)
          const crossed = (start: number, near: number) =>
            lines.some(line => line > start + near && line < start + width)
          expect(at).toBeGreaterThanOrEqual(x0)
          expect(at + width).toBeLessThanOrEqual(x1)
          const roomy = Array.from({ length: x1 - width - x0 + 1 }, (_, n) => x0 + n).some(start => !crossed(start, 0))
          expect(roomy && crossed(at, 2)).toBe(false)
        },
      ),
    )
  })

  it.each(['wide', 'narrow'] as const)('in a %s picture steers clear of the lines that are drawn', size => {
    const frame = fixtureFrame(attacks, 'ar')
    const layout = layoutOf(frame, size)
    const lines = markLabels(frame, layout).map(({ mark }) => layout.x(mark.x))
    for (const { band, x0, x1, name } of bandLabels(frame, layout)) {
      const width = nameWidth(band.label, layout)
      if (name === null) expect(width).toBeGreaterThan(x1 - x0)
      else expect(lines.filter(line => line > name.x && line < name.x + width - 5 && x1 - line >= width)).toEqual([])
    }
  })
})
