import type { Page } from 'playwright-core'

/** The control of a field in the form of a record. */
export const field = (page: Page, key: string) => page.locator(`[id="f-fields.${key}"]`)

/** Takes the first of what typing finds. */
export async function pick(page: Page, key: string, text: string): Promise<void> {
  await field(page, key).fill(text)
  await page.locator('[role=option]').first().waitFor()
  await field(page, key).press('ArrowDown')
  await field(page, key).press('Enter')
}

export async function fill(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [key, value] of Object.entries(values)) {
    const control = field(page, key)
    if ((await control.evaluate(one => one.tagName)) === 'SELECT') await control.selectOption(value)
    else await control.fill(value)
  }
}

/** Focuses a field and attaches the sentence of the report that holds some words. */
export async function quote(page: Page, key: string, words: string): Promise<void> {
  await field(page, key).focus()
  await page.locator('section fieldset button', { hasText: words }).first().click()
}
