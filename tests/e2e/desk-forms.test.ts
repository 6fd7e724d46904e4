// Subject: app, components, lib
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { objections } from '../support/axe'
import { hydrated, seen } from '../support/browser'
import { tabTo } from '../support/by-keys'
import { field, fill } from '../support/desk-form'
import { REPORT } from '../support/desk-report'
import { type DeskSite, deskSite, deskWindow, makeAdmin, send } from '../support/desk-site'

let site: DeskSite
let admin: Page

beforeAll(async () => {
  site = await deskSite()
  admin = (await deskWindow(site)).page
  await makeAdmin(admin, 'first@example.org')
}, 600_000)

afterAll(() => site.close())

const group = (page: Page, key: string) => page.locator(`details:has(> summary #group-${key})`)
const isOpen = (page: Page, key: string) => group(page, key).evaluate(one => one.hasAttribute('open'))
const ATTACK = {
  date_edtf: '2026-02-11',
  scope: 'IQ',
  weapon: 'rocket',
  outcome: 'failed',
  target_type: 'us_forces',
  verification: 'weak',
  summary_en: 'Made up for a test of forms',
  summary_ar: 'مختلق لاختبار النماذج',
}

describe('the groups of a record’s form', () => {
  test('fold by the keyboard, open where they hold something or a record needs them, and again on an error', async () => {
    await admin.goto('/en/admin/entries/new?kind=attack')
    await hydrated(admin)
    expect(await isOpen(admin, 'when')).toBe(true)
    expect(await isOpen(admin, 'harm')).toBe(false)
    expect(await seen(group(admin, 'harm'))).toContain('nothing filled in')
    await tabTo(admin, group(admin, 'harm').locator('summary'), 120)
    await admin.keyboard.press('Enter')
    await tabTo(admin, field(admin, 'injured_low'))
    await admin.keyboard.type('5')
    await fill(admin, { ...ATTACK, injured_best: '3' })
    await tabTo(admin, group(admin, 'harm').locator('summary'), 120)
    await admin.keyboard.press('Space')
    expect(await isOpen(admin, 'harm')).toBe(false)
    expect(await seen(group(admin, 'harm'))).toContain('2 fields filled in')
    expect(await objections(admin)).toEqual([])

    await admin.getByRole('button', { name: 'Save as a draft' }).click()
    const wrong = admin.locator('[id="f-fields.injured_best-wrong"]')
    await wrong.waitFor({ state: 'visible' })
    expect(await isOpen(admin, 'harm')).toBe(true)
    expect(await objections(admin)).toEqual([])
    // Folded over the error again, the list of problems leads to it.
    await group(admin, 'harm').locator('summary').click()
    await wrong.waitFor({ state: 'hidden' })
    await admin.locator('[role=alert] a[href="#f-fields.injured_best"]').click()
    await wrong.waitFor({ state: 'visible' })
    expect(await field(admin, 'injured_best').inputValue()).toBe('3')

    // Words that are brought back open what they are in.
    await admin.getByText('What you type is kept at the desk.').waitFor()
    await admin.reload()
    await hydrated(admin)
    expect(await isOpen(admin, 'harm')).toBe(false)
    await admin.getByRole('button', { name: 'Bring it back' }).click()
    await field(admin, 'injured_low').waitFor({ state: 'visible' })
    await fill(admin, { injured_low: '1' })
    await admin.getByRole('button', { name: 'Save as a draft' }).click()
    await admin.waitForURL(/IWM-A-\d+\?done=save/)
    await hydrated(admin)
    expect(await isOpen(admin, 'harm')).toBe(true)
  })
})

describe('a record that is not there yet', () => {
  test('names what it answers before the first save; a wrong one is refused beside its field and nothing is half made', async () => {
    const drafts = async () => {
      await admin.goto('/en/admin')
      return (await admin.content()).match(/IWM-S-\d+/g)?.length ?? 0
    }
    const before = await drafts()
    await admin.goto('/ar/admin/entries/new?kind=strike')
    await hydrated(admin)
    await fill(admin, { date_edtf: '2026-02-12' })
    await admin.getByRole('button', { name: 'إضافة رابط' }).click()
    const at = (name: string) => admin.locator(`[id="f-links.0.${name}"]`)
    await at('kind').selectOption('responds_to')
    await at('to').fill('IWM-A-9999')
    await at('note_ar').fill('رداً عليه')
    await at('note_en').fill('In answer to it')
    await admin.getByRole('button', { name: 'حفظ كمسودة' }).click()
    await admin.locator('[role=alert] a[href="#f-links.0.to"]').waitFor()
    expect(await at('to').getAttribute('aria-invalid')).toBe('true')
    expect(await objections(admin)).toEqual([])
    expect(await at('note_ar').inputValue()).toBe('رداً عليه')
    await at('to').fill('')
    await admin.getByRole('button', { name: 'حفظ كمسودة' }).click()
    await expect.poll(() => seen(admin.locator('main [role=alert]').first())).toContain('مطلوب')
    expect(await drafts()).toBe(before)

    await admin.goto('/ar/admin/entries/new?kind=strike')
    await admin.getByRole('button', { name: 'استعادته' }).click()
    expect(await at('note_en').inputValue()).toBe('In answer to it')
    await at('to').fill('iwm-a-0001')
    await admin.getByRole('button', { name: 'حفظ كمسودة' }).click()
    await admin.waitForURL(/IWM-S-\d+\?done=save/)
    const linked = admin.locator('details', { hasText: 'سجلات مرتبطة' }).first()
    const said = await seen(linked)
    for (const word of ['IWM-A-0001', 'رداً عليه', 'لم يُنشر بعد']) expect(said).toContain(word)
  })

  test('is published together with its links', async () => {
    await admin.goto('/en/admin/entries/new?kind=attack')
    await hydrated(admin)
    await fill(admin, ATTACK)
    await admin.getByRole('button', { name: 'Add a link' }).click()
    await admin.locator('[id="f-links.0.kind"]').selectOption('about')
    await admin.locator('[id="f-links.0.to"]').fill('IWM-A-0002')
    await admin.getByRole('button', { name: 'Add a report' }).click()
    await admin.locator('[id="f-citations.0.source_id"]').fill('a')
    await admin.locator('[role=option]').first().click()
    await admin.locator('[name=reason_en]').fill('Made up.')
    await admin.locator('[name=reason_ar]').fill('مختلق.')
    await admin.getByRole('button', { name: 'Publish it' }).click()
    await admin.waitForURL(/done=publish/)
    const id = /IWM-A-\d+/.exec(admin.url())?.[0] ?? ''
    expect(await (await fetch(`${site.url}/en/entries/${id}`)).text()).toContain('IWM-A-0002')
    expect(await (await fetch(`${site.url}/en/entries/IWM-A-0002`)).text()).toContain(id)
  })
})

describe('a report of an outlet that is not in the list', () => {
  test('has it added beside the form and picked at once; a refusal leaves what was typed and chosen', async () => {
    await admin.goto('/ar/admin/reports/new')
    await hydrated(admin)
    await admin.locator('#f-title').fill('عنوان لاختبار النماذج')
    await admin.locator('#f-date_published').fill('ليس تاريخاً')
    await admin.locator('#f-language').selectOption('en')
    await admin.locator('summary', { hasText: 'إضافة وسيلة إعلام' }).click()
    const added = admin.getByRole('form', { name: 'إضافة وسيلة إعلام' })
    await added.getByLabel('الاسم بالعربية').fill('صحيفة الاختبار')
    await added.getByLabel('الاسم بالإنجليزية').fill('Test Paper')
    await added.getByRole('button', { name: 'إضافته' }).click()
    await expect.poll(() => admin.locator('#f-outlet_id').inputValue(), { timeout: 20_000 }).toBe('صحيفة الاختبار')
    expect(await admin.locator('#f-title').inputValue()).toBe('عنوان لاختبار النماذج')

    await admin.getByRole('button', { name: 'إيداعه وإضافة السجلات' }).click()
    await admin.locator('[role=alert] a[href="#f-date_published"]').waitFor()
    expect(await admin.locator('#f-language').inputValue()).toBe('en')
    expect(await admin.locator('#f-outlet_id').inputValue()).toBe('صحيفة الاختبار')
    expect(await admin.locator('#f-date_published').inputValue()).toBe('ليس تاريخاً')
    expect(await objections(admin)).toEqual([])
  })

  test('has no control whose label leads to one of another form of the page', async () => {
    for (const path of ['/ar/admin/reports/new', '/ar/admin/entries/new?kind=attack', '/ar/admin/account']) {
      await admin.goto(path)
      const twice = await admin.evaluate(() => {
        const ids = [...document.querySelectorAll('[id]')].map(one => one.id)
        return ids.filter((id, at) => ids.indexOf(id) !== at)
      })
      expect([path, twice]).toEqual([path, []])
    }
  })
})

describe('a quote that its report does not say', () => {
  test('is warned of when the draft is saved, and refused at publishing until somebody confirms it', async () => {
    await admin.goto('/ar/admin/reports/new')
    await hydrated(admin)
    await admin.locator('#f-text').fill(REPORT)
    await send(admin, 'title')
    await admin.waitForURL(/admin\/reports\/report-20260228/)
    await admin.goto('/ar/admin/entries/new?kind=attack&source=report-20260228')
    await hydrated(admin)
    await fill(admin, ATTACK)
    const words = admin.locator('[id="f-citations.0.quote_exact"]')
    await words.fill('أُصيب عشرة جنود')
    await admin.getByRole('button', { name: 'حفظ كمسودة' }).click()
    await admin.waitForURL(/entries\/IWM-A-\d+\?done=save/)
    const warning = admin.getByRole('region', { name: 'اقتباسات لا ترد في تقاريرها' })
    expect(await seen(warning)).toContain('الاستشهاد 1، خبر وهمي لاختبار المكتب: «أُصيب عشرة جنود»')
    const row = warning.getByRole('link')
    expect(await admin.locator(`[id="${(await row.getAttribute('href'))?.slice(1)}"]`).inputValue()).toBe(
      'أُصيب عشرة جنود',
    )
    await hydrated(admin)
    const confirmed = admin.locator('#f-quotes_elsewhere')
    expect(await confirmed.count()).toBe(0)
    await admin.locator('[name=reason_en]').fill('For a test.')
    await admin.locator('[name=reason_ar]').fill('لاختبار.')
    await admin.getByRole('button', { name: 'نشره' }).click()
    await confirmed.waitFor()
    expect(await seen(admin.locator('form [role=alert]'))).toContain('قولُ «أُصيب عشرة جنود»')
    await confirmed.check()
    await admin.getByRole('button', { name: 'نشره' }).click()
    await admin.waitForURL(/done=publish/)
    expect(await warning.count()).toBe(0)
  })
})

describe('a named link', () => {
  test('that cannot be made is refused with all that is wrong, each beside its field, in the reader’s language', async () => {
    await admin.goto('/ar/admin/shares?source=/ar/charts/attacks')
    await hydrated(admin)
    const typed = { slug: 'Not A Name', title_ar: '', note_en: 'Only in English', expires: 'يوم ما', most: 'كثير' }
    for (const [name, value] of Object.entries({ ...typed, password: 'short' }))
      await admin.locator(`#f-${name}`).fill(value)
    await send(admin, 'slug')
    await admin.locator('#f-slug-wrong').waitFor()
    const told = ['slug', 'title_ar', 'note_ar', 'expires', 'most', 'password']
    for (const name of told) expect(await seen(admin.locator(`#f-${name}-wrong`)), name).toMatch(/[ء-ي]/)
    const list = admin.locator('form:has(#f-slug) [role=alert] a')
    expect(await list.evaluateAll(links => links.map(link => link.getAttribute('href')))).toEqual(
      told.map(name => `#f-${name}`),
    )
    for (const [name, value] of Object.entries(typed))
      expect(await admin.locator(`#f-${name}`).inputValue(), name).toBe(value)
    expect(await objections(admin)).toEqual([])
  })
})

describe('a watched period', () => {
  test('that cannot be stated is refused with all that is wrong, each beside its field', async () => {
    await admin.goto('/ar/admin/coverage')
    await hydrated(admin)
    await admin.locator('#f-date_min').fill('يوم ما')
    await admin.locator('#f-outlets').fill('لا أحد، ولا أحد آخر')
    await send(admin, 'date_min')
    for (const name of ['date_min', 'date_max', 'outlets'])
      expect(await seen(admin.locator(`#f-${name}-wrong`)), name).toMatch(/[ء-ي]/)
    expect(await admin.locator('#f-date_min').inputValue()).toBe('يوم ما')
    expect(await objections(admin)).toEqual([])
  })

  test('is corrected with reasons; the list of what is wrong names the reasons that are missing', async () => {
    await admin.goto('/en/admin/coverage')
    const link = admin.getByRole('link', { name: /^Correct the period from/ }).first()
    const page = (await link.getAttribute('href')) ?? ''
    await link.click()
    await admin.waitForURL(url => url.pathname === page)
    await hydrated(admin)
    await admin.locator('#f-note_en').fill('Corrected for a test')
    await admin.locator('#f-note_ar').fill('صُحّحت لاختبار')
    await send(admin, 'note_en')
    const wrong = admin.getByRole('form', { name: 'Correct a watched period' }).getByRole('alert')
    await wrong.waitFor()
    const lines = await Promise.all((await wrong.locator('li').all()).map(seen))
    expect(lines.map(line => line.split(':')[0])).toEqual([
      'What changed and why, in English',
      'What changed and why, in Arabic',
    ])
    await wrong.getByRole('link', { name: /in Arabic/ }).click()
    expect(await admin.evaluate(() => document.activeElement?.id ?? location.hash)).toContain('reason_ar')
    expect(await admin.locator('#f-note_en').inputValue()).toBe('Corrected for a test')
    await admin.locator('#f-reason_en').fill('The note said too little.')
    await admin.locator('#f-reason_ar').fill('كانت الملاحظة ناقصة.')
    await send(admin, 'note_en')
    await admin.waitForURL(/coverage\?done=correct/)
    expect(await seen(admin.locator('main'))).toContain('Published in revision')
    expect(await seen(admin.locator('main'))).toContain('Corrected for a test')
    expect(await (await fetch(`${site.url}/ar/changes`)).text()).toContain('كانت الملاحظة ناقصة.')
    // Whoever opened the page before is told that another one stands now.
    await admin.goto(page.replace('/en/', '/ar/'))
    expect(await seen(admin.locator('main'))).toContain('حلّت محلها أخرى')
    expect(await objections(admin)).toEqual([])
  })
})
