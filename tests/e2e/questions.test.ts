// Subject: app, components, lib/server/queries
import type { Page } from 'playwright-core'
import sql, { type Sql } from 'sql-template-tag'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { WEAPON } from '@/lib/domain/vocabularies/event'
import { METRIC } from '@/lib/domain/vocabularies/tally-claim'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { arrived, hydrated, seen, visit } from '../support/browser'
import { choose, enter, follow, openHere, period, showTable, skip, tabTo, toPoint } from '../support/by-keys'
import { columnOf, inSight, listed, numberIn, type PageTable, plain, tableIn } from '../support/page-table'
import { sqlRow, sqlRows } from '../support/starting-data'

/**
 * The questions that analysts bring whose answer is a number, each walked from the first page on by the keyboard alone, in both
 * languages. What the pages say is held against statements that this file writes itself, over the same starting data.
 */
const locales = ['ar', 'en'] as const

/** Rows that a reader may see today: opened by a revision, closed by none, neither draft nor retracted. */
const PUBLIC = sql`t.since is not null and t.until is null and t.status = 'published'`
/** What a best count holds, and what a low one does. */
const BEST = sql`coalesce(t.verification, 'weak') not in ('contested', 'discounted')`
const LOW = sql`t.verification in ('confirmed', 'fair') and not exists (select 1 from entry_link l
  where l.kind = 'possible_duplicate_of' and l.from_id = t.entry_id and l.since is not null and l.until is null)`
const HIGH = sql`coalesce(t.verification, 'weak') <> 'discounted'`
const IRAQ = sql`t.scope in ('IQ', 'IQ-federal', 'IQ-KRI', 'IQ-federal+IQ-KRI')`
const ISO = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const WEAPON_CODES = Object.keys(WEAPON).filter((code): code is keyof typeof WEAPON => Object.hasOwn(WEAPON, code))
const ids = z.object({ id: z.string() })

const idsOf = async (statement: Sql): Promise<string[]> => (await sqlRows(statement, ids)).map(({ id }) => id).sort()

/** The days of the question: the first attack after the war in Gaza began, and that on Tower 22 in which US troops died. */
let first = ''
let tower = { id: '', day: '' }

beforeAll(async () => {
  first = (
    await sqlRow(
      sql`select min(t.date_min)::text as day from attack t where ${PUBLIC} and t.date_min > '2023-10-07'`,
      z.object({ day: ISO }),
    )
  ).day
  tower = await sqlRow(
    sql`select e.public_id as id, t.date_min::text as day from attack t join entry e on e.id = t.entry_id
      where ${PUBLIC} and t.place_id = 'tower-22' and t.fatalities_us > 0`,
    z.object({ id: z.string(), day: ISO }),
  )
})

/** The number under a heading in the line that sums a table up. */
const summed = (table: PageTable, heading: string): number => numberIn(table.foot[columnOf(table, heading)] ?? '')

describe.each(locales)('an analyst who reads in %s and has only a keyboard asks', locale => {
  const nav = (path: string) => `header nav a[href="/${locale}/${path}"]`
  const t = translator(defaultPreferences(locale))
  /** From the first page to a chart, by the navigation and the list of charts. */
  async function toChart(page: Page, slug: string): Promise<void> {
    await follow(page, page.locator(`header nav a[href*="/${locale}/charts/"]`).first(), /\/charts\//)
    await skip(page)
    await follow(
      page,
      page.locator(`main nav a[href^="/${locale}/charts/${slug}"]`).first(),
      new RegExp(`/charts/${slug}`),
    )
    await hydrated(page)
  }

  it('how many attacks there were in Iraq alone between the first and that on Tower 22, by weapon, and which reports say so', async () => {
    const asked = sql`${PUBLIC} and ${BEST} and ${IRAQ} and t.date_min >= ${first}::date and t.date_max <= ${tower.day}::date`
    const byWeapon = await sqlRows(
      sql`select coalesce(t.weapon, 'unknown') as weapon, count(*)::int as n from attack t where ${asked} group by 1`,
      z.object({ weapon: z.enum(WEAPON_CODES), n: z.number() }),
    )
    const months = await sqlRows(
      sql`select coalesce(t.weapon, 'unknown') as weapon, to_char(t.date_min, 'YYYY-MM') as month, count(*)::int as n
        from attack t where ${asked} and to_char(t.date_min, 'YYYY-MM') = to_char(t.date_max, 'YYYY-MM') group by 1, 2`,
      z.object({ weapon: z.string(), month: z.string(), n: z.number() }),
    )
    expect(byWeapon.length).toBeGreaterThan(3)
    await visit(`/${locale}`, async page => {
      await toChart(page, 'attacks')
      await period(page, `${first}/${tower.day}`, `${first}..${tower.day}`)
      await choose(page, 'scope', 'IQ')
      await showTable(page)
      const total = byWeapon.reduce((sum, { n }) => sum + n, 0)
      const shown = page.locator('main table').first()
      await expect.poll(async () => summed(await tableIn(shown), t('charts.total'))).toBe(total)
      const table = await tableIn(shown)
      // Every weapon has a column of its own, and the sum under its own name.
      const says = (weapon: keyof typeof WEAPON) =>
        weapon === 'unknown' ? t('charts.unknown') : WEAPON[weapon][locale]
      for (const { weapon, n } of byWeapon) expect(summed(table, says(weapon)), weapon).toBe(n)
      const parts = table.heads.slice(1, columnOf(table, t('charts.total')))
      expect([...parts].sort()).toEqual(byWeapon.map(({ weapon }) => says(weapon)).sort())
      // So has every month.
      const cells = table.rows.flatMap(row =>
        row.flatMap(({ text, href }) => {
          const query = new URL(href ?? '/', 'https://example.org').searchParams
          const [month, weapon] = [query.get('bucket') ?? '', query.get('weapon') ?? '']
          return weapon !== '' && /^\d{4}-\d{2}$/.test(month) ? [{ weapon, month, n: numberIn(text) }] : []
        }),
      )
      const key = (cell: { month: string; weapon: string }) => `${cell.month} ${cell.weapon}`
      const inOrder = (all: typeof months) => [...all].sort((a, b) => (key(a) < key(b) ? -1 : 1))
      expect(inOrder(cells)).toEqual(inOrder(months))
      // A cell opens its records, a record its reports.
      const drones = await idsOf(
        sql`select e.public_id as id from attack t join entry e on e.id = t.entry_id
          where ${asked} and t.weapon = 'drone' and to_char(t.date_min, 'YYYY-MM') = ${first.slice(0, 7)}
          and to_char(t.date_max, 'YYYY-MM') = ${first.slice(0, 7)}`,
      )
      const cell = page.locator(`main table tbody td a[href*="bucket=${first.slice(0, 7)}"][href*="weapon=drone"]`)
      await follow(page, cell.first(), /\/entries\?/)
      expect(await listed(page)).toBe(drones.length)
      expect((await inSight(page)).filter(id => !drones.includes(id))).toEqual([])
      await skip(page)
      await follow(page, page.locator('main table a[href*="/entries/IWM-A-"]').first(), /entries\/IWM-A-/)
      const record = /IWM-A-\d+/.exec(page.url())?.[0] ?? ''
      const reports = await idsOf(
        sql`select distinct c.source_id as id from citation c join entry e on e.id = c.entry_id
          where e.public_id = ${record} and c.since is not null and c.until is null`,
      )
      await skip(page)
      await follow(page, page.locator('main a[href*="/sources/"]').first(), /sources\//)
      expect(reports).toContain(decodeURIComponent(/sources\/([^?#]+)/.exec(page.url())?.[1] ?? ''))
    })
  })

  it('why the Pentagon says 130, and what we count by the same measure', async () => {
    const claim = await sqlRow(
      sql`select e.public_id as id, t.metric, t.scope, t.window_start_min::text as start, t.window_end_max::text as end
        from tally_claim t join entry e on e.id = t.entry_id
        where ${PUBLIC} and t.claimant = 'pentagon' and t.value = 130`,
      z.object({
        id: z.string(),
        metric: z.literal('attacks_on_us_forces'),
        scope: z.literal('IQ+SY'),
        start: ISO,
        end: ISO,
      }),
    )
    // Which targets the measure takes in is for the codebook to say; the link names those that it leaves out.
    const counted = async (query: URLSearchParams, bound: Sql): Promise<string[]> => {
      const list = (key: string) => (query.get(key) ?? '').split(',').filter(code => code !== '')
      const [only, without] = [list('target'), list('target_not')]
      return idsOf(
        sql`select e.public_id as id from attack t join entry e on e.id = t.entry_id where ${PUBLIC} and ${bound}
          and (${IRAQ} or t.scope = 'SY' or (t.scope like '%+SY' and t.scope not like '%JO%'))
          and t.date_min >= ${claim.start}::date and t.date_max <= ${claim.end}::date
          and (${only.length} = 0 or t.target_type = any(${only}::text[]))
          and (t.target_type is null or t.target_type <> all(${without}::text[]))`,
      )
    }
    await visit(`/${locale}`, async page => {
      await toChart(page, 'claimed-tallies')
      await toPoint(page, /(^|\D)130(\D|$)/)
      await openHere(page, new RegExp(`/entries/${claim.id}$`))
      const section = page.locator('section[aria-labelledby="own-count"]')
      const link = section.locator('a[href*="/entries?"]')
      const query = new URL((await link.getAttribute('href')) ?? '', 'https://example.org').searchParams
      expect(Object.fromEntries(query)).toMatchObject({
        kind: 'attack',
        from: claim.start,
        to: claim.end,
        scope: claim.scope,
      })
      const known = ['kind', 'from', 'to', 'scope', 'bounds', 'target', 'target_not']
      expect([...query.keys()].filter(key => !known.includes(key))).toEqual([])
      const best = await counted(query, BEST)
      expect(numberIn(await seen(link))).toBe(best.length)
      const [low, high] = [await counted(query, LOW), await counted(query, HIGH)]
      const said = plain(await seen(section))
        .match(/\d[\d,]*/g)
        ?.map(numberIn)
      for (const n of [130, low.length, best.length]) expect(said).toContain(n)
      // By the words of the measure it holds what was aimed at US forces, and nothing aimed at a mission.
      const aimed = (target: string) => counted(new URLSearchParams({ target }), BEST)
      for (const id of await aimed('us_forces')) expect(best).toContain(id)
      for (const id of await aimed('diplomatic_mission')) expect(best).not.toContain(id)
      // The table of the chart says the same, each number under its own heading.
      const row = await visit(`/${locale}/charts/claimed-tallies?tab=table`, async chart => {
        const table = await tableIn(chart.locator('main table').first())
        const cells = table.rows.find(all => all.some(({ href }) => href?.endsWith(`/entries/${claim.id}`)))
        const text = (heading: Parameters<typeof t>[0]) => cells?.[columnOf(table, t(heading))]?.text ?? ''
        return {
          metric: text('claims.metric'),
          numbers: (['claims.stated', 'claims.low', 'claims.best'] as const).map(key => numberIn(text(key))),
          high: numberIn(text('claims.high')),
        }
      })
      expect(row.metric).toBe(METRIC[claim.metric][locale])
      expect(row.numbers).toEqual([130, low.length, best.length])
      // The highest count takes in what may lie just outside the window.
      expect(row.high).toBeGreaterThanOrEqual(high.length)
      await follow(page, link, /\/entries\?/)
      expect(await listed(page)).toBe(best.length)
      expect((await inSight(page)).filter(id => !best.includes(id))).toEqual([])
    })
  })

  it('which strikes answered the attack on Tower 22, and after how many days', async () => {
    const answers = await sqlRows(
      sql`select se.public_id as id, t.date_min - a.date_max as low, t.date_max - a.date_min as high
        from entry_link l join entry ae on ae.id = l.to_id join entry se on se.id = l.from_id
        join attack a on a.entry_id = ae.id and a.since is not null and a.until is null
        join strike t on t.entry_id = se.id and ${PUBLIC}
        where l.kind = 'responds_to' and l.since is not null and l.until is null and ae.public_id = ${tower.id}`,
      z.object({ id: z.string(), low: z.number(), high: z.number() }),
    )
    expect(answers.length).toBeGreaterThan(0)
    await visit(`/${locale}`, async page => {
      await toChart(page, 'attack-response')
      await showTable(page)
      const table = await tableIn(page.locator('main table').first())
      const pairs = table.rows.filter(cells => cells.some(({ href }) => href?.endsWith(`/entries/${tower.id}`)))
      const said = pairs.map(cells => ({
        id: /IWM-S-\d+/.exec(cells.map(({ href }) => href ?? '').join(' '))?.[0],
        lag: cells[columnOf(table, t('responses.table.lag'))]?.text,
      }))
      const lag = (low: number, high: number) =>
        low === high ? t('responses.lag.exact', { n: low }) : t('responses.lag.between', { low, high })
      const byId = (a: { id?: string | undefined }, b: { id?: string | undefined }) =>
        (a.id ?? '') < (b.id ?? '') ? -1 : 1
      expect(said.sort(byId)).toEqual(answers.map(({ id, low, high }) => ({ id, lag: lag(low, high) })).sort(byId))
      const strike = page.locator(`main table tr:has(a[href$="/entries/${tower.id}"]) a[href*="/IWM-S-"]`).first()
      await follow(page, strike, /entries\/IWM-S-/)
      await skip(page)
      await follow(page, page.locator(`main a[href$="/entries/${tower.id}"]`).first(), /entries\/IWM-A-/)
    })
  })

  it('what the Islamic Resistance in Iraq is named in at Ain al-Asad in January 2024', async () => {
    const wanted = await idsOf(
      sql`select e.public_id as id from attack t join entry e on e.id = t.entry_id
        where ${PUBLIC} and t.place_id = 'ain-al-asad' and t.date_min >= '2024-01-01' and t.date_max <= '2024-01-31'
        and 'iri' = any(t.assoc_actor_1 || t.notable_killed || array[t.actor1, t.actor2, t.claimed_by, t.attributed_to])`,
    )
    expect(wanted.length).toBeGreaterThan(2)
    await visit(`/${locale}`, async page => {
      await follow(page, page.locator(nav('entries')), /entries$/)
      await hydrated(page)
      await period(page, locale === 'ar' ? '٢٠٢٤-٠١' : '2024-01', '2024-01-01..2024-01-31')
      await choose(page, 'kind', 'attack')
      await choose(page, 'place', 'ain-al-asad')
      await choose(page, 'actor', 'iri')
      await expect.poll(() => listed(page)).toBe(wanted.length)
      expect((await inSight(page)).sort()).toEqual(wanted)
      await follow(page, page.locator('main table a[href*="/entries/IWM-A-"]').first(), /entries\/IWM-A-/)
    })
  })

  it('what the record said before the reports of 2024 came in', async () => {
    // A revision says in its reason of which day, month or year its reports are.
    const { rev } = await sqlRow(
      sql`select min(number) - 1 as rev from revision where substring(reason_en from '[0-9]{4}$')::int >= 2024`,
      z.object({ rev: z.number() }),
    )
    const then = sql`t.since <= ${rev} and (t.until is null or t.until > ${rev}) and t.status = 'published'
      and to_char(t.date_min, 'YYYY') = to_char(t.date_max, 'YYYY')`
    const doubtful = sql`exists (select 1 from entry_link l where l.kind = 'possible_duplicate_of'
      and l.from_id = t.entry_id and l.since <= ${rev} and (l.until is null or l.until > ${rev}))`
    const counts = await sqlRow(
      sql`select count(*) filter (where t.verification in ('confirmed', 'fair') and not ${doubtful})::int as low,
          count(*) filter (where ${BEST})::int as total,
          count(*) filter (where ${HIGH})::int as high,
          (select count(*)::int from attack t where ${PUBLIC} and ${BEST}) as now
        from attack t where ${then}`,
      z.object({ low: z.number(), total: z.number(), high: z.number(), now: z.number() }),
    )
    expect(counts.total).toBeGreaterThan(0)
    expect(counts.total).toBeLessThan(counts.now)
    await visit(`/${locale}`, async page => {
      await toChart(page, 'attacks')
      await enter(page, page.locator('details.filter:has([name="time"]) summary'))
      await enter(page, page.locator('details.filter a[href*="time=earliest..latest"]'))
      await arrived(page, /time=earliest\.\.latest/)
      await page.keyboard.press('Escape')
      await enter(page, page.locator('button[popovertarget="as-of"]'))
      await tabTo(page, page.locator('#as-of-rev'))
      await page.keyboard.type(String(rev))
      await page.keyboard.press('Enter')
      await page.waitForURL(url => url.searchParams.get('rev') === String(rev))
      await showTable(page)
      const table = await tableIn(page.locator('main table').first())
      for (const part of ['total', 'low', 'high'] as const) {
        expect(summed(table, t(part === 'total' ? 'charts.total' : `charts.table.${part}`)), part).toBe(counts[part])
      }
      // What came since is one step away.
      await follow(page, page.locator(`aside a[href*="since=${rev}"]`), new RegExp(`changes\\?since=${rev}`))
    })
  })
})
