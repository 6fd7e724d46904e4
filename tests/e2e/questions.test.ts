// Subject: app, components, lib/server/queries
import { describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { ACKNOWLEDGEMENT } from '@/lib/domain/vocabularies/event'
import { hydrated, seen, tabTo, visit } from '../support/browser'
import { choose, enter, follow, period, toTop } from '../support/by-keys'
import { ask } from '../support/http-site'

/**
 * The questions that analysts bring, each walked from the first page on by the keyboard alone, in both languages. What is
 * read on the pages is held against the API, which counts in SQL.
 */
const locales = ['ar', 'en'] as const

const acknowledged = z.enum(['yes', 'denied', 'no', 'unknown'])
const tallied = z.object({ rows: z.array(z.object({ key: z.string(), value: z.number() })) })
const listed = z.object({ items: z.array(z.object({ event_id: z.string() })), next_cursor: z.string().nullable() })

async function api<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  return schema.parse(JSON.parse(String((await ask(inject('sitePort'), `/api/v1/${path}`)).body)))
}

async function count(query: string): Promise<number> {
  const { rows } = await api(`tallies?grain=year&${query}`, tallied)
  return rows.reduce((sum, row) => sum + row.value, 0)
}

async function ids(query: string): Promise<string[]> {
  return (await api(`entries?limit=100&${query}`, listed)).items.map(item => item.event_id)
}

const number = (text: string): number => Number(text.replace(/\D/g, ''))

describe.each(locales)('an analyst who reads in %s and has only a keyboard asks', locale => {
  const nav = (path: string) => `header nav a[href="/${locale}/${path}"]`

  it('how many attacks there were in Iraq alone between the first and that on Tower 22, by weapon, and which reports say so', async () => {
    await visit(`/${locale}`, async page => {
      await follow(page, page.locator(nav('charts/force-levels')), /charts\/force-levels/)
      await follow(page, page.locator(`main nav a[href="/${locale}/charts/attacks"]`), /charts\/attacks/)
      await hydrated(page)
      await period(page, '2023-10-17/2024-01-28', '2023-10-17..2024-01-28')
      await choose(page, 'scope', 'IQ')
      const asked = 'kind=attack&from=2023-10-17&to=2024-01-28&scope=IQ'
      const { rows } = await api(`tallies?grain=year&stack=weapon&${asked}`, tallied)
      const byWeapon = new Map<string, number>()
      for (const { key, value } of rows) byWeapon.set(key, (byWeapon.get(key) ?? 0) + value)
      const total = await count(asked)
      expect(total).toBeGreaterThan(40)
      await enter(page, page.locator('figure details summary').first())
      const foot = page.locator('figure tfoot td')
      await expect.poll(async () => (await foot.allTextContents()).map(number)).toContain(total)
      const said = (await foot.allTextContents()).map(number)
      for (const value of byWeapon.values()) expect(said).toContain(value)
      // A cell opens its records, a record its reports.
      const cell = page.locator('figure tbody td a[href*="weapon=drone"]').first()
      const held = number((await cell.textContent()) ?? '')
      await follow(page, cell, /\/entries\?/)
      expect(number((await seen(page.locator('main [role="status"]').last())).split(/·|\(/)[0] ?? '')).toBe(held)
      await follow(page, page.locator('main a[href*="/entries/IWM-A-"]').first(), /entries\/IWM-A-/)
      await follow(page, page.locator('main a[href*="/sources/"]').first(), /sources\//)
    })
  })

  it('how late the handover of Ain al-Asad was, and who said what when', async () => {
    await visit(`/${locale}`, async page => {
      await follow(page, page.locator(nav('deadlines')), /deadlines$/)
      const article = page.locator('main article', { hasText: locale === 'ar' ? 'عين الأسد' : 'Ain al-Asad' }).first()
      const text = (await seen(article)).replace(/\s+/g, ' ')
      expect(text).toContain(locale === 'ar' ? '124' : '124 days')
      const reports = article.locator('table tbody a[href*="/sources/"]')
      const record = await api(
        `entries/${/IWM-M-\d+/.exec((await article.locator('a[href*="IWM-M-"]').first().getAttribute('href')) ?? '')?.[0]}`,
        z.object({ dues: z.array(z.unknown()) }),
      )
      expect(await reports.count()).toBe(record.dues.length)
      await follow(page, reports.first(), /sources\//)
    })
  })

  it('why the Pentagon says 130, and what we count by the same measure', async () => {
    await visit(`/${locale}/charts/claimed-tallies`, async page => {
      await hydrated(page)
      await enter(page, page.locator('figure details summary').first())
      const row = page.locator('figure tbody tr', { has: page.locator('td', { hasText: /(^|\D)130(\D|$)/ }) }).first()
      const own = row.locator('td a[href*="scope=IQ%2BSY"]').first()
      const query = new URL((await own.getAttribute('href')) ?? '', 'https://example.org').searchParams
      const said = number((await own.textContent()) ?? '')
      await follow(page, own, /\/entries\?/)
      const status = await seen(page.locator('main [role="status"]').last())
      expect(number(status.split(/·|\(/)[0] ?? '')).toBe(said)
      expect(Object.fromEntries(query)).toMatchObject({ from: '2023-10-17', to: '2024-01-11' })
    })
  })

  it('how many troops there are, as of when and by whose word', async () => {
    await visit(`/${locale}`, async page => {
      const section = page.locator('section[aria-labelledby="troops"]')
      expect(await seen(section)).toMatch(/2[,٬]500/)
      await follow(page, section.locator('a').first(), /entries\/IWM-F-/)
      const id = /IWM-F-\d+/.exec(page.url())?.[0]
      const record = await api(`entries/${id}`, z.object({ best: z.number(), date_edtf: z.string() }))
      expect(record.best).toBe(2500)
      await follow(page, page.locator('main a[href*="/sources/"]').first(), /sources\//)
    })
  })

  it('which strikes answered the attack on Tower 22, and after how many days', async () => {
    const [attack] = await Promise.all(
      (await ids('kind=attack&from=2024-01-28&to=2024-01-28&scope=JO')).map(id =>
        api(`entries/${id}`, z.object({ event_id: z.string(), links: z.array(z.object({ event_id: z.string() })) })),
      ),
    )
    if (!attack) throw new Error('no attack in Jordan on that day')
    await visit(`/${locale}/charts/attack-response`, async page => {
      await hydrated(page)
      await enter(page, page.locator('figure details summary').first())
      const rows = page.locator('figure tbody tr', { has: page.locator(`a[href$="/entries/${attack.event_id}"]`) })
      expect(await rows.count()).toBe(2)
      expect((await seen(rows.first())).replace(/\s+/g, ' ')).toContain(locale === 'ar' ? '5 أيام' : '5 days')
      await follow(page, rows.first().locator('a[href*="/IWM-S-"]'), /entries\/IWM-S-/)
      await follow(page, page.locator(`main a[href$="/entries/${attack.event_id}"]`).first(), /entries\/IWM-A-/)
    })
  })

  it('what the Islamic Resistance in Iraq is named in at Ain al-Asad in January 2024', async () => {
    const wanted = await ids('kind=attack&actor=iri&place=ain-al-asad&from=2024-01-01&to=2024-01-31')
    expect(wanted.length).toBeGreaterThan(2)
    await visit(`/${locale}`, async page => {
      await follow(page, page.locator(nav('entries')), /entries$/)
      await hydrated(page)
      await period(page, locale === 'ar' ? '٢٠٢٤-٠١' : '2024-01', '2024-01-01..2024-01-31')
      await choose(page, 'kind', 'attack')
      await choose(page, 'place', 'ain-al-asad')
      await choose(page, 'actor', 'iri')
      await expect
        .poll(async () => number((await seen(page.locator('main [role="status"]').last())).split(/·|\(/)[0] ?? ''))
        .toBe(wanted.length)
      const shown = await page
        .locator('main a[href*="/entries/IWM-A-"]')
        .evaluateAll(links => [
          ...new Set(links.map(link => /IWM-A-\d+/.exec(link.getAttribute('href') ?? '')?.[0] ?? '')),
        ])
      expect(shown.sort()).toEqual(wanted.sort())
    })
  })

  it('whether Iraq acknowledged the strike on the headquarters in Baghdad of January 2024', async () => {
    const [id] = await ids('kind=strike&from=2024-01-04&to=2024-01-04&scope=IQ-federal')
    const record = await api(`entries/${id}`, z.object({ ack_us: acknowledged, ack_iq: acknowledged }))
    await visit(`/${locale}/entries?kind=strike`, async page => {
      await hydrated(page)
      await period(page, '2024-01-04', '2024-01-04..2024-01-04')
      await expect.poll(() => page.locator(`main a[href$="/entries/${id}"]`).count()).toBeGreaterThan(0)
      await follow(page, page.locator(`main a[href$="/entries/${id}"]`).first(), new RegExp(`${id}$`))
      const statements = await seen(page.locator('section[aria-labelledby="statements"]'))
      for (const said of [record.ack_us, record.ack_iq]) {
        expect(statements.toLowerCase()).toContain(ACKNOWLEDGEMENT[said][locale].toLowerCase())
      }
    })
  })

  it('what the record said before the reports of 2024 came in', async () => {
    const [then, now] = [await count('kind=attack&rev=60'), await count('kind=attack')]
    expect(then).toBeLessThan(now)
    await visit(`/${locale}/charts/attacks?time=earliest..latest&grain=year`, async page => {
      await hydrated(page)
      await enter(page, page.locator('button[popovertarget="as-of"]'))
      await tabTo(page, page.locator('#as-of-rev'))
      await page.keyboard.type('60')
      await page.keyboard.press('Enter')
      await page.waitForURL(/rev=60/)
      await toTop(page)
      await enter(page, page.locator('figure details summary').first())
      const foot = (await page.locator('figure tfoot td').allTextContents()).map(number)
      expect(foot).toContain(then)
      expect(await page.locator('aside').first().locator('a[href*="since=60"]').count()).toBe(1)
    })
  })

  it('what changed lately, why, and in which records', async () => {
    const { items } = await api(
      'changes?limit=1',
      z.object({
        items: z.array(z.object({ revision: z.number(), added: z.array(z.object({ event_id: z.string() })) })),
      }),
    )
    const [newest] = items
    await visit(`/${locale}`, async page => {
      await follow(page, page.locator(nav('changes')), /changes$/)
      await follow(page, page.locator(`main a[href="/${locale}/changes/${newest?.revision}"]`).first(), /changes\/\d+/)
      const main = await seen(page.locator('main'))
      for (const { event_id } of newest?.added ?? []) expect(main).toContain(event_id)
      await follow(page, page.locator(`main a[href*="/entries/${newest?.added[0]?.event_id}"]`).first(), /entries\//)
    })
  })

  it('how far an outlet is relied on, and which records rest on its reports', async () => {
    await visit(`/${locale}`, async page => {
      await follow(page, page.locator(nav('sources')), /sources$/)
      await follow(page, page.locator('main a[href*="/sources/"]').first(), /sources\/./)
      const id = decodeURIComponent(/sources\/([^?]+)/.exec(page.url())?.[1] ?? '')
      const citing = await ids(`source=${encodeURIComponent(id)}`)
      const links = await page
        .locator('section[aria-labelledby="cited-by"] a[href*="/entries/IWM-"]')
        .evaluateAll(found => [
          ...new Set(found.map(link => /IWM-\w-\d+/.exec(link.getAttribute('href') ?? '')?.[0] ?? '')),
        ])
      expect(links.sort()).toEqual(citing.sort())
    })
  })
})
