import { describe, expect, it } from 'vitest'
import { FilterForm } from '@/components/records/filter-form'
import { NAMES, readerOf } from '../fixtures'
import { markup } from '../markup'

describe('FilterForm', () => {
  const { html } = markup(
    <FilterForm
      reader={readerOf('en')}
      values={{ kind: 'attack', weapon: 'drone', q: '"quoted"', place: 'ain-al-asad' }}
      names={NAMES}
      hidden={{ rev: '12', bounds: 'low' }}
    />,
  )

  it('is a GET form to the records page that needs no script', () => {
    expect(html).toMatch(/<form [^>]*action="\/en\/entries" method="get"/)
    expect(html).not.toContain('onClick')
  })

  it('shows what the address holds and keeps what it does not show', () => {
    expect(html).toContain('<option value="attack" selected="">')
    expect(html).toContain('<option value="drone" selected="">')
    expect(html).toContain('<option value="ain-al-asad" selected="">')
    expect(html).toContain('value="&quot;quoted&quot;"')
    expect(html).toContain('<input type="hidden" name="rev" value="12"/>')
    expect(html).toContain('<input type="hidden" name="bounds" value="low"/>')
  })

  it('labels every control', () => {
    const ids = [...html.matchAll(/<(?:select|input) id="([^"]+)"/g)].map(match => match[1])
    expect(ids.length).toBeGreaterThan(7)
    for (const id of ids) expect(html).toContain(`for="${id}"`)
  })
})
