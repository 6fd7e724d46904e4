// Subject: app/[locale]/charts/[slug]/form/[format]/route.ts, app/[locale]/s, app/data/[file]/route.ts
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAddress } from '@/lib/charts/address'
import { FORMS, formHref } from '@/lib/charts/forms'
import { CHARTS } from '@/lib/charts/registry'
import { LOCALES } from '@/lib/i18n/locale'
import { runCommand } from '@/lib/server/commands/command'
import { makeShare } from '@/lib/server/commands/shares'
import { openDatabase } from '@/lib/server/db/open'
import { currentRevision } from '@/lib/server/queries/revision'
import { inside, wordsOf } from '../support/page-parts'
import { ask, type Heard } from '../support/http-site'
import { type Place, placeFor, type Started, startOn, writePublic } from '../support/writing-site'

/** How many records are published after the links were made. */
const CHANGED = 2

const YEARLY = new URLSearchParams('grain=year')
const forms = FORMS.filter(form => form !== 'page')
const cases = CHARTS.flatMap(chart =>
  LOCALES.flatMap(locale => forms.map(form => ({ chart, slug: chart.slug, locale, form }))),
)
type Case = (typeof cases)[number]

let place: Place
let site: Started
let rev = 0
/** The day on which the links are made; a pinned page is read on it for good. */
const day = new Date().toLocaleDateString('en-CA', { timeZone: 'Asia/Baghdad' })
const before = new Map<string, Heard>()
const after = new Map<string, Heard>()

const pinnedHref = ({ chart, locale, form }: Case): string =>
  formHref(locale, chart, { ...readAddress(YEARLY, chart.defaults), rev, day }, form)
const liveHref = ({ chart, locale, form }: Case): string =>
  formHref(locale, chart, readAddress(YEARLY, chart.defaults), form)
const zipHref = (): string => `/data/${rev}.zip`
const namedHref = (lang: string): string => `/s/as-it-stood?lang=${lang}`

/** The line over a page that says how old it is. */
const bannerOf = (page: Heard | undefined): string => wordsOf(inside(String(page?.body), 'aside').join(' '))
const mainOf = (page: Heard | undefined): string => inside(String(page?.body), 'main').join()

async function readAll(into: Map<string, Heard>): Promise<void> {
  const pages = LOCALES.flatMap(locale => [
    namedHref(locale),
    `/${locale}/charts/attacks?grain=year&rev=${rev}&day=${day}`,
  ])
  const paths = cases.flatMap(one => [pinnedHref(one), ...(one.slug === 'attacks' ? [liveHref(one)] : [])])
  for (const path of [...paths, ...pages, zipHref(), `${zipHref()}.sha256`]) {
    const heard = await ask(site.port, path)
    expect(heard.status, path).toBe(200)
    into.set(path, heard)
  }
}

beforeAll(async () => {
  place = await placeFor('embedded')
  const db = await openDatabase({ dataDir: place.settings.IWM_DATA_DIR ?? '' })
  rev = (await currentRevision(db.read)).number
  const made = await runCommand(
    db,
    makeShare,
    {
      ...{ slug: 'as-it-stood', page: 'charts/attacks', view: { grain: 'year' }, revision: rev, password_hash: null },
      ...{ title_en: 'As it stood', title_ar: 'كما كان', note_en: '', note_ar: '', locale: null, locked: [] },
      ...{ expires_at: null, max_views: null },
    },
    { userId: 'w' },
    new Date(),
  )
  await db.close()
  expect(made).toMatchObject({ ok: true })
  site = await startOn(place)
  await readAll(before)
  for (let n = 0; n < CHANGED; n++) expect(await writePublic(site.port, place.token, `Made up, ${n}.`)).not.toBeNull()
  await readAll(after)
}, 300_000)

afterAll(async () => {
  site.program.child.kill('SIGTERM')
  await site.program.ended
  await place.drop()
})

it.each(cases)('a pinned $form of $slug in $locale is the same bytes after the record moved', one => {
  const [then, now] = [before.get(pinnedHref(one)), after.get(pinnedHref(one))]
  expect(then?.body.length).toBeGreaterThan(30)
  expect(String(then?.headers['iwm-left-out'])).not.toMatch(/\b(?:rev|day)\b/)
  expect(now?.body.equals(then?.body ?? Buffer.alloc(0))).toBe(true)
})

it.each(cases.filter(({ slug }) => slug === 'attacks'))('the live $form in $locale is another', one => {
  expect(after.get(liveHref(one))?.body.equals(before.get(liveHref(one))?.body ?? Buffer.alloc(0))).toBe(false)
})

it('an edition of the data set and its checksum are the same bytes, told by the same tag', async () => {
  for (const path of [zipHref(), `${zipHref()}.sha256`]) {
    const [then, now] = [before.get(path), after.get(path)]
    expect(now?.body.equals(then?.body ?? Buffer.alloc(0)), path).toBe(true)
    expect(now?.headers['cache-control'], path).toBe('public, no-cache')
    const told = await ask(site.port, path, { headers: { 'if-none-match': String(then?.headers.etag) } })
    expect([told.status, told.body.length], path).toEqual([304, 0])
  }
})

describe.each([
  { locale: 'en', none: 'No record has changed since', some: '2 records have changed since' },
  { locale: 'ar', none: 'لم يتغير أي سجل منذ ذلك الحين', some: 'تغيّر سجلان منذ ذلك الحين' },
])('who opens a pinned link in $locale', ({ locale, none, some }) => {
  it('is told by the named one how many records changed, and shown what it showed', () => {
    const [then, now] = [before.get(namedHref(locale)), after.get(namedHref(locale))]
    expect(bannerOf(then)).toContain(none)
    expect(bannerOf(now)).toContain(some)
    expect(mainOf(now)).toBe(mainOf(then))
  })

  it('is told the same by the page of the chart', () => {
    const path = `/${locale}/charts/attacks?grain=year&rev=${rev}&day=${day}`
    expect(bannerOf(after.get(path))).toContain(some)
    expect(mainOf(after.get(path))).toBe(mainOf(before.get(path)))
  })
})
