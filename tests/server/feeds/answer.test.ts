// Subject: lib/server/feeds
import { Window } from 'happy-dom'
import ICAL from 'ical.js'
import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { GET } from '@/app/feeds/[file]/route'
import { createEntry } from '@/lib/server/commands/create-entry'
import { publish } from '@/lib/server/commands/publish'
import { retract } from '@/lib/server/commands/retract'
import { setDatabase } from '@/lib/server/db/current'
import type { Database } from '@/lib/server/db/handle'
import { currentRevision } from '@/lib/server/queries/revision'
import { eachEngine } from '@/tests/support/db'
import { batch, REASON } from '../a-record'
import { entries, fault } from '../api/ask'

const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/
const asked = (file: string, query = '') =>
  GET(new Request(`http://localhost:3000/feeds/${file}?${query}`), { params: Promise.resolve({ file }) })
const body = async (file: string, query = '') => (await asked(file, query)).text()

function atomOf(text: string) {
  const parsed = new new Window().DOMParser().parseFromString(text, 'application/xml')
  expect(parsed.querySelector('parsererror')).toBeNull()
  const feed = parsed.documentElement
  const of = (
    name: string,
    from: { getElementsByTagName(name: string): Iterable<{ textContent: string | null }> } = feed,
  ) => [...from.getElementsByTagName(name)].map(one => one.textContent ?? '')
  return { feed, of, entries: [...feed.getElementsByTagName('entry')] }
}

const item = z.strictObject({
  id: z.string().regex(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/),
  url: z.url(),
  title: z.string().min(1),
  content_text: z.string().min(1),
  date_published: z.string().regex(DATE),
  date_modified: z.string().regex(DATE),
  language: z.enum(['ar', 'en']),
  tags: z.array(z.string()),
})
const jsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  description: z.string(),
  home_page_url: z.url(),
  feed_url: z.url(),
  language: z.enum(['ar', 'en']),
  authors: z.array(z.strictObject({ name: z.string(), url: z.url() })).min(1),
  items: z.array(item),
})

/** Events of a calendar by UID, after the checks that validators make of its text. */
function calendarOf(text: string) {
  for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  // A line goes on with one space, and neither half of it ends within a character.
  for (const line of text.replaceAll('\r\n ', '').trimEnd().split('\r\n')) expect(line).toMatch(/^[A-Z-]+[;:]/)
  expect(text).not.toContain('\ufffd')
  for (const [, stamp = ''] of text.matchAll(/\r\n(?:DTSTAMP|LAST-MODIFIED):([^\r]*)/g))
    expect(stamp).toMatch(/^\d{8}T\d{6}Z$/)
  expect(text).not.toMatch(/[^\r]\n/)
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  const calendar = new ICAL.Component(ICAL.parse(text))
  for (const name of ['version', 'prodid']) expect(calendar.getFirstPropertyValue(name)).not.toBeNull()
  const events = calendar.getAllSubcomponents('vevent')
  const uids = events.map(event => String(event.getFirstPropertyValue('uid')))
  expect(new Set(uids).size).toBe(uids.length)
  for (const event of events)
    for (const name of ['dtstamp', 'dtstart', 'last-modified', 'sequence', 'summary', 'url'])
      expect(event.getFirstPropertyValue(name), name).not.toBeNull()
  return new Map(events.map((event, at) => [uids[at] ?? '', event]))
}

eachEngine(engine => {
  let db: Database
  beforeAll(async () => {
    db = await engine.loadedDatabase()
    setDatabase(db)
  })
  afterAll(() => setDatabase(null))

  describe.each(['ar', 'en'])('in %s', locale => {
    test('Atom has what RFC 4287 asks for, in its language, from the record alone', async () => {
      const text = await body(`${locale}.atom`)
      expect(await body(`${locale}.atom`)).toBe(text)
      const { feed, of, entries } = atomOf(text)
      expect(feed.getAttribute('xml:lang')).toBe(locale)
      expect(text).toContain(
        `<link rel="self" type="application/atom+xml" hreflang="${locale}" href="http://localhost:3000/feeds/${locale}.atom`,
      )
      expect(entries.length).toBe(50)
      const ids = of('id')
      expect(new Set(ids).size).toBe(51)
      for (const time of [...of('updated'), ...of('published')]) expect(time).toMatch(DATE)
      for (const entry of entries) {
        for (const name of ['id', 'title', 'updated', 'content']) expect(of(name, entry)).toHaveLength(1)
        expect(String(entry.getElementsByTagName('link')[0]?.getAttribute('href'))).toMatch(
          /^http:\/\/localhost:3000\/(ar|en)\/entries\/IWM-/,
        )
      }
      const times = of('updated').slice(1)
      expect(times).toEqual(times.toSorted().reverse())
      if (locale === 'ar') expect(of('title')[5]).toMatch(/^\u200f.*[\u0600-\u06ff]/)
    })

    test('JSON Feed is one of version 1.1 and tells the same', async () => {
      const answer = await asked(`${locale}.json`)
      expect(answer.headers.get('content-type')).toContain('application/feed+json')
      const feed = jsonFeed.parse(await answer.json())
      const { of } = atomOf(await body(`${locale}.atom`))
      expect(feed.items.map(({ id }) => id)).toEqual(of('id').slice(1))
      expect(feed.language).toBe(locale)
    })

    test('the calendar reads back: one event for each commitment that SQL counts', async () => {
      const text = await body(`${locale}.ics`)
      expect(await body(`${locale}.ics`)).toBe(text)
      const events = calendarOf(text)
      const [counted] = await db.read.query(
        sql`select count(distinct d.entry_id)::int as n from due_statement d join milestone m on m.entry_id = d.entry_id
          and m.since is not null and m.until is null and m.status = 'published'
          where d.since is not null and d.until is null and (d.due_min is not null or d.due_max is not null)`,
        z.object({ n: z.number() }),
      )
      expect(events.size).toBe(counted?.n)
      expect(events.size).toBeGreaterThan(10)
      const words = [...events.values()].map(event => String(event.getFirstPropertyValue('description'))).join('\n')
      expect(words).toContain(locale === 'ar' ? 'الموعد: بحلول 30 حزيران 2009.' : 'Due by 30 June 2009.')
      if (locale === 'ar') expect(words).not.toContain('\ufffd')
    })
  })

  test.each([
    ['scope=IQ', 5],
    ['actor=us-centcom,us', 1],
    ['from=2024-01-01', 3],
    ['to=2020-12-31', 1],
    ['verification=confirmed,weak', 1],
    ['q=withdrawal', 1],
    ['kind=milestone', 10],
    ['kind=attack', 0],
    ['weapon=drone', 0],
    ['updated_since=2100-01-01T00:00:00Z', 0],
  ])('the calendar is narrowed by %s as the other feeds are', async (query, least) => {
    const all = [...calendarOf(await body('en.ics')).keys()]
    const narrowed = [...calendarOf(await body('en.ics', query)).keys()]
    const answer = await entries(`${query}&limit=all`)
    const { items } = z.object({ items: z.array(z.object({ event_id: z.string() })) }).parse(await answer.json())
    const found = new Set(items.map(({ event_id }) => `${event_id.toLowerCase()}@iraq-withdrawal-monitor`))
    expect(narrowed).toEqual(all.filter(uid => found.has(uid)))
    expect(narrowed.length).toBeGreaterThanOrEqual(least)
    expect([...calendarOf(await body('ar.ics', query)).keys()]).toEqual(narrowed)
  })

  test('parameters narrow them, and a wrong one is refused by name', async () => {
    const strikes = jsonFeed.parse(JSON.parse(await body('en.json', 'kind=strike&from=2024-01-01')))
    expect(new Set(strikes.items.flatMap(({ tags }) => tags))).toEqual(new Set(['strike']))
    expect(calendarOf(await body('en.ics', 'scope=SY')).size).toBeLessThan(calendarOf(await body('en.ics')).size)
    for (const file of ['en.atom', 'ar.json', 'ar.ics'])
      expect(await fault(await asked(file, 'kind=war'))).toBe('400 parameter_choice kind')
    for (const file of ['fr.atom', 'en.rss', 'en', '../en.atom']) expect((await asked(file)).status).toBe(404)
  })

  test('a calendar that holds nothing is one all the same: it has a component, and no method that asks for an organiser', async () => {
    const text = await body('en.ics', 'kind=attack')
    expect(calendarOf(text).size).toBe(0)
    expect(text).toMatch(/BEGIN:VTIMEZONE\r\nTZID:Asia\/Baghdad[\s\S]*END:VTIMEZONE/)
    expect(text).not.toContain('METHOD')
  })

  test('say in their titles what narrows them', async () => {
    const titleOf = async (query: string, file = 'en.json') =>
      jsonFeed.parse(await (await asked(file, query)).json()).title
    expect(await titleOf('')).toBe('Iraq Withdrawal Monitor: changes')
    expect(
      await titleOf('kind=attack&weapon=drone,rocket&scope=IQ&place=ain-al-asad&from=2024-01-01&q=base&bounds=low'),
    ).toBe(
      'Iraq Withdrawal Monitor: changes (Attacks · Iraq · Ain al-Asad Air Base · Drone and Rocket · well supported only · from 1 January 2024 · with “base”)',
    )
    expect(await titleOf('weapon=unknown&actor=pmf', 'ar.json')).toMatch(/\(.*غير مذكور\)$/)
    expect((await body('ar.ics', 'kind=milestone')).replaceAll('\r\n ', '')).toMatch(/X-WR-CALNAME:.*\(المحطات\)/)
    expect(await body('en.atom', 'kind=strike')).toMatch(/<title[^>]*>[^<]*changes \(Strikes\)/)
  })

  test('what was taken back is told, and a deadline that was taken back is cancelled under its UID', async () => {
    const made = await batch(db, async run => {
      const { event_id } = await run(createEntry, {
        kind: 'milestone',
        fields: {
          date_edtf: '2026-01-01',
          scope: 'IQ',
          milestone_kind: 'statement',
          verification: 'weak',
          milestone_status: 'announced',
          parties: ['us'],
          title_en: 'Comma, semicolon; backslash \\ and a very long line '.repeat(3).trim(),
          title_ar: 'موعد، طويل؛ جداً '.repeat(12).trim(),
          summary_en: 'One.\nTwo & <three>.',
          summary_ar: 'واحد.\nاثنان & <ثلاثة>.',
        },
        citations: [{ source_id: 'fpi-20240105' }],
        dues: [{ due_edtf: '2027-03', deadline_kind: 'in', source_id: 'fpi-20240105', conditional: true }],
      })
      const { revision } = await run(publish, { event_ids: [event_id], ...REASON })
      return { event_id, revision }
    })
    const uid = `${made.event_id.toLowerCase()}@iraq-withdrawal-monitor`
    const first = calendarOf(await body('ar.ics')).get(uid)
    expect(String(first?.getFirstPropertyValue('summary'))).toContain('موعد، طويل؛ جداً')
    expect([String(first?.getFirstPropertyValue('dtstart')), String(first?.getFirstPropertyValue('dtend'))]).toEqual([
      '2027-03-01',
      '2027-04-01',
    ])
    expect(first?.getFirstPropertyValue('sequence')).toBe(made.revision)
    expect(first?.getFirstPropertyValue('status')).toBe('TENTATIVE')
    expect(String(first?.getFirstPropertyValue('description'))).toContain('أُعلن بشرط')
    expect(
      String(
        calendarOf(await body('en.ics'))
          .get(uid)
          ?.getFirstPropertyValue('summary'),
      ),
    ).toContain('Comma, semicolon; backslash \\ and')
    await batch(db, run => run(retract, { event_id: made.event_id, ...REASON }))
    const { number: rev } = await currentRevision(db.read)
    const gone = calendarOf(await body('en.ics')).get(uid)
    expect([gone?.getFirstPropertyValue('status'), gone?.getFirstPropertyValue('sequence')]).toEqual(['CANCELLED', rev])
    const [newest] = jsonFeed.parse(JSON.parse(await body('en.json'))).items
    expect(newest?.title).toMatch(/^Retracted: Comma/)
    expect(newest?.url).toContain(made.event_id)
    expect(jsonFeed.parse(JSON.parse(await body('en.json', `rev=${made.revision}`))).items[0]?.title).toMatch(
      /^New: Comma/,
    )
  })
})
