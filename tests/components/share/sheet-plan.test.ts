import { describe, expect, it } from 'vitest'
import { textWidth } from '@/components/charts/text-fit'
import { LEAD } from '@/components/share/sheet-parts'
import { PLOT_SHARE, planSheet } from '@/components/share/sheet-plan'
import { SHEETS } from '@/components/share/sheet-size'
import { CHARTS } from '@/lib/charts/registry'
import { LOCALES } from '@/lib/i18n/locale'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { fixtureFrame } from '../../charts/fixture'

/** Findings as long as those of narrowed and compared views are. */
const LONG = {
  en: 'Drone · Hit the target: Recorded strikes: 32 (902 of 1,156 days covered) from 1 Oct 2023 to 29 Nov 2026, against 7 (thinly watched) from 1 Dec 2019 to 31 Jan 2023',
  ar: 'طائرة مسيّرة · أصاب الهدف: الضربات المسجلة: 32 (رُصد 902 من أصل 1,156 يوماً) من 1 تشرين الأول 2023 إلى 29 تشرين الثاني 2026، مقابل 7 (رصد ضعيف) من 1 كانون الأول 2019 إلى 31 كانون الثاني 2023',
}

const cases = LOCALES.flatMap(locale =>
  CHARTS.flatMap(chart =>
    (['card', 'square'] as const).flatMap(size =>
      (['usual', 'long'] as const).map(heading => ({ slug: chart.slug, chart, locale, size, heading })),
    ),
  ),
)

describe.each(cases)('$slug, $locale, $size under a heading that is $heading', ({ chart, locale, size, heading }) => {
  const usual = fixtureFrame(chart, locale)
  const frame = heading === 'long' ? { ...usual, title: LONG[locale] } : usual
  const plan = planSheet({ frame, prefs: defaultPreferences(locale), size, address: 'monitor.example' })
  const { width, height, margin, heading: share, text, small } = SHEETS[size]

  it('gives the heading no more than its share of the height, and cuts nothing of it', () => {
    expect(plan.titles.length * plan.font * LEAD[locale]).toBeLessThanOrEqual((height ?? 0) * share)
    expect(plan.titles.join(' ')).toBe(frame.title)
    for (const line of plan.titles) expect(textWidth(line, plan.font, 700)).toBeLessThanOrEqual(width - 2 * margin)
  })

  it('leaves the plot its share, or lists what would be too small to read', () => {
    const { plot } = plan.layout
    const drawn = ((plot.y1 - plot.y0) * plan.scale) / plan.height
    if (frame.lanes) expect(plan.asList || plan.scale >= 0.95).toBe(true)
    else expect(drawn).toBeGreaterThanOrEqual(PLOT_SHARE.least)
    if (!frame.lanes && size === 'square' && heading === 'usual') expect(drawn).toBeGreaterThan(0.32)
  })

  it('cuts no clause of the subtitle in two', () => {
    const said = plan.subtitles.join(' ')
    expect(said).not.toContain('…')
    expect(frame.subtitle.startsWith(said) || plan.subtitles.length > 1).toBe(true)
    expect(said.length).toBeGreaterThan(20)
  })

  it('draws milestones only with their names, in a square', () => {
    expect([0, size === 'square' ? frame.marks.length : 0]).toContain(plan.frame.marks.length)
  })

  it('uses no letters below those of its caption but in a legend or a line of signs', () => {
    expect(plan.font).toBeGreaterThan(text)
    expect(plan.signs.box.font).toBeGreaterThanOrEqual(small * 0.62)
    expect(plan.names.box.font).toBeGreaterThanOrEqual(text * 0.62)
  })
})

it.each(LOCALES)(
  'ends no line between a day and its month, a month and its year, a number and what it counts (%s)',
  locale => {
    for (const { chart, size } of cases) {
      const frame = { ...fixtureFrame(chart, locale), title: LONG[locale] }
      const plan = planSheet({ frame, prefs: defaultPreferences(locale), size, address: 'monitor.example' })
      for (const line of [...plan.titles, ...plan.captions].slice(0, -1)) {
        if (plan.titles.at(-1) === line) continue
        expect(line).not.toMatch(/(^|[^\p{L}\p{N}])\p{Nd}{1,2}$|(تشرين|كانون)$/u)
      }
      for (const line of plan.titles.slice(1)) expect(line).not.toMatch(/^(20\d\d|الأول |الثاني )/u)
    }
  },
)
