import fc from 'fast-check'
import { expect, it } from 'vitest'
import { layoutOf } from '@/components/charts/layout'
import { markLabels } from '@/components/charts/mark-labels'
import { attacks } from '@/lib/charts/definitions/attacks'
import { fixtureFrame } from '../../charts/fixture'

const frame = fixtureFrame(attacks, 'en')

it.each(['wide', 'narrow'] as const)('%s: labels never overlap, stay inside, and the weightiest has one', size => {
  const [from, to] = frame.x.domain
  fc.assert(
    fc.property(
      fc.array(fc.record({ x: fc.integer({ min: from, max: to }), weight: fc.integer({ min: 0, max: 9 }) }), {
        maxLength: 60,
      }),
      places => {
        const marks = places.map(({ x, weight }, n) => ({
          ...{ x, weight, date: '27 Sep 2024', label: 'Joint statement sets the end of the mission', short: '' },
          ...{ href: `/en/entries/${n}`, id: `m${n}` },
        }))
        const layout = layoutOf({ ...frame, marks }, size)
        const placed = markLabels({ ...frame, marks }, layout).sort((a, b) => a.x0 - b.x0)
        placed.forEach((label, index) => {
          expect(label.x0 >= layout.plot.x0 - 0.01 && label.x1 <= layout.plot.x1 + 0.01).toBe(true)
          expect(label.x0).toBeGreaterThan(placed[index - 1]?.x1 ?? Number.NEGATIVE_INFINITY)
          expect(label.mark.weight).toBeGreaterThan(0)
        })
        const most = Math.max(0, ...marks.map(mark => mark.weight))
        if (most > 0) expect(placed.some(label => label.mark.weight === most)).toBe(true)
      },
    ),
  )
})

it('writes a title out where there is room, and cuts it only where there is none', () => {
  const layout = layoutOf(frame, 'wide')
  const [from, to] = frame.x.domain
  const mark = (x: number, n: number) => ({
    ...{ x, weight: 9 - n, date: '26 Jul 2021', short: '', href: `/en/entries/${n}`, id: `m${n}` },
    label: 'Biden and al-Kadhimi agree to end US combat mission by the end of 2021',
  })
  const text = (marks: ReturnType<typeof mark>[]) =>
    markLabels({ ...frame, marks }, layout).map(label => label.lines.at(-1)?.text)
  const middle = (from + to) / 2
  expect(text([mark(middle, 0)])[0]).not.toMatch(/…$/)
  const near = (to - from) / 4.5
  expect(text([mark(middle - near, 0), mark(middle, 1), mark(middle + near, 2)])[1]).toMatch(/…$/)
})
