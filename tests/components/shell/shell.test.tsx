import { describe, expect, it } from 'vitest'
import { makeReader } from '@/components/reader'
import { Missing } from '@/components/shell/missing'
import { Shell } from '@/components/shell/shell'
import { DEFAULT_VIEW } from '@/lib/charts/view'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { readerOf, TODAY } from '../fixtures'
import { hrefs, markup } from '../markup'

const charts = [{ slug: 'force-levels', defaults: { ...DEFAULT_VIEW, scope: 'IQ' } }]
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
  it('takes the filters along to every page that shows records, and to no other', () => {
    const filters = { time: '2024-01-01..2024-01-31', scope: 'IQ', place: 'ain-al-asad', bounds: 'best' }
    const reader = makeReader(defaultPreferences('en'), { rev: 12, day: null }, TODAY, null, filters)
    const links = hrefs(
      markup(
        <Shell reader={reader} path="entries" charts={charts} revision={revision}>
          body
        </Shell>,
      ).html,
    )
    const query = 'time=2024-01-01..2024-01-31&scope=IQ&place=ain-al-asad&bounds=best&rev=12'
    for (const path of ['/en', '/en/entries', '/en/map', '/en/deadlines']) expect(links).toContain(`${path}?${query}`)
    // A chart leaves out what it means anyway, but for an area that it begins with and others do not.
    expect(links).toContain('/en/charts/force-levels?time=2024-01-01..2024-01-31&place=ain-al-asad&scope=IQ&rev=12')
    expect(links).toContain('/en/codebook?rev=12')
  })

  it('says on every page of a database of made-up events that they are, and nowhere else', () => {
    const made = (synthetic: boolean) =>
      markup(
        <Shell reader={{ ...readerOf('en'), synthetic }} path="" charts={charts} revision={revision}>
          body
        </Shell>,
      ).html
    expect(made(true)).toContain('None of it happened')
    expect(made(false)).not.toContain('None of it happened')
  })

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
    expect(hrefs(shell('en').html)).toContain(`/en/entries?kind=attack&rev=12&day=${TODAY}`)
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

  it.each(['changes', 'charts', 'outlets', 'sources'])(
    'says where nothing was found among %s, and leads there',
    list => {
      const { html } = markup(<Missing list={list} />)
      const at = list === 'outlets' ? 'sources' : list
      expect(hrefs(html)).toEqual(['/ar', `/ar/${at}`, '/ar', '/en', `/en/${at}`, '/en'])
      expect(html).not.toContain('IWM-A-0001')
    },
  )

  it('takes a list that nobody knows for none', () => {
    expect(markup(<Missing list="wars" />).html).toBe(markup(<Missing />).html)
  })
})
