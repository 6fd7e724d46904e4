// Subject: app/[locale]/entries/[id]/page.tsx, app/[locale]/codebook/page.tsx, app/[locale]/sources, app/[locale]/outlets, components/codebook/codebook-filter.tsx
import { readFileSync } from 'node:fs'
import { describe, expect, inject, it } from 'vitest'
import { parseCsv } from '@/lib/core/csv'
import { codeAnchor, fieldAnchor } from '@/lib/domain/codebook'
import { KIND_CODES, kindDefinition, publicId } from '@/lib/domain/kinds'
import { VOCABULARIES, type VocabularyEntry } from '@/lib/domain/vocabularies'
import { MILESTONE_STATUS } from '@/lib/domain/vocabularies/milestone'
import { arrived, hydrated, seen, shift, visit } from '../support/browser'
import { ask } from '../support/http-site'

const locales = ['ar', 'en'] as const
const noScript = { javaScriptEnabled: false } as const
const get = async (path: string): Promise<string> => String((await ask(inject('sitePort'), path)).body)

function rowsOf(file: string): readonly Readonly<Record<string, string>>[] {
  const parsed = parseCsv(readFileSync(new URL(`../../prisma/data/${file}`, import.meta.url), 'utf8'))
  if (!parsed.ok) throw new Error(`${file}: ${parsed.error.code}`)
  return parsed.value.rows
}

const milestones = new Map(rowsOf('milestones.csv').map(row => [row.key, row]))
/** Milestones whose status read otherwise before a later report came, with what it read then and now. */
const changed = rowsOf('earlier-values.csv').flatMap(({ key, field, value }) => {
  const row = field === 'milestone_status' ? milestones.get(key) : undefined
  const [before, after] = [value ?? '', row?.milestone_status ?? '']
  const known = (code: string): code is keyof typeof MILESTONE_STATUS => Object.hasOwn(MILESTONE_STATUS, code)
  return row && known(before) && known(after) ? [{ id: publicId('milestone', Number(row.number)), before, after }] : []
})

describe.each(locales)('a record’s page in %s', locale => {
  it('shows what each revision changed, without a script', async () => {
    expect(changed.length).toBeGreaterThan(5)
    for (const { id, before, after } of changed) {
      await visit(
        `/${locale}/entries/${id}`,
        async page => {
          const history = page.locator('section[aria-labelledby="history"]')
          for (const summary of await history.locator('details:not([open]) > summary').all()) await summary.click()
          const text = await seen(history)
          const [old, now] = [MILESTONE_STATUS[before][locale], MILESTONE_STATUS[after][locale]]
          expect(await history.locator('del').allInnerTexts(), id).toContain(old)
          expect(await history.locator('ins').allInnerTexts(), id).toContain(now)
          expect(text, id).toContain('→')
        },
        noScript,
      )
    }
  })

  it('is read as it stood at a revision asked for in its form, without a script, and leads back', async () => {
    const [first] = changed
    if (!first) throw new Error('no record changed')
    await visit(
      `/${locale}/entries/${first.id}`,
      async page => {
        const link = page.locator('section[aria-labelledby="history"] a[href*="rev="]').last()
        const rev = /rev=(\d+)/.exec((await link.getAttribute('href')) ?? '')?.[1] ?? ''
        await page.locator('#record-as-of-rev').fill(rev)
        await page.locator('#record-as-of-rev').press('Enter')
        await page.waitForURL(new RegExp(`rev=${rev}$`))
        expect(await seen(page.locator('section[aria-labelledby="facts"]'))).toContain(
          MILESTONE_STATUS[first.before][locale],
        )
        const banner = page.locator('aside').first()
        await banner
          .locator('a', { hasNotText: /since=/ })
          .last()
          .click()
        await page.waitForURL(url => !url.search.includes('rev='))
        expect(await seen(page.locator('section[aria-labelledby="facts"]'))).toContain(
          MILESTONE_STATUS[first.after][locale],
        )
      },
      noScript,
    )
  })

  it('ties quotes to what they bear and words to their meaning', async () => {
    const html = await get(`/${locale}/entries/IWM-M-0001`)
    const anchors = [...html.matchAll(/href="\/(?:ar|en)\/codebook#([^"]+)"/g)].map(([, id = '']) =>
      decodeURIComponent(id),
    )
    expect(anchors.length).toBeGreaterThan(3)
    const book = await get(`/${locale}/codebook`)
    for (const anchor of anchors) expect(book).toContain(`id="${anchor}"`)
    for (const [, id] of html.matchAll(/href="#((?:fact|citation)-[^"]+)"/g)) expect(html).toContain(`id="${id}"`)
  })
})

describe.each(locales)('the codebook in %s', locale => {
  it('holds every field and every code, without a script', async () => {
    const lists: readonly [string, VocabularyEntry][] = Object.entries(VOCABULARIES)
    const anchors = [
      ...KIND_CODES.flatMap(kind => Object.keys(kindDefinition(kind).fields).map(key => fieldAnchor(kind, key))),
      ...lists.flatMap(([name, { words }]) => Object.keys(words).map(code => codeAnchor(name, code))),
    ]
    await visit(
      `/${locale}/codebook`,
      async page => {
        const ids = new Set(await page.locator('main [id]').evaluateAll(found => found.map(one => one.id)))
        expect(anchors.filter(anchor => !ids.has(anchor))).toEqual([])
        expect(await page.locator('#codebook-filter').count()).toBe(0)
      },
      noScript,
    )
  })

  it('narrows to the words typed, in any spelling, and moves nothing when it wakes', async () => {
    await visit(`/${locale}/codebook`, async page => {
      const field = page.locator('#codebook-filter')
      await field.waitFor()
      expect(await shift(page)).toBeLessThan(0.01)
      const shown = page.locator('main [data-entry]:visible')
      const all = await shown.count()
      await field.fill(locale === 'ar' ? 'مسيره' : 'drone')
      expect(await shown.count()).toBeLessThan(all / 4)
      expect(await page.locator(`[id="${codeAnchor('weapon', 'drone')}"]`).isVisible()).toBe(true)
      await field.press('Escape')
      expect(await shown.count()).toBe(all)
    })
  })
})

describe.each(locales)('sources in %s', locale => {
  it('stand in pages that hold each report once', async () => {
    const found: string[] = []
    let path = `/${locale}/sources`
    while (path !== '') {
      const html = await get(path)
      found.push(...[...html.matchAll(/<td[^>]*><a href="\/(?:ar|en)\/sources\/([^"]+)"/g)].map(([, id = '']) => id))
      const next = /<a href="([^"]+)" rel="next">/.exec(html)?.[1]?.replaceAll('&amp;', '&')
      path = next ?? ''
      expect(found.length).toBeLessThan(2000)
    }
    const said = Number(/role="status"[^>]*>.*?(\d[\d,]*)/.exec(await get(`/${locale}/sources`))?.[1]?.replace(',', ''))
    expect(new Set(found).size).toBe(found.length)
    expect(found.length).toBe(said)
  })

  it('lead from a grade to an outlet, say plainly what rests on it alone, and on to a record', async () => {
    await visit(
      `/${locale}/sources`,
      async page => {
        await page.locator('select[name="reliability"]').selectOption('D')
        await page.locator('main form button').click()
        await arrived(page, /reliability=D/)
        await page.locator('main table a[href*="/outlets/"]').first().click()
        await page.waitForURL(/\/outlets\//)
        expect(await seen(page.locator('section[aria-labelledby="trust"]'))).toContain('D –')
        expect(await seen(page.locator('section[aria-labelledby="weight"]'))).toMatch(/\d/)
        await page.locator('section[aria-labelledby="reports"] a').first().click()
        await page.waitForURL(/\/sources\//)
        await page.locator('section[aria-labelledby="cited-by"] a[href*="/entries/"]').first().click()
        await page.waitForURL(/\/entries\/IWM-/)
      },
      noScript,
    )
  })
})

describe.each(locales)('what came only later, in %s', locale => {
  it('is said not to stand there yet, with the way to it', async () => {
    const id = `IWM-A-${String(rowsOf('attacks.csv').length).padStart(4, '0')}`
    await visit(
      `/${locale}/entries/${id}?rev=2`,
      async page => {
        expect(await seen(page.locator('h1'))).toContain(id)
        await page.locator('main a').first().click()
        await page.waitForURL(url => url.search === '')
        expect(await page.locator('section[aria-labelledby="facts"]').count()).toBe(1)
      },
      noScript,
    )
  })

  it('is said of a revision too, where the switch of its own page leads to an earlier one', async () => {
    await visit(`/${locale}/changes/3`, async page => {
      await hydrated(page)
      await page.locator('button[popovertarget="as-of"]').click()
      await page.locator('#as-of-rev').fill('2')
      await page.keyboard.press('Enter')
      await page.waitForURL(url => url.searchParams.get('rev') === '2')
      expect(await seen(page.locator('h1'))).toContain('3')
      expect(await page.title()).toContain(await seen(page.locator('h1')))
      await page.locator('main a').first().click()
      await page.waitForURL(url => url.pathname.endsWith('/changes/3') && url.search === '')
    })
  })
})

describe('addresses that make no sense', () => {
  it.each([
    '/en/changes?cursor=x&kind=nothing&from=2024-02-30&since=-1',
    '/ar/changes?since=%D9%A2&kind=attack,strike',
    '/en/changes?since=99999999999999999999',
    '/en/changes/2?kind=x&change=x&cursor=%27%3B--',
    '/en/sources?outlet=%27&reliability=Z&cursor=!!!&q=%25%5F%27',
    '/ar/sources?cursor=%F0%9F%92%A3&q=%ED%95%9C',
    '/en/entries/IWM-M-0001?rev=%20%D9%A1%20',
    '/en/codebook?rev=0',
  ])('%s: a page', async path => {
    expect((await ask(inject('sitePort'), path)).status).toBe(200)
  })

  it.each(['/en/changes/0', '/en/changes/x', '/en/changes/999999999', '/ar/outlets/nothing', '/en/outlets/%E0%A4%A'])(
    '%s: not there',
    async path => {
      expect([400, 404]).toContain((await ask(inject('sitePort'), path)).status)
    },
  )
})
