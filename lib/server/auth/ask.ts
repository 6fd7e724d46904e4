import 'server-only'
import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies'
import { z } from 'zod'
import { ADDRESS_HEADER } from '../http/client-address'
import { publicOrigin } from '../public-origin'
import { auth } from './auth'

type Kept = { readonly name: string; readonly value: string; readonly options: ReturnType<typeof toCookieOptions> }

/** What the library answered: its status, its code where it refused, and the cookies that the browser is to keep. */
export type AuthAnswer = {
  readonly status: number
  readonly code: string | null
  /** Seconds until it may be asked again, where it was asked too often. */
  readonly wait: number | null
  readonly body: unknown
  readonly cookies: readonly Kept[]
}

const refusal = z.object({ code: z.string() })

/**
 * Asks the library of signing in one of its questions (`/sign-in/email`, …) for the browser whose headers are given. It goes
 * through the library's own front, so that its limits on asking hold. Never throws for what a visitor sent.
 */
export async function askAuth(
  path: string,
  body: Readonly<Record<string, unknown>>,
  headers: Headers,
): Promise<AuthAnswer> {
  const origin = publicOrigin()
  const passed = new Headers({ 'content-type': 'application/json', origin })
  for (const name of ['cookie', 'user-agent', ADDRESS_HEADER]) {
    const value = headers.get(name)
    if (value !== null) passed.set(name, value)
  }
  const answer = await (await auth()).handler(
    new Request(new URL(`/api/auth${path}`, origin), { method: 'POST', headers: passed, body: JSON.stringify(body) }),
  )
  const text = await answer.text()
  const said: unknown = text === '' ? null : JSON.parse(text)
  const refused = refusal.safeParse(said)
  const wait = Number(answer.headers.get('x-retry-after'))
  return {
    status: answer.status,
    code: answer.ok ? null : refused.success ? refused.data.code : 'FAILED',
    wait: answer.status === 429 ? Math.max(1, Number.isFinite(wait) ? wait : 60) : null,
    body: said,
    cookies: answer.headers.getSetCookie().flatMap(line =>
      [...parseSetCookieHeader(line)].map(([name, kept]) => ({
        name,
        value: decodeURIComponent(kept.value),
        options: toCookieOptions(kept),
      })),
    ),
  }
}
