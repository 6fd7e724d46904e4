// Subject: components/share/share-dialog.tsx, components/share/share-words.ts, lib/charts/citation.ts
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { formats } from '@/lib/i18n/format'
import { LOCALES, type Locale } from '@/lib/i18n/locale'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { hydrated, visit } from '../support/browser'
import { clipboardPicture, qrText } from '../support/canvas'
import { ask } from '../support/http-site'
import { wordsOf } from '../support/page-parts'
import { plain } from '../support/page-table'

const STATE = 'grain=week&scope=IQ'
const today = new Date().toLocaleDateString('en-CA', { timeZone: 'Asia/Baghdad' })
let rev = 0
let published = ''

beforeAll(async () => {
  const data = JSON.parse(String((await ask(inject('sitePort'), '/en/charts/strikes.json')).body))
  rev = data.revision
  published = data.published
})

/** The address that the link to what is on screen now, for good, has: its day stands in it where it is not the revision's own. */
const pin = (): string => `${STATE}&rev=${rev}${today > published ? `&day=${today}` : ''}`

/** Opens the dialog of the chart of strikes on a page that may read and write the clipboard. */
const inDialog = (locale: Locale, query: string, use: (page: Page, dialog: Locator) => Promise<void>) =>
  visit(
    `/${locale}/charts/strikes?${query}`,
    async (page, complaints) => {
      await hydrated(page)
      await page.locator('summary[aria-haspopup="dialog"]').click()
      const dialog = page.locator('dialog[open]')
      await dialog.waitFor()
      await use(page, dialog)
      expect(complaints).toEqual([])
    },
    { permissions: ['clipboard-read', 'clipboard-write'], deviceScaleFactor: 2 },
  )

describe.each(LOCALES)('the share dialog (%s)', locale => {
  const t = translator(defaultPreferences(locale))
  const { date, digits } = formats(defaultPreferences(locale))
  const at = (path: string): string => `${inject('siteUrl')}/${locale}/${path}`

  it('copies each text that it shows: links, codes to embed and citations, live and pinned', () =>
    inDialog(locale, STATE, async (page, dialog) => {
      const copied: string[] = []
      for (const field of await dialog.locator('div:has(> textarea)').all()) {
        await field.getByRole('button').click()
        await field
          .getByRole('status')
          .filter({ hasText: t('share.copied') })
          .waitFor()
        const text = await page.evaluate(() => navigator.clipboard.readText())
        expect(text).toBe(await field.locator('textarea').inputValue())
        copied.push(text)
      }
      const [live, pinned, embedLive = '', embedPinned = '', cited = '', bibtex = '', csl = '', ...more] = copied
      expect(more).toEqual([])
      expect([live, pinned]).toEqual([at(`charts/strikes?${STATE}`), at(`charts/strikes?${pin()}`)])

      // The codes embed the same two states, and bring the script from here.
      for (const [code, query] of [
        [embedLive, STATE],
        [embedPinned, pin()],
      ] as const) {
        const src = wordsOf(/<iframe src="([^"]*)"/.exec(code)?.[1] ?? '')
        expect(src).toBe(at(`embed/strikes?${query}`))
        expect(code).toContain(`<script src="${inject('siteUrl')}/embed.js" async></script>`)
        const { pathname, search } = new URL(src)
        expect((await ask(inject('sitePort'), `${pathname}${search}`)).status).toBe(200)
      }

      // A citation says which state was read, when that was published, and when it was read.
      for (const words of [digits(String(rev)), date(published), date(today), pinned ?? ''])
        expect(plain(cited)).toContain(plain(words))
      for (const line of [`version = {${rev}}`, `urldate = {${today}}`, `howpublished = {\\url{${pinned}}}`])
        expect(bibtex).toContain(line)
      const [item, ...others] = JSON.parse(csl)
      expect(others).toEqual([])
      expect(item).toMatchObject({ version: String(rev), URL: pinned, language: locale })
      expect(item.accessed).toEqual({ 'date-parts': [today.split('-').map(Number)] })
      expect(item.issued).toEqual({ 'date-parts': [published.split('-').map(Number)] })
    }))

  it('shows the live and the pinned code side by side, the live one first as the language reads', () =>
    inDialog(locale, STATE, async (_, dialog) => {
      const boxes = await Promise.all([2, 3].map(n => dialog.locator('textarea').nth(n).boundingBox()))
      const [live, pinned] = boxes
      if (!live || !pinned) throw new Error('a code is not on screen')
      expect(live.y).toBe(pinned.y)
      const [first, second] = locale === 'ar' ? [pinned, live] : [live, pinned]
      expect(first.x + first.width).toBeLessThanOrEqual(second.x)
    }))

  it('copies the picture, point by point, twice as large as on the page', () =>
    inDialog(locale, STATE, async (page, dialog) => {
      await dialog.getByRole('button', { name: t('share.copy_picture') }).click()
      await dialog
        .locator('p')
        .getByRole('status')
        .filter({ hasText: t('share.copied') })
        .waitFor()
      const { copied, file, differ } = await clipboardPicture(page, `/${locale}/charts/strikes.png?${STATE}&size=2x`)
      expect(copied[0]).toBe(2048)
      expect([copied, differ]).toEqual([file, 0])
    }))

  it('saves each file under a name that says what it is, with what its address answers', () =>
    inDialog(locale, STATE, async (page, dialog) => {
      const saved: string[] = []
      for (const link of await dialog.locator('a[download]').all()) {
        const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
        const { pathname, search } = new URL(download.url())
        const { body } = await ask(inject('sitePort'), `${pathname}${search}`)
        expect((await readFile(await download.path())).equals(body), download.url()).toBe(true)
        expect(search).toContain(STATE)
        saved.push(download.suggestedFilename())
      }
      // Narrowed, so that each name says which view it is; and no two of a dialog are alike.
      const [, tag = ''] =
        new RegExp(`^iwm-strikes-${locale}-rev${rev}-([a-z0-9]{6})\\.svg$`).exec(saved[0] ?? '') ?? []
      const ends = ['.svg', '.png', '-2x.png', '-square.png', '-card.png', '.csv', '-excel.csv']
      const more = ['-short.csv', '-records.csv', '-excel-records.csv', '.json']
      const name = (end: string): string => `iwm-strikes-${locale}-rev${rev}-${tag}${end}`
      expect(tag).not.toBe('')
      expect(saved).toEqual([...ends, ...more].map(name))
      const opened = await dialog
        .locator('a:not([download])')
        .evaluateAll(all => all.map(one => one.getAttribute('href')))
      expect(opened).toEqual([`/${locale}/charts/strikes.table?${STATE}`, `/${locale}/embed/strikes?${STATE}`])
    }))

  it.each(['live', 'pinned'])('has a code that a camera reads as the address on screen (%s)', async state => {
    const query = state === 'live' ? STATE : pin()
    await inDialog(locale, query, async (_, dialog) => {
      expect(await qrText(dialog.getByRole('img', { name: t('share.qr_label') }))).toBe(at(`charts/strikes?${query}`))
    })
  })
})
