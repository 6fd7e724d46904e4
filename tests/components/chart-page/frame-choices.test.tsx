import { describe, expect, it } from 'vitest'
import { FrameChoices } from '@/components/chart-page/frame-choices'
import { attacks } from '@/lib/charts/definitions/attacks'
import { claimedTallies } from '@/lib/charts/definitions/claimed-tallies'
import { fixtureFrame } from '../../charts/fixture'
import { readerOf } from '../fixtures'
import { hrefs, markup } from '../markup'

describe('the questions of a chart', () => {
  it.each(['ar', 'en'] as const)('are links that need no script, the one on screen marked, in %s', locale => {
    const frame = fixtureFrame(claimedTallies, locale, { claims: 'us_personnel_injured.IQ.SY.2023-10-17' })
    const { html } = markup(<FrameChoices reader={readerOf(locale)} frame={frame} />)
    const all = frame.choices?.map(choice => choice.href) ?? []
    // Those seen at once, and the whole list behind one line.
    expect(hrefs(html)).toEqual([...all, ...all])
    expect(html.match(/aria-current="true"/g)).toHaveLength(2)
    expect(html).toMatch(/href="[^"]*us_personnel_injured[^"]*"[^>]*aria-current="true"/)
  })

  it('are not shown for a chart that has one', () => {
    expect(markup(<FrameChoices reader={readerOf('en')} frame={fixtureFrame(attacks, 'en')} />).text).toBe('')
  })
})
