// Subject: app, components, lib
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hydrated, seen } from '../support/browser'
import { fill, pick } from '../support/desk-form'
import { type DeskSite, deskSite, deskWindow, invite, makeAdmin, signIn } from '../support/desk-site'

const EMAIL = 'first@example.org'
const OUTLET = 'shafaq-news'

let site: DeskSite
let admin: Page
let editor: Page

beforeAll(async () => {
  site = await deskSite()
  admin = (await deskWindow(site)).page
  await makeAdmin(admin, EMAIL)
  await invite(site, admin, 'editor@example.org', 'editor')
  editor = (await deskWindow(site)).page
  await signIn(editor, 'editor@example.org')
}, 600_000)

afterAll(async () => {
  await site.close()
})

const page = async (path: string): Promise<string> => (await fetch(`${site.url}${path}`)).text()

/** The revision that the status line of a page names. */
async function saved(at: Page): Promise<number> {
  const line = at.locator('main form [role=status]').filter({ hasText: /\d/ })
  await line.first().waitFor()
  return Number(/\d+/.exec(await seen(line.first()))?.[0])
}

async function say(at: Page, form: string, values: Readonly<Record<string, string>>): Promise<void> {
  const box = at.getByRole('form', { name: form, exact: true })
  for (const [name, value] of Object.entries(values)) {
    const control = box.locator(`[name="${name}"]`)
    if ((await control.evaluate(node => node.tagName)) === 'SELECT') await control.selectOption(value)
    else await control.fill(value)
  }
  await box.locator('button[type=submit]').click()
}

test('a grade corrected in Arabic stands on the public page at once, and the earlier revision still reads as it did', async () => {
  await editor.goto('/ar/admin/outlets?q=شفق')
  await editor.locator(`a[href="/ar/admin/outlets/${OUTLET}"]`).click()
  await hydrated(editor)
  const before = await page(`/ar/outlets/${OUTLET}`)
  expect(before).not.toContain('سبب مختلق للاختبار')
  await say(editor, 'تصحيح', {
    reliability: 'D',
    reliability_reason_ar: 'سبب مختلق للاختبار.',
    reliability_reason_en: 'A reason made up for a test.',
    reason_ar: 'صُحّحت الدرجة.',
    reason_en: 'The grade was corrected.',
  })
  const revision = await saved(editor)
  expect(await page(`/ar/outlets/${OUTLET}`)).toContain('سبب مختلق للاختبار')
  expect(await page(`/en/outlets/${OUTLET}`)).toContain('A reason made up for a test.')
  const then = await page(`/ar/outlets/${OUTLET}?rev=${revision - 1}`)
  expect(then).not.toContain('سبب مختلق للاختبار')
  expect(await page('/ar/changes')).toContain('صُحّحت الدرجة.')
  const change = await page(`/en/changes/${revision}`)
  expect(change).toContain('The grade was corrected.')
  expect(change).toContain('A reason made up for a test.')
  expect(await (await fetch(`${site.url}/api/v1/changes?limit=1`)).text()).toContain('"amended":[{"table":"outlet"')
  await editor.getByText('سبب مختلق للاختبار').first().waitFor()
})

test('who saves over somebody else’s correction is shown what stands now and loses nothing', async () => {
  await editor.goto(`/en/admin/outlets/${OUTLET}`)
  await admin.goto(`/en/admin/outlets/${OUTLET}`)
  await hydrated(editor)
  await hydrated(admin)
  const reasons = { reason_en: 'Who owns it.', reason_ar: 'من يملكها.' }
  await say(admin, 'Correct it', { ownership_note_en: 'Said by the admin', ...reasons })
  await saved(admin)
  await say(editor, 'Correct it', { ownership_note_en: 'Said by the editor', ...reasons })
  await editor.getByText('Now: Said by the admin').waitFor()
  expect(await editor.locator('[name=ownership_note_en]').inputValue()).toBe('Said by the editor')
  expect(await page(`/en/outlets/${OUTLET}`)).toContain('Said by the admin')
  await editor.getByRole('form', { name: 'Correct it' }).locator('button[type=submit]').click()
  await saved(editor)
  expect(await page(`/en/outlets/${OUTLET}`)).toContain('Said by the editor')
})

test('two places that are one become one, and an address that asks by the old one finds the records', async () => {
  for (const [id, name_en, name_ar] of [
    ['kept-place', 'Kept place', 'المكان الباقي'],
    ['gone-place', 'Gone place', 'المكان الزائل'],
  ] as const) {
    await admin.goto('/en/admin/places')
    await hydrated(admin)
    await admin.locator('summary', { hasText: 'Add a place' }).click()
    await say(admin, 'Add a place', { name_en, name_ar, kind: 'city', scope: 'IQ', where_prec: '1', id })
    await admin.getByText(`“${name_en}” was added.`).waitFor()
  }
  await admin.goto('/en/admin/reports/new')
  await hydrated(admin)
  await admin.locator('#f-title').fill('A report for a test of names')
  await admin.locator('#f-date_published').fill('2026-03-02')
  await admin.locator('form:has(#f-title) button[type=submit]').first().click()
  await admin.waitForURL(/admin\/reports\/report-20260302/)
  await admin.goto('/en/admin/entries/new?kind=attack&source=report-20260302')
  await hydrated(admin)
  await fill(admin, {
    date_edtf: '1 March 2026',
    scope: 'IQ',
    weapon: 'drone',
    outcome: 'hit',
    target_type: 'us_forces',
    verification: 'weak',
    summary_en: 'Made up for a test of names.',
    summary_ar: 'مختلق لاختبار الأسماء.',
  })
  await pick(admin, 'place_id', 'Gone place')
  await admin.locator('[name=reason_en]').fill('First report.')
  await admin.locator('[name=reason_ar]').fill('أول تقرير.')
  await admin.getByRole('button', { name: 'Publish it' }).click()
  await admin.waitForURL(/done=publish/)

  await admin.goto('/en/admin/places/gone-place')
  await hydrated(admin)
  await admin.locator('summary', { hasText: 'Merge into another' }).click()
  const box = admin.locator('#f-into')
  await box.fill('Kept pl')
  await admin.getByRole('option', { name: /Kept place/ }).click()
  await say(admin, 'Merge into another', { merge_reason_en: 'One place.', merge_reason_ar: 'مكان واحد.' })
  await admin.waitForURL(/places\/kept-place\?done=merge/)
  expect(await seen(admin.locator('main'))).toContain('1 record names this one now')
  const revision = Number(new URL(admin.url()).searchParams.get('n'))
  for (const place of ['kept-place', 'gone-place']) {
    expect(await page(`/ar/entries?place=${place}`), place).toContain('مختلق لاختبار الأسماء')
    expect(await page(`/api/v1/entries?place=${place}`), place).toContain('Made up for a test of names.')
  }
  expect(await page(`/en/entries?place=kept-place&rev=${revision - 1}`)).not.toContain('Made up for a test of names.')
  // It stands in no list any more, and its own page leads on.
  expect(await page('/en/entries')).not.toContain('Gone place')
  await admin.goto('/en/admin/places/gone-place')
  await admin.getByRole('link', { name: 'A spelling of Kept place' }).waitFor()
  expect(await page(`/en/changes/${revision}`)).toContain('Gone place')
})

test('a report is corrected where it stands', async () => {
  await editor.goto('/ar/admin/reports/report-20260302')
  await hydrated(editor)
  await editor.locator('summary', { hasText: 'تصحيح بيانات التقرير' }).click()
  await say(editor, 'تصحيح بيانات التقرير', {
    title_ar: 'عنوان مصحّح',
    date_published: '٣ آذار 2026',
    reason_ar: 'صُحّح اليوم.',
    reason_en: 'The day was corrected.',
  })
  await saved(editor)
  const shown = await page('/ar/sources/report-20260302')
  expect(shown).toContain('عنوان مصحّح')
  expect(shown).toContain('<bdi>3</bdi> آذار <bdi>2026</bdi>')
})

describe('words that were typed and not saved', () => {
  const kept = (at: Page) => at.getByText('What you type is kept at the desk.').first().waitFor()
  const back = (at: Page) => at.getByRole('button', { name: 'Bring it back' })
  const named = (at: Page, name: string) => at.locator(`form [name="${name}"]`).first()

  test('of a correction are there after a reload, in another browser and after the session ended', async () => {
    const address = '/en/admin/actors/iri'
    await editor.goto(address)
    await hydrated(editor)
    const before = await named(editor, 'name_en').inputValue()
    await named(editor, 'variants').press('Control+End')
    await named(editor, 'variants').pressSequentially('\nA spelling typed in a hurry')
    await named(editor, 'reason_en').fill('A reason typed in a hurry.')
    await kept(editor)
    const spelt = await named(editor, 'variants').inputValue()
    const { page: second, context } = await deskWindow(site, { storageState: await editor.context().storageState() })
    await second.goto(address)
    await second.evaluate(() => localStorage.clear())
    await second.reload()
    await back(second).click()
    expect(await named(second, 'variants').inputValue()).toBe(spelt)
    await context.close()

    await editor.reload()
    await back(editor).click()
    expect(await named(editor, 'variants').inputValue()).toBe(spelt)
    expect(await named(editor, 'reason_en').inputValue()).toBe('A reason typed in a hurry.')
    expect(await named(editor, 'name_en').inputValue()).toBe(before)

    const cookies = await editor.context().cookies()
    await editor.context().clearCookies()
    await named(editor, 'reason_ar').fill('سبب كُتب على عجل.')
    await editor.getByRole('form', { name: 'Correct it' }).locator('button[type=submit]').click()
    await editor.waitForURL(/sign-in/)
    await editor.context().addCookies(cookies)
    await editor.goto(address)
    await back(editor).click()
    expect(await named(editor, 'reason_ar').inputValue()).toBe('سبب كُتب على عجل.')
    await editor.getByRole('form', { name: 'Correct it' }).locator('button[type=submit]').click()
    await editor.getByText(/Saved/).first().waitFor()
    await editor.goto(address)
    await hydrated(editor)
    expect(await named(editor, 'variants').inputValue()).toBe(spelt)
    expect(await back(editor).count()).toBe(0)
  })

  test('name what their editor saw: who brings them back after another saved is shown both', async () => {
    const address = '/en/admin/outlets/al-hayat'
    await editor.goto(address)
    await hydrated(editor)
    await named(editor, 'ownership_note_en').fill('Typed before the other one saved')
    await kept(editor)
    await admin.goto(address)
    await hydrated(admin)
    const reasons = { reason_en: 'Who owns it.', reason_ar: 'من يملكها.' }
    await say(admin, 'Correct it', { ownership_note_en: 'Saved by the other one', ...reasons })
    await saved(admin)
    await editor.reload()
    await back(editor).click()
    await say(editor, 'Correct it', reasons)
    await editor.getByText('Now: Saved by the other one').waitFor()
    expect(await named(editor, 'ownership_note_en').inputValue()).toBe('Typed before the other one saved')
    await editor.goto(address)
    await editor.getByRole('button', { name: 'Throw it away' }).click()
    await editor.reload()
    await hydrated(editor)
    expect(await back(editor).count()).toBe(0)
  })

  test('of a new place are kept with what was picked, through a crash of the server; the fold opens on them', async () => {
    await admin.goto('/en/admin/places')
    await hydrated(admin)
    const fold = admin.locator('summary', { hasText: 'Add a place' })
    await fold.click()
    const form = admin.getByRole('form', { name: 'Add a place', exact: true })
    await form.locator('[name=name_en]').fill('Half a place')
    await form.locator('[name=kind]').selectOption('base')
    await form.locator('#f-new-parent_id').fill('Erb')
    await admin.locator('[role=option]').first().click()
    const picked = form.locator('[name=parent_id]')
    // Chosen at the click, told to the form by an effect after it.
    await expect.poll(() => picked.inputValue()).not.toBe('')
    const parent = await picked.inputValue()
    await kept(admin)
    await site.kill()
    await form.locator('[name=name_ar]').fill('نصف مكان')
    await admin.getByText('kept in this browser').first().waitFor()
    await site.start()
    await admin.goto('/en/admin/places')
    await back(admin).click()
    for (const [name, value] of Object.entries({
      name_en: 'Half a place',
      name_ar: 'نصف مكان',
      kind: 'base',
      parent_id: parent,
    }))
      expect(await form.locator(`[name=${name}]`).inputValue(), name).toBe(value)
    await say(admin, 'Add a place', { scope: 'IQ', where_prec: '1', id: 'half-a-place' })
    await admin.getByText('“Half a place” was added.').waitFor()
    await admin.reload()
    await hydrated(admin)
    expect(await back(admin).count()).toBe(0)
  })

  test('of a name added beside a record are kept beside what is typed into the record', async () => {
    const address = '/en/admin/entries/new?kind=strike'
    await editor.goto(address)
    await hydrated(editor)
    await editor.locator('summary', { hasText: 'Add a name that is missing' }).click()
    const form = editor.getByRole('form', { name: 'Add a name that is missing' })
    await form.locator('[name=sort]').selectOption('actor')
    await form.locator('[name=name_en]').fill('An actor by halves')
    await form.locator('[name=kind]').selectOption('organisation')
    await kept(editor)
    await editor.reload()
    await back(editor).first().click()
    expect(await form.locator('[name=sort]').inputValue()).toBe('actor')
    expect(await form.locator('[name=kind]').inputValue()).toBe('organisation')
    await form.locator('[name=name_ar]').fill('جهة منقوصة')
    await form.locator('button[type=submit]').click()
    await editor.getByText('It can be chosen now.').waitFor()
    await editor.reload()
    await hydrated(editor)
    expect(await back(editor).count()).toBe(0)
  })
})
