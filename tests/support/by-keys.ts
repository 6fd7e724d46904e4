import type { Locator, Page } from 'playwright-core'
import { arrived } from './browser'

/**
 * Most presses of Tab from one thing to the next. Whoever needs more than these has a keyboard and no way: a page's chrome holds
 * about thirty stops, a table's row three or four.
 */
const MOST_STOPS = 60

/** Where the focus stands as seen from an element: in it, or which way the element lies. Only looks. */
const bearing = (element: Locator, timeout = 30_000): Promise<'here' | 'forth' | 'back'> =>
  element.evaluate(
    one => {
      const focus = document.activeElement
      if (focus === null || focus === document.body) return 'forth'
      if (one === focus || one.contains(focus)) return 'here'
      return (one.compareDocumentPosition(focus) & Node.DOCUMENT_POSITION_FOLLOWING) === 0 ? 'forth' : 'back'
    },
    undefined,
    { timeout },
  )

/**
 * Goes on with Tab, or back with Shift and Tab where the element lies behind, until it or something in it has the focus: what
 * this cannot reach, no keyboard can. Nothing but keys moves the focus.
 */
export async function tabTo(page: Page, element: Locator, most = MOST_STOPS): Promise<void> {
  await element.waitFor({ state: 'visible' })
  const way = await bearing(element)
  if (way === 'here') return
  const key = way === 'back' ? 'Shift+Tab' : 'Tab'
  for (let step = 1; step <= most; step++) {
    await page.keyboard.press(key)
    // A page that redraws what has the focus may be between two elements for a moment.
    if ((await bearing(element, 2000).catch(() => 'forth')) === 'here') return
  }
  throw new Error(`${most} times ${key} did not lead to ${element}`)
}

/** Reaches an element by the Tab key and presses Enter on it. */
export async function enter(page: Page, element: Locator, most = MOST_STOPS): Promise<void> {
  await tabTo(page, element, most)
  await page.keyboard.press('Enter')
}

/** Follows a link by the keyboard alone, to an address that matches. */
export async function follow(page: Page, link: Locator, to: RegExp, most = MOST_STOPS): Promise<void> {
  await enter(page, link, most)
  await arrived(page, to)
}

/** Passes what stands on every page before its own content, by the link that is the first stop of the page. */
export async function skip(page: Page): Promise<void> {
  await enter(page, page.locator('a[href="#content"]'))
  await page.waitForURL(/#content$/)
}

/**
 * Reaches the chart of the page by Tab, and waits until the live one has the focus. The picture is replaced as soon as it is reached,
 * so that what has the focus is asked, never the picture itself.
 */
export async function tabToChart(page: Page, most = MOST_STOPS): Promise<void> {
  await page.locator('figure svg[aria-labelledby$="-desc"]:visible').first().waitFor()
  const there = () =>
    page.evaluate(
      () =>
        document.activeElement?.closest('figure svg') != null ||
        document.querySelector('figure svg.recharts-surface') !== null,
    )
  for (let step = 0; step < most && !(await there()); step++) await page.keyboard.press('Tab')
  await page.locator('figure svg.recharts-surface:focus').waitFor()
}

/** Reaches the chart by Tab and goes along it with the arrow key, until what it says there matches. */
export async function toPoint(page: Page, says: RegExp, most = 60): Promise<void> {
  await tabToChart(page)
  const card = page.locator('figure .recharts-tooltip-wrapper')
  for (let step = 0; step < most; step++) {
    await page.keyboard.press('ArrowRight')
    // The card follows in the next frame.
    await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    if (says.test((await card.allInnerTexts()).join(' '))) return
  }
  throw new Error(`${most} steps along the chart led to nothing like ${says}`)
}

/** Opens the table of the chart on screen: by its tab where the page has one, else by the line that folds it away. */
export async function showTable(page: Page): Promise<void> {
  const tab = page.locator('main nav a[href*="tab=table"]').first()
  if ((await tab.count()) > 0) await follow(page, tab, /tab=table/)
  else await enter(page, page.locator('figure details summary').first())
  await page.locator('main table').first().waitFor({ state: 'visible' })
}

const filterOf = (page: Page, name: string): Locator => page.locator(`details.filter:has([name="${name}"])`)

/** Chooses a value of a filter by the keyboard alone, and waits until the address says so. */
export async function choose(page: Page, name: string, value: string): Promise<void> {
  const filter = filterOf(page, name)
  await enter(page, filter.locator('summary'))
  const wanted = filter.locator(`[name="${name}"][value="${value}"]`)
  if ((await wanted.getAttribute('type')) === 'radio') {
    // Tab reaches a group of radio buttons once; the arrows go through it, and Enter says that this is the one.
    await tabTo(page, filter.locator('ul'))
    for (let step = 0; step < 20 && !(await wanted.isChecked()); step++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
  } else {
    // Where the list is long its field narrows it to what is typed.
    const narrow = filter.locator('input[type="search"]')
    if ((await narrow.count()) > 0) {
      await tabTo(page, narrow)
      await page.keyboard.type(
        ((await filter.locator('label', { has: page.locator(`[value="${value}"]`) }).textContent()) ?? '').trim(),
      )
    }
    await tabTo(page, wanted)
    await page.keyboard.press('Space')
  }
  await arrived(page, url => (url.searchParams.get(name) ?? '').split(',').includes(value))
  await page.keyboard.press('Escape')
}

/** Types a period by the keyboard alone, and waits until the address holds it. */
export async function period(page: Page, text: string, written: string): Promise<void> {
  const filter = filterOf(page, 'time')
  await enter(page, filter.locator('summary'))
  await tabTo(page, filter.locator('[name="time"]'))
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
  await arrived(page, url => url.searchParams.get('time') === written)
  await page.keyboard.press('Escape')
}

/** Opens what stands at a place of a chart by Enter; where several things do, goes through those offered to the one of an address. */
export async function openHere(page: Page, address: RegExp): Promise<void> {
  await page.keyboard.press('Enter')
  const offered = page.locator('figure [role=dialog]')
  await Promise.race([page.waitForURL(address), offered.waitFor()])
  if (address.test(page.url())) return
  const most = await offered.locator('a').count()
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href') ?? '')
  for (let step = 0; step < most && !address.test(await focused()); step++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL(address)
}
