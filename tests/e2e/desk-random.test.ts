// Subject: app/[locale]/admin/entries, components/admin/record
import fc from 'fast-check'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { KINDS } from '@/lib/domain/kinds'
import { hydrated } from '../support/browser'
import { field } from '../support/desk-form'
import { type DeskSite, deskSite, deskWindow, makeAdmin } from '../support/desk-site'

let site: DeskSite
let admin: Page

beforeAll(async () => {
  site = await deskSite()
  admin = (await deskWindow(site)).page
  await makeAdmin(admin, 'first@example.org')
}, 600_000)

afterAll(() => site.close())

const KIND_OF_RUN = ['attack', 'milestone', 'tally_claim'] as const

/** What people and accidents put into fields: right, wrong, in other digits, in other scripts, far too long. */
const words = fc.oneof(
  fc.constantFrom(
    '2024-01-04',
    '٤/١/٢٠٢٤',
    'أوائل يناير 2024',
    '2024-13-45',
    '12',
    '١٢',
    '-3',
    '1,200',
    '99999999999',
    '1.5',
  ),
  fc.constantFrom(
    '03:30',
    '٢٥:٩٩',
    '<script>alert(1)</script>',
    "'; drop table attack; --",
    '=1+1',
    '\u202eمقلوب',
    '😀 🇮🇶',
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }).map(text => text.replace(/[\0\r\n\t]/g, ' ')),
  fc.constant('نص طويل '.repeat(900).trim()),
)

/** The text controls and lists of a form with one answer each, by field. */
function answers(kind: (typeof KIND_OF_RUN)[number], seed: number): Record<string, string> {
  const typed: Record<string, string> = {}
  let at = seed
  const sample = <T>(from: fc.Arbitrary<T>): T => {
    at += 1
    const [value] = fc.sample(from, { seed: at, numRuns: 1 })
    if (value === undefined) throw new Error('nothing was drawn')
    return value
  }
  for (const [key, { type, ...rest }] of Object.entries(KINDS[kind].fields)) {
    if (type === 'enum' && 'vocabulary' in rest)
      typed[key] = sample(fc.constantFrom('', ...Object.keys(rest.vocabulary)))
    if (type === 'text' || type === 'edtf' || type === 'date' || type === 'integer') typed[key] = sample(words)
  }
  return typed
}

/** What stands in the controls now. */
async function standing(page: Page, keys: readonly string[]): Promise<Record<string, string>> {
  const values: Record<string, string> = {}
  for (const key of keys) values[key] = await field(page, key).inputValue()
  return values
}

test('whatever is typed is saved or refused beside its field; nothing of it is lost and nothing falls over', async () => {
  const faults: string[] = []
  admin.on('response', answer => {
    if (answer.status() >= 500) faults.push(`${answer.status()} ${answer.url()}`)
  })
  let refusals = 0
  for (const [run, kind] of [...KIND_OF_RUN, ...KIND_OF_RUN].entries()) {
    await admin.goto(`/ar/admin/entries/new?kind=${kind}`)
    await hydrated(admin)
    const drawn = answers(kind, run * 1000)
    const typed: Record<string, string> = {}
    for (const [key, value] of Object.entries(drawn)) {
      const control = field(admin, key)
      const tag = await control.evaluate(one => one.tagName)
      if (tag === 'SELECT') await control.selectOption(value)
      else await control.fill(value)
      // What the control itself made of it, as a line has no line ends, is what was typed.
      typed[key] = await control.inputValue()
    }
    const keys = Object.keys(typed)
    await admin.getByText('ما تكتبه محفوظ في المكتب').waitFor()
    await admin.getByRole('button', { name: 'حفظ كمسودة' }).click()
    const refused = admin.locator('form [role=alert]').first()
    await Promise.race([refused.waitFor(), admin.waitForURL(/done=save/)])
    if (admin.url().includes('done=save')) continue
    refusals += 1
    expect(await standing(admin, keys)).toEqual(typed)
    expect(await refused.locator('a[href^="#f-"]').count()).toBeGreaterThan(0)
    // As after a crash: what was typed comes back, to the last letter.
    await admin.reload()
    await hydrated(admin)
    const left = admin.locator('form [role=status] button').first()
    await left.click()
    expect(await standing(admin, keys)).toEqual(typed)
    await admin.reload()
    await hydrated(admin)
    await admin.locator('form [role=status] button').nth(1).click()
  }
  expect(refusals).toBeGreaterThan(2)
  expect(faults).toEqual([])
})
