// Subject: app/[locale]/charts/[slug]/form/[format]/route.ts, app/[locale]/s, app/data/[file]/route.ts
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAddress } from '@/lib/charts/address'
import { FORMS, formHref } from '@/lib/charts/forms'
import { CHARTS } from '@/lib/charts/registry'
import { LOCALES, type Locale } from '@/lib/i18n/locale'
import { runCommand } from '@/lib/server/commands/command'
import { makeShare } from '@/lib/server/commands/shares'
import { openDatabase } from '@/lib/server/db/open'
import { currentRevision } from '@/lib/server/queries/revision'
import { ask, type Heard } from '../support/http-site'
import { moveRecord } from '../support/moved-record'
import { asideOf, mainOf } from '../support/page-parts'
import { clockMoved, type Place, placeFor, type Started, startOn, writePublic } from '../support/writing-site'

const YEARLY = new URLSearchParams('grain=year')
const forms = FORMS.filter(form => form !== 'page')
const cases = CHARTS.flatMap(chart =>
  LOCALES.flatMap(locale => forms.map(form => ({ chart, slug: chart.slug, locale, form }))),
)
type Case = (typeof cases)[number]
/** Those in which one attack more is seen. */
const LIVELY = cases.filter(({ slug }) => slug === 'attacks')

const heardOf = (read: ReadonlyMap<string, Heard>, path: string): Heard => {
  const heard = read.get(path)
  if (heard === undefined) throw new Error(`${path} was not read`)
  return heard
}
const bodyOf = (read: ReadonlyMap<string, Heard>, path: string): Buffer => heardOf(read, path).body

/** Each start takes a port of its own: what is pinned says where it lies. */
const SETTINGS = { IWM_PUBLIC_URL: 'http://monitor.test' }

let place: Place
let site: Started
let rev = 0
/** The day on which the links are made; a pinned page is read on it for good. */
const day = new Date().toLocaleDateString('en-CA', { timeZone: 'Asia/Baghdad' })
const before = new Map<string, Heard>()
/** After the record moved, by a program that has nothing of before in its store. */
const moved = new Map<string, Heard>()
/** After one more record was published on that running site. */
const after = new Map<string, Heard>()
/** How many records were touched since the links were made. */
let changed = 0

const pinnedHref = ({ chart, locale, form }: Case): string =>
  formHref(locale, chart, { ...readAddress(YEARLY, chart.defaults), rev, day }, form)
const liveHref = ({ chart, locale, form }: Case): string =>
  formHref(locale, chart, readAddress(YEARLY, chart.defaults), form)
const zipHref = (): string => `/data/${rev}.zip`
const namedHref = (lang: string): string => `/s/as-it-stood?lang=${lang}`

const pageHref = (locale: Locale, slug: string): string => `/${locale}/charts/${slug}?grain=year&rev=${rev}&day=${day}`

async function read(paths: readonly string[], into: Map<string, Heard>): Promise<void> {
  for (const path of paths) {
    const heard = await ask(site.port, path)
    expect(heard.status, path).toBe(200)
    into.set(path, heard)
  }
}

const everything = (): string[] => [
  ...cases.flatMap(one => [pinnedHref(one), liveHref(one)]),
  ...LOCALES.flatMap(locale => [namedHref(locale), ...CHARTS.map(({ slug }) => pageHref(locale, slug))]),
  ...[zipHref(), `${zipHref()}.sha256`],
]

async function stop(): Promise<void> {
  site.program.child.kill('SIGTERM')
  await site.program.ended
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
  site = await startOn(place, SETTINGS)
  await read(everything(), before)
  await stop()
  const again = await openDatabase({ dataDir: place.settings.IWM_DATA_DIR ?? '' })
  const touched = await moveRecord(again, { userId: 'loader' })
  await again.close()
  // A day later and more, so that nothing pinned may hang on today.
  site = await startOn(place, { ...SETTINGS, ...clockMoved(40) })
  await read(cases.map(pinnedHref), moved)
  await read(LIVELY.map(liveHref), moved)
  expect(await writePublic(site.port, place.token, 'Made up.')).not.toBeNull()
  changed = touched.size + 1
  await read(everything(), after)
}, 300_000)

afterAll(async () => {
  await stop()
  await place.drop()
})

it.each(cases)(
  'a pinned $form of $slug in $locale is the same bytes after the record moved; the live one is not',
  one => {
    const [pinned, live] = [pinnedHref(one), liveHref(one)]
    expect(bodyOf(before, pinned).length).toBeGreaterThan(30)
    expect(String(heardOf(before, pinned).headers['iwm-left-out'])).not.toMatch(/\b(?:rev|day)\b/)
    for (const later of [moved, after]) expect(bodyOf(later, pinned).equals(bodyOf(before, pinned))).toBe(true)
    expect(bodyOf(after, live).equals(bodyOf(before, live))).toBe(false)
  },
)

it.each(LIVELY)('the live $form in $locale is another while the site runs', one => {
  expect(bodyOf(after, liveHref(one)).equals(bodyOf(moved, liveHref(one)))).toBe(false)
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
  { locale: 'en', none: 'No record has changed since', some: 'records have changed since' },
  { locale: 'ar', none: 'لم يتغير أي سجل منذ ذلك الحين', some: 'سجلاً منذ ذلك الحين' },
] as const)('who opens a pinned link in $locale', ({ locale, none, some }) => {
  it('is told by the named one how many records changed, and shown what it showed', () => {
    const [then, now] = [heardOf(before, namedHref(locale)), heardOf(after, namedHref(locale))]
    expect(asideOf(then)).toContain(none)
    expect(asideOf(now)).toContain(`${changed} ${some}`)
    expect(mainOf(now)).toBe(mainOf(then))
  })

  it.each(CHARTS.map(chart => chart.slug))('is told the same by the page of %s', slug => {
    const [then, now] = [heardOf(before, pageHref(locale, slug)), heardOf(after, pageHref(locale, slug))]
    expect(asideOf(then)).toContain(none)
    expect(asideOf(now)).toContain(`${changed} ${some}`)
    expect(mainOf(then).length).toBeGreaterThan(1000)
    expect(mainOf(now)).toBe(mainOf(then))
  })
})
