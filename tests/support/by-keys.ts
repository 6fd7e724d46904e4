import type { Locator, Page } from 'playwright-core'
import { tabTo } from './browser'

/** Reaches an element by the Tab key and presses Enter on it. */
export async function enter(page: Page, element: Locator): Promise<void> {
  await tabTo(page, element)
  await page.keyboard.press('Enter')
}

/** Follows a link by the keyboard alone, to an address that matches. */
export async function follow(page: Page, link: Locator, to: RegExp): Promise<void> {
  await enter(page, link)
  await page.waitForURL(to)
}

/** Goes back to the head of the page, from where Tab begins. */
export const toTop = (page: Page): Promise<void> =>
  page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement || document.activeElement instanceof SVGElement)
      document.activeElement.blur()
    window.getSelection()?.removeAllRanges()
    window.scrollTo(0, 0)
    // Where the next Tab begins is where the selection stands.
    document.querySelector<HTMLElement>('body')?.setAttribute('tabindex', '-1')
    document.body.focus()
    document.body.removeAttribute('tabindex')
  })

/** Chooses a value of a filter by the keyboard alone, and waits until the address says so. */
export async function choose(page: Page, name: string, value: string): Promise<void> {
  const filter = page.locator(`details.filter:has([name="${name}"])`)
  await toTop(page)
  await enter(page, filter.locator('summary'))
  const wanted = filter.locator(`[name="${name}"][value="${value}"]`)
  if ((await wanted.getAttribute('type')) === 'radio') {
    // Tab reaches a group of radio buttons once; the arrows go through it.
    await tabTo(page, filter.locator('ul'))
    for (let step = 0; step < 40 && !(await wanted.isChecked()); step++) await page.keyboard.press('ArrowDown')
  } else {
    await tabTo(page, wanted)
    await page.keyboard.press('Space')
  }
  await page.waitForURL(url => (url.searchParams.get(name) ?? '').split(',').includes(value))
  await page.keyboard.press('Escape')
}

/** Types a period by the keyboard alone, and waits until the address holds it. */
export async function period(page: Page, text: string, written: string): Promise<void> {
  await toTop(page)
  await enter(page, page.locator('details.filter:has([name="time"]) summary'))
  await tabTo(page, page.locator('details.filter [name="time"]'))
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
  await page.waitForURL(url => url.searchParams.get('time') === written)
  await page.keyboard.press('Escape')
}
