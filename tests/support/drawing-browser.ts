import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, inject } from 'vitest'

/** Draws in three dimensions by software, as every machine can. */
const DRAWS = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist']
/** Cannot draw in three dimensions. */
export const CANNOT_DRAW: readonly string[] = ['--disable-3d-apis']
const launched = new Map<readonly string[], Promise<Browser>>()

afterAll(async () => {
  for (const one of launched.values()) await (await one).close()
  launched.clear()
})

function launch(flags: readonly string[]): Promise<Browser> {
  const running =
    launched.get(flags) ??
    chromium.launch({
      executablePath: process.env.IWM_CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', ...flags],
    })
  launched.set(flags, running)
  return running
}

/** A page in a browser of which is known whether it can draw in three dimensions. */
export async function drawn<T>(
  path: string,
  use: (page: Page, complaints: readonly string[]) => Promise<T>,
  {
    flags = DRAWS,
    width = 1280,
    colorScheme = 'light',
    hasTouch = false,
  }: {
    readonly flags?: readonly string[]
    readonly width?: number
    readonly colorScheme?: 'light' | 'dark'
    readonly hasTouch?: boolean
  } = {},
): Promise<T> {
  const context = await (await launch(flags)).newContext({
    baseURL: inject('siteUrl'),
    viewport: { width, height: 900 },
    reducedMotion: 'reduce',
    colorScheme,
    hasTouch,
    isMobile: hasTouch,
  })
  const complaints: string[] = []
  try {
    const page = await context.newPage()
    page.on('pageerror', error => complaints.push(String(error)))
    page.on('console', message => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    await page.goto(path, { waitUntil: 'load' })
    return await use(page, complaints)
  } finally {
    await context.close()
  }
}
