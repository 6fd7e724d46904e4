// Subject: app, components, lib
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { hydrated, seen } from '../support/browser'
import { field, fill, pick, quote } from '../support/desk-form'
import { REPORT } from '../support/desk-report'
import { type DeskSite, deskSite, deskWindow, invite, makeAdmin, send, signIn } from '../support/desk-site'

const EMAIL = 'first@example.org'
const emailOf = (role: string): string => (role === 'admin' ? EMAIL : `${role}@example.org`)

let site: DeskSite
let admin: Page
const secrets: Record<string, string | undefined> = {}

const tallies = z.object({ revision: z.number(), rows: z.array(z.object({ bucket: z.string(), value: z.number() })) })

/** Attacks and strikes of February 2026, as the API counts them. */
async function counted(kind: 'attack' | 'strike'): Promise<number> {
  const answer = await fetch(`${site.url}/api/v1/tallies?kind=${kind}&grain=month&from=2026-02-01&to=2026-02-28`)
  const { rows } = tallies.parse(await answer.json())
  return rows.filter(row => row.bucket === '2026-02').reduce((sum, row) => sum + row.value, 0)
}

beforeAll(async () => {
  site = await deskSite()
  admin = (await deskWindow(site)).page
  await makeAdmin(admin, EMAIL)
  for (const role of ['contributor', 'reviewer']) secrets[role] = await invite(site, admin, emailOf(role), role)
}, 600_000)

afterAll(async () => {
  await site.close()
})

describe('a report becomes records', () => {
  let report = ''

  test('text and link say what it is; the report is filed with its text', async () => {
    await admin.goto('/ar/admin/reports/new')
    await hydrated(admin)
    await admin.locator('#f-text').fill(REPORT)
    expect(await admin.locator('#f-title').inputValue()).toBe('خبر وهمي لاختبار المكتب')
    expect(await admin.locator('#f-date_published').inputValue()).toBe('2026-02-28')
    expect(await admin.locator('#f-language').inputValue()).toBe('ar')
    await admin.locator('#f-title_en').fill('A made-up report for a test of the desk')
    await send(admin, 'title')
    await admin.waitForURL(/admin\/reports\/report-20260228/)
    report = new URL(admin.url()).pathname
    expect(await seen(admin.locator('main'))).toContain('أُصيب جنديان')
  })

  test('the same text is noticed when it comes again, and nothing of it is public', async () => {
    await admin.goto('/en/admin/reports/new')
    await hydrated(admin)
    await admin.locator('#f-text').fill(REPORT)
    await admin.getByText('same text').waitFor()
    for (const path of ['/en/sources/report-20260228', '/ar/sources', '/api/v1/sources', '/api/v1/entries']) {
      const answer = await fetch(`${site.url}${path}`)
      expect(await answer.text(), path).not.toContain('أُصيب جنديان')
    }
  })

  test('four records of three kinds are made of it with quotes, published, and counted at once in both languages', async () => {
    const before = { attack: await counted('attack'), strike: await counted('strike') }
    const texts = { summary_en: 'Made up for a test.', summary_ar: 'مختلق لاختبار.' }
    const begin = async (kind: string): Promise<void> => {
      await admin.goto(`${report.replace('/reports/', '/entries/new?source=')}&kind=${kind}`)
      await hydrated(admin)
    }
    const publish = async (): Promise<void> => {
      await admin.getByRole('button', { name: 'نشره' }).click()
      await admin.waitForURL(/done=publish/)
    }

    await begin('attack')
    await fill(admin, {
      date_edtf: '٢٧ شباط',
      scope: 'IQ-KRI',
      weapon: 'drone',
      outcome: 'hit',
      target_type: 'us_forces',
      injured_best: '٢',
      verification: 'weak',
      ...texts,
    })
    await admin.getByText('27 شباط 2026').first().waitFor()
    await pick(admin, 'place_id', 'حرير')
    await quote(admin, 'injured_best', 'أُصيب جنديان')
    await admin.getByText('اقتُبست للحقل').waitFor()
    await publish()
    // The figures change in the same second, in both languages.
    expect(await counted('attack')).toBe(before.attack + 1)

    await begin('strike')
    await fill(admin, {
      date_edtf: '27/2/2026',
      scope: 'IQ-federal',
      weapon: 'airstrike',
      outcome: 'hit',
      target_type: 'armed_group',
      verification: 'weak',
      ...texts,
    })
    await quote(admin, 'date_edtf', 'وردّت القوات')
    await publish()
    expect(await counted('strike')).toBe(before.strike + 1)

    await begin('force_level')
    await fill(admin, {
      date_edtf: '28 شباط 2026',
      force: 'us',
      definition: 'present',
      extent: 'scope',
      unit: 'troops',
      comparator: '≈',
      best: '900',
      scope: 'IQ',
    })
    await quote(admin, 'best', 'نحو 900')
    await publish()

    await begin('milestone')
    await fill(admin, {
      date_edtf: '28 شباط 2026',
      title_en: 'Made-up deadline',
      title_ar: 'موعد مختلق',
      milestone_kind: 'deadline',
      milestone_status: 'announced',
      scope: 'IQ',
    })
    await admin.getByRole('button', { name: 'إضافة موعد' }).click()
    await admin.locator('[id="f-dues.0.due_edtf"]').fill('نهاية أيلول 2026')
    await quote(admin, 'title_ar', 'وأعلن المتحدث')
    await publish()

    for (const locale of ['ar', 'en']) {
      const page = await (await fetch(`${site.url}/${locale}/entries?time=2026-02-27..2026-02-28`)).text()
      expect(page, locale).toContain(locale === 'ar' ? 'مختلق لاختبار' : 'Made up for a test')
    }
    await admin.goto(report)
    const lines = await seen(admin.locator('main'))
    expect(lines).toContain('أُصيب جنديان في هجوم')
    expect(lines.match(/IWM-[A-Z]-\d+/g)?.length).toBe(4)
  })

  test('what is wrong is said beside its field in the reader’s language, and nothing typed is lost', async () => {
    await admin.goto(`/ar/admin/entries/new?kind=attack&source=report-20260228`)
    await hydrated(admin)
    await fill(admin, { date_edtf: '31 شباط 2026', injured_low: '5', injured_best: '3', summary_ar: 'نص طويل كتبته' })
    await admin.getByRole('button', { name: 'حفظ كمسودة' }).click()
    await admin.locator('[id="f-fields.date_edtf-wrong"]').waitFor()
    expect(await seen(admin.locator('[id="f-fields.date_edtf-wrong"]'))).toContain('لا يوجد')
    await fill(admin, { date_edtf: '28 شباط 2026' })
    await admin.getByRole('button', { name: 'حفظ كمسودة' }).click()
    await admin.locator('[id="f-fields.injured_best-wrong"]').waitFor()
    expect(await field(admin, 'summary_ar').inputValue()).toBe('نص طويل كتبته')
    await fill(admin, { injured_low: '1' })
    await admin.getByRole('button', { name: 'نشره' }).click()
    // Fields that publication needs are named; what was saved meanwhile is nothing at all.
    await admin.locator('[id="f-fields.verification-wrong"]').waitFor()
    expect(await field(admin, 'summary_ar').inputValue()).toBe('نص طويل كتبته')
  })

  test('a likely duplicate is shown before saving, with the way to cite the report there instead', async () => {
    await admin.goto(`/en/admin/entries/new?kind=attack&source=report-20260228`)
    await hydrated(admin)
    await fill(admin, { date_edtf: '26 February 2026' })
    await pick(admin, 'place_id', 'harir')
    const link = admin.getByRole('link', { name: 'This is the same event' }).first()
    await link.waitFor()
    await link.click()
    await admin.waitForURL(/entries\/IWM-A-\d+\?source=report-20260228/)
    expect(await admin.locator('[name="citations.0.field"]').count()).toBe(1)
  })
})

describe('review', () => {
  test('a contributor asks, a reviewer gives back and then publishes, and a draft is never public', async () => {
    const { page: writer, context: one } = await deskWindow(site)
    const { page: reviewer, context: two } = await deskWindow(site)
    await signIn(writer, emailOf('contributor'))
    await signIn(reviewer, emailOf('reviewer'), secrets.reviewer)
    await writer.goto('/en/admin/entries/new?kind=attack&source=report-20260228')
    await hydrated(writer)
    await fill(writer, {
      date_edtf: '2026-02-10',
      scope: 'IQ',
      weapon: 'rocket',
      outcome: 'failed',
      target_type: 'us_forces',
      verification: 'weak',
      summary_en: 'Under review',
      summary_ar: 'قيد المراجعة',
    })
    expect(await writer.getByRole('button', { name: 'Publish it' }).count()).toBe(0)
    await quote(writer, 'outcome', 'أُصيب جنديان')
    await writer.locator('[name=note]').fill('Please look at the date')
    await writer.getByRole('button', { name: 'Save and ask for review' }).click()
    await writer.waitForURL(/done=submit/)
    await reviewer.goto('/en/admin')
    await reviewer.getByRole('link', { name: 'Under review' }).click()
    const id = /IWM-A-\d+/.exec(reviewer.url())?.[0] ?? ''
    await reviewer.getByText('Please look at the date').waitFor()
    for (const path of [`/en/entries/${id}`, `/api/v1/entries/${id}`])
      expect((await fetch(`${site.url}${path}`)).status, path).toBe(404)
    // The text of the report stands beside the record, with what the draft quotes marked in it.
    const text = reviewer.getByRole('region', { name: 'Text of the report' })
    expect(await seen(text)).toContain('وردّت القوات الأمريكية')
    expect(await seen(text.locator('mark'))).toContain('أُصيب جنديان')
    expect(await seen(text.locator('mark'))).not.toContain('وردّت القوات')
    await reviewer.locator('#f-return-note').waitFor()
    await reviewer.getByRole('form', { name: 'Give it back' }).locator('textarea').fill('Say which base')
    await reviewer.getByRole('button', { name: 'Give it back' }).click()
    await reviewer.waitForURL(/done=return/)
    await writer.goto('/en/admin')
    expect(await seen(writer.locator('li', { hasText: id }).first())).toContain('given back, with a note')
    await writer.goto(`/en/admin/entries/${id}`)
    await writer.getByText('Say which base').waitFor()
    await hydrated(writer)
    await pick(writer, 'place_id', 'harir')
    await writer.getByRole('button', { name: 'Save and ask for review' }).click()
    await writer.waitForURL(/done=submit/)
    await reviewer.goto(`/en/admin/entries/${id}`)
    await hydrated(reviewer)
    await reviewer.locator('[name=reason_en]').fill('Checked against the report.')
    await reviewer.locator('[name=reason_ar]').fill('روجع على التقرير.')
    await reviewer.getByRole('button', { name: /^Publish/ }).click()
    await reviewer.waitForURL(/done=publish/)
    expect((await fetch(`${site.url}/en/entries/${id}`)).status).toBe(200)
    // A draft of what is public can be thrown away; the public record stays.
    await reviewer.goto(`/en/admin/entries/${id}`)
    await hydrated(reviewer)
    await fill(reviewer, { weapon: 'drone' })
    await reviewer.getByRole('button', { name: 'Save as a draft' }).click()
    await reviewer.waitForURL(/done=save/)
    await reviewer.locator('summary', { hasText: 'Throw the draft away' }).click()
    await reviewer.getByRole('button', { name: 'Throw it away' }).click()
    await reviewer.waitForURL(/done=discard/)
    expect(await field(reviewer, 'weapon').inputValue()).toBe('rocket')
    // Taken back, it stays readable and says so.
    await reviewer.goto(`/en/admin/entries/${id}`)
    await reviewer.locator('summary', { hasText: 'Retract' }).click()
    const form = reviewer.getByRole('form', { name: 'Retract' })
    await form.locator('[name=reason_en]').fill('It was made up.')
    await form.locator('[name=reason_ar]').fill('كان مختلقًا.')
    await form.getByRole('button').click()
    await reviewer.waitForURL(/done=retract/)
    expect(await (await fetch(`${site.url}/en/entries/${id}`)).text()).toContain('It was made up.')
    // The retraction was wrong: it is undone in Arabic, and both stay in the history of the public page.
    await reviewer.goto(`/ar/admin/entries/${id}`)
    const undo = reviewer.getByRole('form', { name: 'إلغاء السحب' })
    await undo.locator('[name=reason_en]').fill('A second outlet stands by it.')
    await undo.locator('[name=reason_ar]').fill('أكدته جهة ثانية.')
    await undo.getByRole('button').click()
    await reviewer.waitForURL(/done=reinstate/)
    const again = await (await fetch(`${site.url}/en/entries/${id}`)).text()
    for (const said of ['It was made up.', 'Reinstated', 'A second outlet stands by it.']) expect(again).toContain(said)
    expect(again).not.toContain('This record was retracted.')
    expect(await (await fetch(`${site.url}/ar/changes`)).text()).toContain('أُعيد سجل واحد بعد سحبه')
    await one.close()
    await two.close()
  })
})
