import 'server-only'
import { request as plain } from 'node:http'
import { request as secure } from 'node:https'
import type { LookupFunction } from 'node:net'
import type { Attempt, DeliveryProblem } from '@/lib/domain/webhook'
import { ClosedNetwork, guardedLookup, hostOf, isClosedHost } from './guard'

/** How long the other side may take in all, in milliseconds. */
const PATIENCE_MS = 10_000

export type Letter = { readonly url: string; readonly headers: Readonly<Record<string, string>>; readonly body: string }

/**
 * Sends one message and says what came of it; never throws. `open` are hosts with ports (`hooks.internal:8080`) that may be reached
 * although they are private, and without TLS. Redirects are not followed, and nothing of the answer is kept but its status.
 */
export async function post(
  { url, headers, body }: Letter,
  open: readonly string[],
  lookup: LookupFunction = guardedLookup(),
  patience = PATIENCE_MS,
): Promise<Attempt> {
  const began = performance.now()
  const after = (status: number | null, problem: DeliveryProblem | null): Attempt => ({
    status,
    problem,
    ms: Math.round(performance.now() - began),
  })
  const target = new URL(url)
  const isOpen = open.includes(hostOf(target))
  if (target.protocol !== 'https:' && !isOpen) return after(null, 'plain')
  // Addresses are connected to without being looked up.
  if (!isOpen && isClosedHost(target)) return after(null, 'private')
  return new Promise(resolve => {
    const send = target.protocol === 'https:' ? secure : plain
    const sent = send(
      target,
      {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
        agent: false,
        signal: AbortSignal.timeout(patience),
        ...(isOpen ? {} : { lookup }),
      },
      answer => {
        const status = answer.statusCode ?? 0
        answer.destroy()
        if (status >= 200 && status < 300) return resolve(after(status, null))
        resolve(after(status, status >= 300 && status < 400 ? 'redirect' : 'status'))
      },
    )
    sent.on('error', error => resolve(after(null, problemOf(error))))
    sent.end(body)
  })
}

function problemOf(error: Error): DeliveryProblem {
  if (error instanceof ClosedNetwork) return 'private'
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'late'
  return 'code' in error && (error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN') ? 'unknown_host' : 'refused'
}
