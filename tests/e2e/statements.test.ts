// Subject: app/[locale]/data/page.tsx, app/[locale]/entries/[id]/page.tsx
import { describe, expect, inject, it } from 'vitest'
import { LOCALES } from '@/lib/i18n/locale'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { ask } from '../support/http-site'

const body = async (path: string): Promise<string> => {
  const { status, body } = await ask(inject('sitePort'), path)
  expect(status, path).toBe(200)
  return String(body)
}

describe.each(LOCALES)('what programs read on a page (%s)', locale => {
  const statementOf = (html: string): Record<string, unknown> | null => {
    const text = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1]
    return text === undefined ? null : JSON.parse(text)
  }

  it('names the data set, its revision, its terms and its files, which are there', async () => {
    const port = inject('sitePort')
    const statement = statementOf(await body(`/${locale}/data`))
    expect(statement).toMatchObject({ '@type': 'Dataset', isAccessibleForFree: true, inLanguage: ['ar', 'en'] })
    const { revision } = JSON.parse(await body('/api/v1/entries?limit=1'))
    expect(statement?.version).toBe(String(revision))
    const files = JSON.stringify(statement?.distribution).match(/https?:[^"]+/g) ?? []
    expect(files).toHaveLength(3)
    for (const file of files) {
      const { pathname, search } = new URL(file)
      expect([pathname, (await ask(port, `${pathname}${search}`, { method: 'HEAD' })).status]).toEqual([pathname, 200])
    }
  })

  it('reviews a stated total exactly where a count of ours stands beside it', async () => {
    const claims: { event_id: string }[] = JSON.parse(await body('/api/v1/entries?kind=tally_claim&limit=all')).items
    const seen = { reviewed: 0, not: 0 }
    for (const { event_id } of claims) {
      const html = await body(`/${locale}/entries/${event_id}`)
      const statement = statementOf(html)
      const counted = html.includes(translator(defaultPreferences(locale))('claims.section_verdict'))
      expect([event_id, statement !== null]).toEqual([event_id, counted])
      if (statement) {
        expect(statement).toMatchObject({ '@type': 'ClaimReview', itemReviewed: { '@type': 'Claim' } })
        expect(JSON.stringify(statement.reviewRating)).not.toContain('ratingValue')
      }
      seen[statement ? 'reviewed' : 'not'] += 1
    }
    expect(seen.reviewed).toBeGreaterThan(5)
    expect(seen.not).toBeGreaterThan(0)
    const attack = JSON.parse(await body('/api/v1/entries?kind=attack&limit=1')).items[0]
    expect(statementOf(await body(`/${locale}/entries/${attack.event_id}`))).toBeNull()
  })
})
