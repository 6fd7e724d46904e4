import { describe, expect, it } from 'vitest'
import { FilterBar } from '@/components/filters/filter-bar'
import { viewValues } from '@/lib/charts/address'
import { RECORD_FILTERS } from '@/lib/charts/set-aside'
import { DEFAULT_VIEW } from '@/lib/charts/view'
import { NAMES, readerOf } from '../fixtures'
import { hrefs, markup } from '../markup'

const usual = { ...viewValues(DEFAULT_VIEW), scope: '', bounds: '' }

const bar = (locale: 'ar' | 'en', values: Readonly<Record<string, string>>) =>
  markup(
    <FilterBar
      reader={readerOf(locale)}
      action={`/${locale}/entries`}
      values={{ ...usual, ...values }}
      usual={usual}
      shown={RECORD_FILTERS}
      names={NAMES}
    />,
  )

describe('the filter bar', () => {
  const { html, text } = bar('en', {
    weapon: 'drone,rocket',
    place: 'ain-al-asad',
    q: '"quoted"',
    time: '2024-01-01..2024-01-31',
    rev: '12',
    source: 'seed-001',
  })

  it('is a GET form that needs no script', () => {
    expect(html).toMatch(/<form [^>]*action="\/en\/entries" method="get"/)
    expect(html).toMatch(/<noscript><button type="submit"/)
  })

  it('shows what the address holds, and keeps what it has no control for', () => {
    expect(html).toMatch(/<input type="checkbox"[^>]* name="weapon"[^>]* checked="" value="drone"/)
    expect(html).toMatch(/<input type="checkbox"[^>]* name="place"[^>]* checked="" value="ain-al-asad"/)
    expect(html).toContain('value="&quot;quoted&quot;"')
    expect(html).toMatch(/name="time"[^>]* value="2024-01"/)
    expect(html).toContain('<input type="hidden" name="rev" value="12"/>')
    expect(html).toContain('<input type="hidden" name="source" value="seed-001"/>')
    expect(html).not.toContain('type="hidden" name="weapon"')
  })

  it('says in its closed lists what is chosen, in the language of the reader', () => {
    expect(text).toContain('Period : Jan 2024')
    expect(text).toContain('Weapon : 2 chosen')
    expect(text).toContain('Place : Ain al-Asad')
    expect(bar('ar', { weapon: 'drone,rocket' }).text).toContain('السلاح : خياران')
  })

  it('leads back to no filter, keeping the pinned revision, only where there is one', () => {
    expect(hrefs(html)).toContain('/en/entries?rev=12&source=seed-001')
    expect(bar('en', {}).text).not.toContain('Clear all filters')
  })

  it('takes a code that it does not know as it is, rather than dropping it unsaid', () => {
    expect(bar('en', { actor: 'somebody' }).text).toContain('Actor : somebody')
  })
})
