import { describe, expect, it } from 'vitest'
import { CompareLinks } from '@/components/chart-page/compare-links'
import { attacks } from '@/lib/charts/definitions/attacks'
import { forceLevels } from '@/lib/charts/definitions/force-levels'
import { DEFAULT_VIEW, type View } from '@/lib/charts/view'
import { readerOf } from '../fixtures'
import { hrefs, markup } from '../markup'

const view: View = {
  ...DEFAULT_VIEW,
  ...attacks.defaults,
  time: { from: '2024-01-01', to: '2024-03-31' },
}
const draw = (over: Partial<View> = {}, locale: 'ar' | 'en' = 'en') =>
  markup(<CompareLinks reader={readerOf(locale)} chart={attacks} view={{ ...view, ...over }} />).html

describe('what a chart may be compared with', () => {
  it('is the period before and the year before, each an address', () => {
    expect(hrefs(draw())).toEqual([
      '/en/charts/attacks?time=2024-01-01..2024-03-31',
      '/en/charts/attacks?time=2024-01-01..2024-03-31&compare=2023-10-01..2023-12-31',
      '/en/charts/attacks?time=2024-01-01..2024-03-31&compare=2023-01-01..2023-03-31',
    ])
  })

  it('marks the chosen one, and names one that was typed', () => {
    expect(draw({ compare: { from: '2023-10-01', to: '2023-12-31' } })).toMatch(
      /aria-current="true"[^>]*>the period before/,
    )
    const typed = draw({ compare: { from: '2020-01-01', to: '2020-03-31' } })
    expect(typed).not.toContain('aria-current')
    expect(typed.replaceAll(/<[^>]+>/g, '')).toContain('another period: 1 Jan 2020 to 31 Mar 2020')
    expect(draw({}, 'ar')).toMatch(/aria-current="true"[^>]*>لا شيء/)
  })

  it('may be any period, typed into a form that keeps the rest of the view and needs no script', () => {
    const html = draw({ compare: { from: '2020-01-01', to: '2020-03-31' }, scope: 'SY' })
    expect(html).toMatch(/<form [^>]*action="\/en\/charts\/attacks" method="get"/)
    expect(html).toMatch(/name="compare"[^>]* value="2020-01\/2020-03"/)
    expect(html).toContain('<input type="hidden" name="scope" value="SY"/>')
    expect(html).toContain('<input type="hidden" name="time" value="2024-01-01..2024-03-31"/>')
    expect(html).toContain('<noscript>')
  })

  it('is not asked where a chart has no periods', () => {
    const none = <CompareLinks reader={readerOf('en')} chart={forceLevels} view={forceLevels.defaults} />
    expect(markup(none).html).toBe('<div></div>')
  })
})
