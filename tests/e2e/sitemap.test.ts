// Subject: app/sitemap/[part]/route.ts, app/sitemap.xml/route.ts, app/[locale]/card/[...card]/route.ts
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { LOCALES } from '@/lib/i18n/locale'
import { runCommand } from '@/lib/server/commands/command'
import { createEntry } from '@/lib/server/commands/create-entry'
import { mergeEntries } from '@/lib/server/commands/merge-entries'
import { retract } from '@/lib/server/commands/retract'
import { openDatabase } from '@/lib/server/db/open'
import { addBasics, anAttack, LOADER, must, NOW, publishedAttack, REASON } from '../server/a-record'
import { copyOfTemplate } from '../support/db-embedded'
import { headLinks } from '../support/head-links'
import { ask } from '../support/http-site'
import { type Started, startOn } from '../support/writing-site'

/** A site of a few records: one is a draft, one was taken back, one became another. */
let site: Started
let folder = ''
let [kept, gone, taken, draft] = ['', '', '', '']

beforeAll(async () => {
  folder = await copyOfTemplate('empty')
  const db = await openDatabase({ dataDir: folder })
  await addBasics(db)
  kept = (await publishedAttack(db)).event_id
  gone = (await publishedAttack(db, { date_edtf: '2024-01-06' })).event_id
  taken = (await publishedAttack(db, { date_edtf: '2024-01-07' })).event_id
  const unused = { ...anAttack(), citations: [{ source_id: 'leaflet' }] }
  draft = must(await runCommand(db, createEntry, unused, LOADER, NOW)).event_id
  must(await runCommand(db, mergeEntries, { event_id: gone, into: kept, ...REASON }, LOADER, NOW))
  must(await runCommand(db, retract, { event_id: taken, ...REASON }, LOADER, NOW))
  await db.close()
  site = await startOn({ settings: { IWM_DATA_DIR: folder } })
})
afterAll(async () => {
  site.program.child.kill('SIGTERM')
  await site.program.ended
  rmSync(folder, { recursive: true, force: true })
})

const get = (path: string) => ask(site.port, path)

/** The paths of an XML list's addresses. */
async function locations(path: string): Promise<string[]> {
  const { status, headers, body } = await get(path)
  expect([path, status, headers['content-type']]).toEqual([path, 200, 'application/xml; charset=utf-8'])
  return [...String(body).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = '']) => new URL(loc).pathname)
}

it('lists every page in both languages, each answering at the address that it calls its own, with the same twins', async () => {
  const listed: string[] = []
  for (const part of await locations('/sitemap.xml')) {
    const { body } = await get(part)
    for (const [, loc = '', links = ''] of String(body).matchAll(/<url><loc>([^<]+)<\/loc>(.*?)<\/url>/g)) {
      const { pathname } = new URL(loc)
      listed.push(pathname)
      const page = await get(pathname)
      expect([pathname, page.status]).toEqual([pathname, 200])
      const { canonical, twins } = headLinks(String(page.body))
      expect(canonical).toBe(pathname)
      const told = [...links.matchAll(/hreflang="(\w+)" href="([^"]+)"/g)].map(([, locale, href = '']) => [
        locale,
        new URL(href).pathname,
      ])
      expect(told, pathname).toEqual(LOCALES.map(locale => [locale, twins[locale]]))
    }
  }
  expect(new Set(listed).size).toBe(listed.length)
  const both = (path: string) => LOCALES.map(locale => `/${locale}/${path}`)
  const single = listed.filter(path => /\/(?:entries|sources|outlets|changes)\//.test(path))
  const revisions = ['1', '2', '3', '4', '5'].map(n => `changes/${n}`)
  expect(single).toEqual([`entries/${kept}`, 'sources/daily-1', 'outlets/daily', ...revisions].flatMap(both))
  for (const path of ['en', 'en/entries', 'en/sources', 'en/codebook', 'en/api', 'en/data', 'en/charts/attacks'])
    expect(listed).toContain(`/${path}`)
})

it.each([
  'records-2',
  'reports-2',
  'outlets-2',
  'revisions-2',
  'records-0',
  'records-01',
  'records',
  'drafts-1',
  'constructor-1',
])('has no part %s', async part => {
  expect((await get(`/sitemap/${part}.xml`)).status).toBe(404)
})

it.each(LOCALES)('the card of a merged record leads to that of the record which it became (%s)', async locale => {
  for (const query of ['', '?rev=4', '?rev=4&digits=arab']) {
    const { status, headers } = await get(`/${locale}/card/entries/${gone}.png${query}`)
    expect([status, headers.location]).toEqual([308, expect.stringContaining(`/${locale}/card/entries/${kept}.png`)])
    const { pathname, searchParams } = new URL(String(headers.location), 'http://localhost')
    expect(pathname).toBe(`/${locale}/card/entries/${kept}.png`)
    expect(Object.fromEntries(searchParams)).toEqual(Object.fromEntries(new URLSearchParams(query)))
    const { body } = await get(String(headers.location))
    expect([body.readUInt32BE(16), body.readUInt32BE(20)]).toEqual([1200, 630])
  }
  // Before it was merged it had a card of its own.
  const [before, later] = [`/${locale}/card/entries/${gone}.png?rev=3`, `/${locale}/card/entries/${kept}.png?rev=3`]
  const [own, other] = [await get(before), await get(later)]
  expect([own.status, other.status]).toEqual([200, 200])
  expect(own.body.equals(other.body)).toBe(false)
})

it.each(LOCALES)('what nobody may read yet, and what does not exist, has no card (%s)', async locale => {
  const none = [`entries/${draft}`, 'sources/leaflet', 'sources/daily-2', 'outlets/weekly', 'changes/6', 'changes/0']
  for (const of of [...none, 'changes/x', 'sources/no%20such', 'codebook/attack', 'api/1']) {
    const { status } = await get(`/${locale}/card/${of}.png`)
    expect([of, status]).toEqual([of, 404])
  }
  // A revision that came later than what is read has one that says so, as its page does.
  const [later, itself] = [await get(`/${locale}/card/changes/3.png?rev=2`), await get(`/${locale}/card/changes/3.png`)]
  expect([later.status, itself.status, later.body.equals(itself.body)]).toEqual([200, 200, false])
  expect((await get(`/${locale}/card/entries/${taken}.png`)).status).toBe(200)
})
