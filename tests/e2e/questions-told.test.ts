// Subject: app, components, lib/server/queries
import type { Page } from 'playwright-core'
import sql from 'sql-template-tag'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { factAnchor } from '@/components/entry/anchors'
import { KIND_CODES, kindDefinition } from '@/lib/domain/kinds'
import { ACKNOWLEDGEMENT } from '@/lib/domain/vocabularies/event'
import { RELIABILITY } from '@/lib/domain/vocabularies/source'
import { formats } from '@/lib/i18n/format'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { hydrated, seen, visit } from '../support/browser'
import { choose, follow, period, skip } from '../support/by-keys'
import { handover } from '../support/handover'
import { columnOf, numberIn, plain, tableIn } from '../support/page-table'
import { sqlRow, sqlRows } from '../support/starting-data'

/**
 * The questions that analysts bring whose answer is who said what, walked and held against the tables as those of the numbers are
 * (questions.test.ts).
 */
const locales = ['ar', 'en'] as const

const PUBLIC = sql`t.since is not null and t.until is null and t.status = 'published'`
/** Every tie of a record to a report: what it cites, what was stated to be due, what other reports say of a field. */
const RESTING = sql`(select c.entry_id, c.source_id from citation c where c.since is not null and c.until is null
  union select d.entry_id, d.source_id from due_statement d where d.since is not null and d.until is null
  union select k.entry_id, k.source_id from conflicting_value k where k.since is not null and k.until is null)`

const idAt = (page: Page, kind: string): string =>
  decodeURIComponent(new RegExp(`/${kind}/([^?#]+)`).exec(page.url())?.[1] ?? '')

/** The records that links of a part of the page lead to, in order. */
const recordsIn = async (page: Page, part: string): Promise<string[]> => {
  const links = await page
    .locator(`${part} a[href*="/entries/IWM-"]`)
    .evaluateAll(found => found.map(link => /IWM-\w-\d+/.exec(link.getAttribute('href') ?? '')?.[0] ?? ''))
  return [...new Set(links)].sort()
}

describe.each(locales)('an analyst who reads in %s and has only a keyboard asks', locale => {
  const nav = (path: string) => `header nav a[href="/${locale}/${path}"]`
  const prefs = defaultPreferences(locale)
  const [t, f] = [translator(prefs), formats(prefs)]
  const own = (both: { en: string | null; ar: string | null }): string => both[locale] ?? ''

  it('how late the handover of Ain al-Asad was, and who said what when', async () => {
    const { id, dues, late, slip } = await handover()
    expect(dues.length).toBeGreaterThan(1)
    await visit(`/${locale}`, async page => {
      await follow(page, page.locator(nav('deadlines')), /deadlines$/)
      await skip(page)
      await follow(page, page.locator(`main a[href="#${id}"]`), new RegExp(`#${id}$`))
      const article = page.locator(`[id="${id}"]`)
      const text = plain(await seen(article))
      expect(text).toContain(plain(t('state.met_late', { n: late })))
      expect(text).toContain(plain(t('deadlines.page.slip_late', { n: slip })))
      const table = await tableIn(article.locator('table').first())
      expect(table.rows.map(row => /sources\/([^?#]+)/.exec(row[0]?.href ?? '')?.[1])).toEqual(
        dues.map(({ source }) => encodeURIComponent(source)),
      )
      for (const [at, { stated, en, ar }] of dues.entries()) {
        const row = table.rows[at] ?? []
        expect(plain(row[columnOf(table, t('entry.stated'))]?.text ?? '')).toContain(plain(f.edtf(stated, 'medium')))
        const by = row[columnOf(table, t('entry.stated_by'))]?.text
        expect(by).toBe(own({ en, ar }) || t('entry.stated_by_unnamed'))
      }
      await follow(page, article.locator('table a[href*="/sources/"]').first(), /sources\//)
      expect(idAt(page, 'sources')).toBe(dues[0]?.source)
      expect(await recordsIn(page, 'section[aria-labelledby="cited-by"]')).toContain(id)
    })
  })

  it('how many troops there are, as of when and by whose word', async () => {
    const [newest] = await sqlRows(
      sql`select e.public_id as id, t.best, t.date_edtf as date from force_level t join entry e on e.id = t.entry_id
        where ${PUBLIC} and t.force = 'us' and t.scope = 'IQ' and t.definition = 'present' and t.extent = 'scope'
        and t.unit = 'troops' and t.date_max <= now()::date order by t.date_max desc, t.date_min desc limit 1`,
      z.object({ id: z.string(), best: z.number(), date: z.string() }),
    )
    if (!newest) throw new Error('no stated number of US troops in Iraq')
    const reports = await sqlRows(
      sql`select distinct c.source_id as id from citation c join entry e on e.id = c.entry_id
        where e.public_id = ${newest.id} and c.since is not null and c.until is null`,
      z.object({ id: z.string() }),
    )
    await visit(`/${locale}`, async page => {
      const section = page.locator('section[aria-labelledby="troops"]')
      const figure = section.locator('a').first()
      expect(numberIn(await seen(figure))).toBe(newest.best)
      expect(plain(await seen(section))).toContain(plain(t('overview.as_of', { date: f.edtf(newest.date) })))
      await skip(page)
      await follow(page, figure, /entries\/IWM-F-/)
      expect(idAt(page, 'entries')).toBe(newest.id)
      await skip(page)
      await follow(page, page.locator('main a[href*="/sources/"]').first(), /sources\//)
      expect(reports.map(({ id }) => id)).toContain(idAt(page, 'sources'))
    })
  })

  it('whether Iraq acknowledged the strike on the headquarters in Baghdad of January 2024', async () => {
    const acknowledged = z.enum(['yes', 'denied', 'no', 'unknown'])
    const strike = await sqlRow(
      sql`select e.public_id as id, t.ack_us, t.ack_iq from strike t join entry e on e.id = t.entry_id
        where ${PUBLIC} and t.date_min = '2024-01-04' and t.place_id like 'baghdad%'`,
      z.object({ id: z.string(), ack_us: acknowledged, ack_iq: acknowledged }),
    )
    await visit(`/${locale}`, async page => {
      await follow(page, page.locator(nav('entries')), /entries$/)
      await hydrated(page)
      await choose(page, 'kind', 'strike')
      await period(page, '2024-01-04', '2024-01-04..2024-01-04')
      const link = page.locator(`main table a[href$="/entries/${strike.id}"]`).first()
      await link.waitFor()
      await follow(page, link, new RegExp(`${strike.id}$`))
      for (const key of ['ack_us', 'ack_iq'] as const) {
        const said = page.locator(`[id="${factAnchor(key)}"] dd`)
        expect(plain(await seen(said)), key).toContain(ACKNOWLEDGEMENT[strike[key]][locale])
      }
    })
  })

  it('what changed lately, why, and in which records', async () => {
    const newest = await sqlRow(
      sql`select number, reason_en as en, reason_ar as ar from revision order by number desc limit 1`,
      z.object({ number: z.number(), en: z.string(), ar: z.string() }),
    )
    const touched = await sqlRows(
      sql`select distinct e.public_id as id from entry e join entry_version t on t.entry_id = e.id
        where t.since = ${newest.number} order by 1`,
      z.object({ id: z.string() }),
    )
    expect(touched.length).toBeGreaterThan(0)
    await visit(`/${locale}`, async page => {
      await follow(page, page.locator(nav('changes')), /changes$/)
      await skip(page)
      await follow(page, page.locator(`main a[href="/${locale}/changes/${newest.number}"]`).first(), /changes\/\d+/)
      expect(plain(await seen(page.locator('main')))).toContain(plain(own(newest)))
      expect(await recordsIn(page, 'main')).toEqual(touched.map(({ id }) => id))
      await skip(page)
      await follow(page, page.locator(`main a[href*="/entries/${touched[0]?.id}"]`).first(), /entries\//)
    })
  })

  it('how far an outlet is relied on and why, and which records rest on its reports', async () => {
    await visit(`/${locale}`, async page => {
      await follow(page, page.locator(nav('sources')), /sources$/)
      await skip(page)
      await follow(page, page.locator('main table a[href*="/outlets/"]').first(), /outlets\/./)
      const id = idAt(page, 'outlets')
      const outlet = await sqlRow(
        sql`select reliability as grade, reliability_reason_en as en, reliability_reason_ar as ar from outlet where id = ${id}`,
        z.object({ grade: z.enum(['A', 'B', 'C', 'D', 'E', 'F']), en: z.string().min(10), ar: z.string().min(10) }),
      )
      const trust = plain(await seen(page.locator('section[aria-labelledby="trust"]')))
      expect(trust).toContain(plain(RELIABILITY[outlet.grade][locale]))
      expect(trust).toContain(plain(own(outlet)))
      // How much rests on it, kind by kind.
      const weight = await sqlRows(
        sql`select t.kind, count(distinct t.entry_id)::int as n from entry_version t join ${RESTING} r on r.entry_id = t.entry_id
          join source s on s.id = r.source_id where ${PUBLIC} and s.outlet_id = ${id} group by 1`,
        z.object({ kind: z.enum(KIND_CODES), n: z.number() }),
      )
      const table = await tableIn(page.locator('section[aria-labelledby="weight"] table'))
      const cites = columnOf(table, t('outlet.cites'))
      const said = table.rows.map(row => [row[0]?.text, numberIn(row[cites]?.text ?? '')])
      const expected = weight.map(({ kind, n }) => [kindDefinition(kind).plural[locale], n])
      expect(said.sort()).toEqual(expected.sort())
      // From the outlet to a report, from there to the records, each of which leads back.
      await skip(page)
      await follow(page, page.locator('section[aria-labelledby="reports"] a[href*="/sources/"]').first(), /sources\/./)
      const source = idAt(page, 'sources')
      const resting = await sqlRows(
        sql`select distinct e.public_id as id from ${RESTING} r join entry e on e.id = r.entry_id
          join entry_version t on t.entry_id = e.id where ${PUBLIC} and r.source_id = ${source} order by 1`,
        z.object({ id: z.string() }),
      )
      expect(await recordsIn(page, 'section[aria-labelledby="cited-by"]')).toEqual(resting.map(one => one.id))
      await skip(page)
      await follow(page, page.locator('section[aria-labelledby="cited-by"] a[href*="/entries/"]').first(), /entries\/./)
      expect(resting.map(one => one.id)).toContain(idAt(page, 'entries'))
      expect(await page.locator(`main a[href$="/sources/${encodeURIComponent(source)}"]`).count()).toBeGreaterThan(0)
    })
  })
})
