// Subject: app/[locale]/open-page.ts, app/[locale]/draw-chart.ts
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CHARTS } from '@/lib/charts/registry'
import { generateInto } from '@/lib/cli/commands/generate'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { todayInBaghdad } from '@/lib/server/clock'
import { openDatabase } from '@/lib/server/db/open'
import { copyOfTemplate } from '../support/db-embedded'
import { headLinks } from '../support/head-links'
import { ask } from '../support/http-site'
import { type Started, startOn } from '../support/writing-site'

/** A site of made-up events that were all published on one day in the past. */
let site: Started
let folder = ''

beforeAll(async () => {
  folder = await copyOfTemplate('empty')
  const db = await openDatabase({ dataDir: folder })
  const now = new Date('2026-01-10T09:00:00Z')
  await generateInto(db, { events: 80, seed: 7 }, { now, onProgress: () => undefined })
  await db.close()
  site = await startOn({ settings: { IWM_DATA_DIR: folder } })
})
afterAll(async () => {
  site.program.child.kill('SIGTERM')
  await site.program.ended
  rmSync(folder, { recursive: true, force: true })
})

const textOf = async (path: string): Promise<string> => {
  const heard = await ask(site.port, path)
  expect([path, heard.status]).toEqual([path, 200])
  return String(heard.body)
}
const frameOf = async (path: string): Promise<string> => JSON.stringify(JSON.parse(await textOf(path)).frame)

describe('a pinned revision', () => {
  it('is shown as on the day when it was published, or on a day that is asked for, and never on one to come', async () => {
    const { revision } = JSON.parse(await textOf('/en/charts/attacks.json'))
    const at = (rev: string | number) => frameOf(`/en/charts/attacks.json?grain=month&rev=${rev}`)
    const published = await at(revision)
    const live = await frameOf('/en/charts/attacks.json?grain=month')
    expect(await at('2026-01-10')).toBe(published)
    expect(live).not.toBe(published)
    const later = await at('2026-06-15')
    expect(later).not.toBe(published)
    expect(later).not.toBe(live)
    const [today, tomorrow] = [await at(todayInBaghdad()), await at('2999-12-31')]
    // A day that has not come names no revision: the record as it stands, which is pinned to nothing.
    expect(tomorrow).toBe(live)
    expect(await at(`${revision}&day=2026-06-15`)).toBe(later)
    expect(later).toContain(`rev=${revision}&day=2026-06-15`)
    const pinned = `rev=${revision}&day=2026-06-15`
    const heads = ['/en/charts/attacks', '/en/changes/1', '/en/sources', '/en'].map(async path => {
      const { canonical, twins } = headLinks(await textOf(`${path}?colour=red&${pinned}`))
      const twin = path.replace('/en', '/ar')
      expect([canonical, twins]).toEqual([`${path}?${pinned}`, { en: canonical, ar: `${twin}?${pinned}` }])
    })
    await Promise.all(heads)
    const card = await ask(site.port, `/en/card/changes/1.png?${pinned}`)
    expect([card.status, card.headers['iwm-left-out'], card.headers.link]).toEqual([
      200,
      undefined,
      `<http://localhost:${site.port}/en/changes/1?${pinned}>; rel="canonical"`,
    ])
    expect(await at(`${revision}&day=2999-12-31`)).toBe(today)
    // Before it was published there was nothing to read.
    expect(await at(`${revision}&day=2025-12-31`)).toBe(published)
  })

  it('is named by every form of data so that it says the same for ever, whatever was asked for', async () => {
    const { revision } = JSON.parse(await textOf('/en/charts/deadlines.json'))
    for (const asked of ['', `rev=${revision}`, `rev=${revision}&day=2026-06-15`]) {
      const { pinned, frame } = JSON.parse(await textOf(`/en/charts/deadlines.json?${asked}`))
      const { pathname, search, searchParams } = new URL(pinned)
      expect([asked, searchParams.get('rev')]).toEqual([asked, String(revision)])
      expect(searchParams.get('day')).toBe(asked === '' ? todayInBaghdad() : new URLSearchParams(asked).get('day'))
      const opened = JSON.parse(await textOf(`${pathname}${search}`)).frame
      expect([opened.title, opened.subtitle, opened.lanes]).toEqual([frame.title, frame.subtitle, frame.lanes])
    }
  })

  it('says which day of its address it does not follow, and how far days are counted', async () => {
    const { revision } = JSON.parse(await textOf('/en/charts/attacks.json'))
    const leftOut = async (query: string) => JSON.parse(await textOf(`/en/charts/attacks.json?${query}`)).left_out ?? []
    expect(await leftOut(`rev=${revision}&day=2026-06-15`)).toEqual([])
    expect(await leftOut(`rev=${revision}&day=2026-06-99`)).toEqual(['day'])
    expect(await leftOut(`rev=${revision}&day=2999-12-31`)).toEqual(['day'])
    expect(await leftOut('day=2026-06-15')).toEqual(['day'])
    expect(await textOf(`/en/deadlines?rev=${revision}&day=2026-06-15`)).toContain('Days are counted to')
    expect(await textOf(`/en/deadlines?rev=${revision}`)).not.toContain('Days are counted to')
  })
})

describe('made-up events', () => {
  it.each(['en', 'ar'] as const)('are said to be made up in every form that a chart has (%s)', async locale => {
    const label = translator(defaultPreferences(locale))('shell.synthetic_label')
    for (const { slug } of CHARTS) {
      const forms = ['', '.svg', '.table', '.json'].map(form => `/${locale}/charts/${slug}${form}`)
      for (const path of [...forms, `/${locale}/embed/${slug}`]) {
        const text = (await textOf(path)).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
        expect([path, text.includes(label)]).toEqual([path, true])
      }
    }
  })
})
