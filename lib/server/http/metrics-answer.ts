import 'server-only'
import type { IncomingMessage } from 'node:http'
import type { Metrics } from '../observe/metrics'
import { type Answer, textAnswer } from './answer'
import { bears } from './bearer'
import { isOwnMachine } from './client-address'
import { faultAnswer } from './fault-answer'

/**
 * Whether a request may read the numbers. With a token, whoever brings it; without, programs of this machine that ask directly: what a
 * balancer forwards comes from elsewhere. See decision 037.
 */
export function mayRead(req: Pick<IncomingMessage, 'headers' | 'socket'>, token: string | undefined): boolean {
  return token === undefined ? isOwnMachine(req) : bears(req, token)
}

/** `/api/metrics` in Prometheus' text form, or 403. */
export async function metricsAnswer(
  metrics: Metrics,
  req: IncomingMessage,
  token: string | undefined,
): Promise<Answer> {
  if (!mayRead(req, token)) return faultAnswer(403, req.url ?? '/api/metrics')
  const text = await metrics.registry.metrics()
  return textAnswer(200, 'text/plain; version=0.0.4', text, [['cache-control', 'no-store']])
}
