import { describe, expect, it } from 'vitest'
import { Missing } from '@/components/shell/missing'
import { Shell } from '@/components/shell/shell'
import { readerOf } from '../fixtures'
import { hrefs, markup } from '../markup'

const charts = [{ slug: 'attacks', title: { en: 'Attacks', ar: 'الهجمات' } }]
const revision = { number: 12, date: '2024-02-01' }

function shell(locale: 'ar' | 'en', change = {}, rev: number | null = null) {
  return markup(
    <Shell
      reader={readerOf(locale, change, rev)}
      path="entries"
      query={{ kind: 'attack' }}
      charts={charts}
      revision={revision}
    >
      body
    </Shell>,
  )
}

describe('the frame of a page', () => {
  it('switches language, digits and months in place', () => {
    const links = hrefs(shell('ar', {}, 12).html)
    expect(links).toContain('/en/entries?kind=attack&rev=12')
    expect(links).toContain('/ar/entries?kind=attack&digits=arab&rev=12')
    expect(links).toContain('/ar/entries?kind=attack&months=international&rev=12')
  })

  it('offers digits and months where they mean something', () => {
    expect(shell('en').text).not.toContain('١٢٣')
    expect(hrefs(shell('en', { digits: 'arab' }).html)).toContain('/ar/entries?kind=attack&digits=arab')
  })

  it('says when an earlier state is on screen, and leads out of it', () => {
    expect(shell('en').text).not.toContain('as it stood at revision')
    const pinned = shell('en', {}, 12)
    expect(pinned.text).toContain('as it stood at revision 12 of 1 February 2024')
    expect(hrefs(pinned.html)).toContain('/en/entries?kind=attack')
  })

  it('cites the revision on screen', () => {
    expect(shell('en').text).toContain('revision 12 (1 February 2024)')
    expect(hrefs(shell('en').html)).toContain('/en/entries?kind=attack&rev=12')
  })

  it('marks the current page in the navigation', () => {
    expect(shell('en').html).toMatch(/href="\/en\/entries" aria-current="page"/)
  })

  it('has a 404 page in both languages, each in its own direction', () => {
    const { html } = markup(<Missing />)
    expect(html).toMatch(/<section lang="ar" dir="rtl" class="only-ar/)
    expect(html).toMatch(/<section lang="en" dir="ltr" class="only-en/)
    expect(hrefs(html)).toEqual(['/ar', '/ar', '/en', '/en'])
  })
})
