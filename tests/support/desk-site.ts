import { rm } from 'node:fs/promises'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { browser, seen } from './browser'
import { copyOfTemplate } from './db-embedded'
import { freePort, type Program, runProgram } from './site-process'
import { totp } from './totp'

export const SETUP_TOKEN = 'a token for the first admin of a test'
export const PASSWORD = 'three words in a row'

/** A site of its own, whose record tests of the desk may change. */
export type DeskSite = {
  readonly port: number
  readonly url: string
  /** Stops it as a crash would, without a word. */
  kill(): Promise<void>
  start(): Promise<void>
  /** Ends it well and throws its folder away. */
  close(): Promise<void>
}

/** Starts the finished site with the starting data in a folder of its own, and with settings of its own. */
export async function deskSite(settings: Readonly<Record<string, string>> = {}): Promise<DeskSite> {
  const folder = await copyOfTemplate('loaded')
  const port = await freePort()
  let program: Program | null = null
  const start = async (): Promise<void> => {
    program = runProgram(['start'], {
      PORT: String(port),
      IWM_DATA_DIR: folder,
      IWM_SETUP_TOKEN: SETUP_TOKEN,
      LOG_LEVEL: 'warn',
      ...settings,
    })
    await program.until('Serving on', 600)
  }
  await start()
  const stop = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    program?.child.kill(signal)
    await program?.ended
  }
  return {
    port,
    url: `http://localhost:${port}`,
    kill: () => stop('SIGKILL'),
    start,
    close: async () => {
      await stop('SIGTERM')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A window of its own, as of another browser. Complaints of its scripts are gathered. */
export async function deskWindow(
  site: Pick<DeskSite, 'url'>,
  options: BrowserContextOptions = {},
): Promise<{ context: BrowserContext; page: Page; complaints: string[] }> {
  const context = await (await browser()).newContext({
    baseURL: site.url,
    viewport: { width: 1280, height: 900 },
    ...options,
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(String(error)))
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  return { context, page, complaints }
}

/** Sends the form that a control stands in. */
export const send = (page: Page, name: string): Promise<void> =>
  page.locator(`form:has(#f-${name}) button[type=submit]`).first().click()

/** Makes the first admin and sets up the second factor, as a person would in the browser. Answers its secret. */
export async function makeAdmin(page: Page, email: string): Promise<string> {
  await page.goto('/en/admin/setup')
  for (const [name, value] of Object.entries({
    token: SETUP_TOKEN,
    name: 'First Admin',
    email,
    password: PASSWORD,
    password2: PASSWORD,
  }))
    await page.locator(`#f-${name}`).fill(value)
  await send(page, 'token')
  await page.waitForURL(/admin\/account/)
  return setSecondFactor(page)
}

/** Sets up a second factor on the account page that is open. Answers the secret. */
export async function setSecondFactor(page: Page): Promise<string> {
  const form = page.getByRole('form', { name: '1. Connect the app' })
  await form.locator('input[name=password]').fill(PASSWORD)
  await form.getByRole('button').click()
  const secret = await seen(form.locator('code'))
  await page.getByRole('form', { name: '2. Type a code' }).locator('input[name=code]').fill(totp(secret))
  await page.getByRole('button', { name: 'Switch it on' }).click()
  await page.getByText('The second factor is set.').waitFor()
  // The secret has been taken, so it is shown no more.
  await page.locator('main code').waitFor({ state: 'detached' })
  return secret
}

/** Signs in, with a code where the account asks for one. */
export async function signIn(page: Page, email: string, secret?: string): Promise<void> {
  await page.goto('/en/admin/sign-in')
  await page.locator('#f-email').fill(email)
  await page.locator('#f-password').fill(PASSWORD)
  await send(page, 'email')
  if (secret !== undefined) {
    await page.locator('#f-code').fill(totp(secret))
    await send(page, 'code')
  }
  await page.waitForURL(url => url.pathname === '/en/admin')
}

/** Invites somebody as an admin does and lets them make their account. Answers the secret of their second factor, where their role asks for one. */
export async function invite(site: DeskSite, admin: Page, email: string, role: string): Promise<string | undefined> {
  await admin.goto('/en/admin/people')
  await admin.locator('#f-email').fill(email)
  await admin.locator('#f-role').selectOption(role)
  await admin.locator('#f-locale').selectOption('en')
  await send(admin, 'email')
  const link = await admin.locator('form:has(#f-email) input[readonly]').inputValue()
  const { page, context } = await deskWindow(site)
  await page.goto(link)
  await page.locator('#f-name').fill(`The ${role}`)
  await page.locator('#f-password').fill(PASSWORD)
  await page.locator('#f-password2').fill(PASSWORD)
  await send(page, 'name')
  await page.waitForURL(url => /admin(\/account)?$/.test(url.pathname))
  const secret = role === 'reviewer' ? await setSecondFactor(page) : undefined
  await page.goto(link)
  await page.getByText('has been used').waitFor()
  await context.close()
  return secret
}
