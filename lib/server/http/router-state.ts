import 'server-only'
import type { IncomingMessage } from 'node:http'
import { parseAndValidateFlightRouterState } from 'next/dist/server/app-render/parse-and-validate-flight-router-state.js'

/**
 * Whether a request for a part of a page says what its sender shows in a form that Next.js cannot read. It would answer 500,
 * as if the fault were ours. Its own reader decides, so that nothing is refused that it would take.
 */
export function routerStateFault(headers: IncomingMessage['headers']): 400 | null {
  if (headers.rsc === undefined) return null
  try {
    parseAndValidateFlightRouterState(headers['next-router-state-tree'])
    return null
  } catch {
    return 400
  }
}
