// Subject: components/shell/as-of-switch.tsx, components/shell/as-of-form.tsx, components/shell/as-of-banner.tsx
import { describe, expect, it } from 'vitest'
import { AsOfBanner } from '@/components/shell/as-of-banner'
import { AsOfSwitch } from '@/components/shell/as-of-switch'
import { readerOf } from '../fixtures'
import { hrefs, markup } from '../markup'

describe('the as-of switch', () => {
  it('asks by a plain form that keeps what the address holds', () => {
    const reader = readerOf('ar', { digits: 'arab' })
    const { html, text } = markup(<AsOfSwitch reader={reader} path="entries" query={{ kind: 'attack' }} />)
    expect(html).toMatch(/<form[^>]* action="\/ar\/entries"/)
    expect(html).toContain('<input type="hidden" name="kind" value="attack"/>')
    expect(html).toContain('<input type="hidden" name="digits" value="arab"/>')
    expect(html).not.toContain('name="months"')
    expect(html).toMatch(/<button type="button" popover[tT]arget="as-of"/)
    expect(text).toContain('كما هو الآن')
  })

  it('says which revision is on screen, and sends the overview to itself', () => {
    const { html, text } = markup(<AsOfSwitch reader={readerOf('en', {}, 12)} path="" query={{}} />)
    expect(text).toContain('As of revision 12')
    expect(html).toMatch(/<form[^>]* action="\/en"/)
    expect(html).toContain('value="12"')
  })
})

describe('the banner of an earlier state', () => {
  const banner = (changedSince: number, locale: 'ar' | 'en' = 'en') =>
    markup(
      <AsOfBanner
        reader={readerOf(locale, {}, 12)}
        path="entries"
        query={{ kind: 'attack' }}
        revision={{ number: 12, date: '2024-02-01', changedSince }}
      />,
    )

  it('counts the records that changed since, and leads to them and to the newest', () => {
    expect(banner(3).text).toContain('3 records have changed since.')
    expect(hrefs(banner(3).html)).toEqual(['/en/changes?since=12', '/en/entries?kind=attack'])
    expect(banner(2, 'ar').text).toContain('تغيّر سجلان منذ ذلك الحين.')
  })

  it('has nothing to lead to where nothing changed, and stops counting in time', () => {
    expect(hrefs(banner(0).html)).toEqual(['/en/entries?kind=attack'])
    expect(banner(0).text).toContain('No record has changed since.')
    expect(banner(10_001).text).toContain('More than 10,000 records')
  })
})
