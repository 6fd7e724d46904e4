import type { Page } from 'playwright-core'

/** The control of a field in the form of a record. */
export const field = (page: Page, key: string) => page.locator(`[id="f-fields.${key}"]`)

/** Opens the group that a field stands in, as whoever wants to fill it does. */
export async function unfold(page: Page, key: string): Promise<void> {
  const group = page.locator('details', { has: field(page, key) }).last()
  if (!(await field(page, key).isVisible())) await group.locator('summary').first().click()
}

/** Takes the first of what typing finds. */
export async function pick(page: Page, key: string, text: string): Promise<void> {
  await unfold(page, key)
  await field(page, key).fill(text)
  await page.locator('[role=option]').first().waitFor()
  await field(page, key).press('ArrowDown')
  await field(page, key).press('Enter')
}

export async function fill(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [key, value] of Object.entries(values)) {
    const control = field(page, key)
    await unfold(page, key)
    if ((await control.evaluate(one => one.tagName)) === 'SELECT') await control.selectOption(value)
    else await control.fill(value)
  }
}

/** Focuses a field and attaches the sentence of the report that holds some words. */
export async function quote(page: Page, key: string, words: string): Promise<void> {
  await unfold(page, key)
  await field(page, key).focus()
  await page.locator('section fieldset button', { hasText: words }).first().click()
}
