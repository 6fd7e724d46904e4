// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest'
import { PictureCopy } from '@/components/share/picture-copy'
import { shareWords } from '@/components/share/share-words'
import { attacks } from '@/lib/charts/definitions/attacks'
import { mounted } from '@/tests/support/mounted'
import { fixtureFrame } from '../../charts/fixture'
import { readerOf } from '../fixtures'

const page = mounted()
const { box, press } = page

const wordsFor = (rev: number | null) =>
  shareWords({
    ...{ reader: readerOf('ar', {}, rev), chart: attacks, view: { ...attacks.defaults, weapon: ['drone'] } },
    ...{ frame: fixtureFrame(attacks, 'ar'), rev: 12, date: '2026-11-22', origin: 'https://monitor.example' },
  })
const share = wordsFor(null)
const load = vi.fn(async (_path: string) => new Blob(['picture'], { type: 'image/png' }))
const show = () => page.show(<PictureCopy share={share} load={load} />)

beforeEach(() => {
  load.mockClear()
})
it('offers the share sheet where the system has one, with the link that stays up to date', async () => {
  const sheet = vi.fn(async (_data: ShareData) => undefined)
  vi.stubGlobal('navigator', { share: sheet })
  await show()
  await press(share.words.system)
  expect(sheet.mock.calls).toEqual([
    [{ title: share.title, url: 'https://monitor.example/ar/charts/attacks?weapon=drone' }],
  ])
})

it('gives the sheet what is on screen: a pinned page is shared as one', () => {
  expect(wordsFor(null).shown).toBe('https://monitor.example/ar/charts/attacks?weapon=drone')
  expect(wordsFor(12).shown).toBe('https://monitor.example/ar/charts/attacks?weapon=drone&rev=12')
})

it('stays quiet where the reader closes the sheet, and offers none where the system has none', async () => {
  vi.stubGlobal('navigator', { share: () => Promise.reject(new DOMException('closed', 'AbortError')) })
  await show()
  await press(share.words.system)
  expect(box.querySelector('[role=status]')?.textContent).toBe('')
  vi.stubGlobal('navigator', {})
  await show()
  expect(box.textContent).not.toContain(share.words.system)
})

it('saves the picture where the browser copies none, and says so', async () => {
  vi.stubGlobal('navigator', {})
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }))
  await show()
  await press(share.words.copyPicture)
  expect(load.mock.calls).toEqual([[share.picture]])
  expect(box.querySelector('[role=status]')?.textContent).toBe(share.words.saved)
})
