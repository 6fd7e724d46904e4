import { existsSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core'
import { afterAll, inject } from 'vitest'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

let running: Promise<Browser> | null = null

/** The browser of this test file; closed after it. `npm test` finds it and says where in IWM_CHROMIUM. */
export function browser(): Promise<Browser> {
  const named = process.env.IWM_CHROMIUM ?? '/usr/bin/chromium'
  if (!existsSync(named)) throw new Error(`No Chromium at ${named}. Run npm test, or set IWM_CHROMIUM.`)
  running ??= chromium.launch({ executablePath: named, args: flags })
  return running
}

afterAll(async () => {
  await (await running)?.close()
  running = null
})

/** What a page complained about while it was open. */
export type Complaints = readonly string[]

/**
 * Opens an address of the site in a window of its own, lets `use` look at it and closes it. Errors of scripts and lines
 * on the console at the level of errors are gathered in `complaints`.
 */
export async function visit<T>(
  path: string,
  use: (page: Page, complaints: Complaints) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<T> {
  const context = await (await browser()).newContext({
    baseURL: inject('siteUrl'),
    viewport: { width: 1280, height: 900 },
    ...options,
  })
  const complaints: string[] = []
  try {
    const page = await context.newPage()
    page.on('pageerror', error => complaints.push(String(error)))
    page.on('console', message => {
      if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`)
    })
    if (path !== 'about:blank') await page.goto(path, { waitUntil: 'load' })
    return await use(page, complaints)
  } finally {
    await context.close()
  }
}

/** The text of an element as a reader sees it; waits for the element. */
export async function seen(element: Locator): Promise<string> {
  await element.first().waitFor({ state: 'attached' })
  return (await element.allInnerTexts()).join('\n')
}

/** What answers to a reader. The hidden fields of a form that calls the server stand beside what React draws. */
const REACTS = ':is(a, button, input:not([type="hidden"]), select, summary, figure)'

/**
 * Waits until scripts have taken a page over: what a browser test presses before would reach nothing that listens. React marks
 * what it has taken over with a key of its own; listeners follow in the next turn. A page that brings no script, such as that
 * of an unknown address, waits for nothing.
 */
export async function hydrated(page: Page, within = 'body'): Promise<void> {
  await page.waitForFunction(
    selector =>
      document.scripts.length === 0 ||
      [...document.querySelectorAll(selector)].every(one =>
        Object.keys(one).some(key => key.startsWith('__reactFiber$')),
      ),
    `${within} ${REACTS}`,
  )
  await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve))))
}

/** Opens a page whose scripts wait until they are let go: what a reader sees and may tap meanwhile. */
export async function held(page: Page, address: string): Promise<() => void> {
  let letGo = (): void => undefined
  const gate = new Promise<void>(resolve => {
    letGo = resolve
  })
  await page.route(/\/_next\/static\/.*\.js/, async route => {
    await gate
    await route.continue()
  })
  await page.goto(address, { waitUntil: 'domcontentloaded' })
  // Without its styles a page shows what they hide, such as the words of the other language.
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].every(({ sheet }) => sheet !== null),
  )
  return letGo
}

/** Waits until an address is on screen with its view: the address of a change is written before the server answers. */
export async function arrived(page: Page, address: Parameters<Page['waitForURL']>[0]): Promise<void> {
  await page.waitForURL(address)
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null)
}

/** Holds back every view that the page asks for from now on, as a slow line does; answers with what lets them all come. */
export async function heldAnswers(page: Page): Promise<() => void> {
  let letGo = (): void => undefined
  const gate = new Promise<void>(resolve => {
    letGo = resolve
  })
  await page.route(
    ({ searchParams }) => searchParams.has('_rsc'),
    async route => {
      await gate
      // What the page gave up meanwhile cannot be sent on.
      await route.continue().catch(() => undefined)
    },
  )
  return letGo
}

/**
 * Opens a page whose scripts are held back until its picture stands. Answers with the shapes drawn before any script had come and
 * with the bytes of script, as sent, that the first view asked for once they were let go.
 */
export async function firstScripts(
  page: Page,
  address: string,
  picture: string,
): Promise<{ readonly sent: number; readonly drawnFirst: number }> {
  const sizes: Promise<number>[] = []
  page.on('requestfinished', request => {
    if (request.resourceType() === 'script')
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
  })
  const letGo = await held(page, address)
  const still = page.locator(picture)
  await still.first().waitFor()
  const drawnFirst = sizes.length === 0 ? await still.first().locator('path, rect, circle, line').count() : 0
  letGo()
  await hydrated(page)
  await page.waitForLoadState('networkidle')
  return { sent: (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0), drawnFirst }
}

/** Reaches for a chart as a reader does, so that it becomes live, and answers with its live picture. */
export async function reach(page: Page, figure = 'figure'): Promise<Locator> {
  const still = page.locator(`${figure} svg[aria-labelledby$="-desc"]:visible`).first()
  await still.waitFor()
  await hydrated(page)
  await still.hover({ position: { x: 3, y: 3 } })
  const plot = page.locator(`${figure} .recharts-wrapper`).first()
  await plot.waitFor()
  return plot
}

/** What moved on a page since it was opened, as the browser measures it. */
export const shift = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>(resolve => {
        let sum = 0
        new PerformanceObserver(list => {
          for (const entry of list.getEntries()) sum += 'value' in entry ? Number(entry.value) : 0
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(sum), 300)
      }),
  )
