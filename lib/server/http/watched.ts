import 'server-only'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { type Metrics, requestKind } from '../observe/metrics'
import { inRequest, REQUEST_ID_HEADER, requestContext, requestId } from '../observe/request'
import { loggedPath } from '../observe/scrub'

/** The ways in which a request is answered. */
export type Ways = {
  /** Answers at once what is kept ready, and says whether it did. */
  readonly quick: (req: IncomingMessage, res: ServerResponse) => boolean
  readonly handle: (req: IncomingMessage, res: ServerResponse) => Promise<void>
  /** Says that it failed, to whoever has heard nothing yet. */
  readonly failed: (req: IncomingMessage, res: ServerResponse) => Promise<void>
}

/**
 * A listener that counts, times and logs what it answers. What is kept ready is counted and nothing more: it leaves in
 * microseconds, and naming it would cost as much again.
 */
export function watched(
  { log, metrics }: { readonly log: Logger; readonly metrics: Metrics },
  ways: Ways,
): RequestListener {
  return (req, res) => {
    const { url = '/' } = req
    if (ways.quick(req, res)) {
      metrics.kept(requestKind(url), res.statusCode)
      return
    }
    inRequest(requestId(req.headers[REQUEST_ID_HEADER]), () => {
      const began = performance.now()
      const done = metrics.begin(requestKind(url))
      const context = requestContext()
      res.once('close', () => {
        const source = context?.kept ? 'kept' : 'made'
        done(res.statusCode, source)
        if (res.statusCode === 503) metrics.refused(context?.trouble ?? 'down')
        if (!log.isLevelEnabled('debug')) return
        const ms = Math.round(performance.now() - began)
        const said = {
          request: context?.id,
          method: req.method,
          path: loggedPath(url),
          status: res.statusCode,
          ms,
          source,
        }
        log.debug(said, 'answered')
      })
      ways.handle(req, res).catch((error: unknown) => {
        log.error({ err: error, method: req.method, path: loggedPath(url) }, 'a request failed')
        if (res.headersSent) res.destroy()
        else ways.failed(req, res).catch(() => res.destroy())
      })
    })
  }
}
