import 'server-only'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { type Answer, withHeaders } from './answer'
import { ASSET_STAMP } from './answer-store'
import { ADDRESS_HEADER, clientAddress } from './client-address'
import { faultAnswer } from './fault-answer'
import { createJudge, type Judge, type JudgeParts } from './judge'
import { lifetimeOf } from './lasting'
import { anonymous, relativeRedirect, render } from './render'
import { routerStateFault } from './router-state'
import { contentPolicy, frameAncestors, scriptHashes, securityHeaders } from './security'
import { send, sendReady } from './send'
import type { Stamp, StampClock } from './stamp'
import { isPersonal, kindOfTarget, targetFault, variantOf } from './target'

const REFUSED = new Set(['CONNECT', 'TRACE', 'TRACK'])

/** Built files hold for every state of the record. */
const ASSET = { key: ASSET_STAMP, revision: 0 } as const

export type EntryParts = JudgeParts & {
  readonly stamps: StampClock
  /** Answers `/api/health`. */
  readonly health: () => Promise<Answer>
  /** Changes with every build, so that a new build's pages are not taken for the old one's. */
  readonly build: string
  /** Who may frame `/{l}/embed/…`: sources for `frame-ancestors`. */
  readonly embedders: string
  /** Nothing is kept and the pages may evaluate code, as the development server wants. */
  readonly dev: boolean
}

/**
 * The one place that answers every request. Public answers are kept whole by (address, revision, day) and sent without
 * waking Next.js; whatever is personal, private or not a plain read goes past the store.
 */
export function createEntry(parts: EntryParts): RequestListener {
  const { log } = parts
  const entry = new Entry(parts)
  return (req, res) => {
    if (log.isLevelEnabled('debug')) {
      const began = performance.now()
      res.once('close', () => {
        const path = (req.url ?? '').split('?', 1)[0]
        log.debug(
          { method: req.method, path, status: res.statusCode, ms: Math.round(performance.now() - began) },
          'answered',
        )
      })
    }
    if (entry.quick(req, res)) return
    entry.handle(req, res).catch((error: unknown) => {
      log.error({ err: error, method: req.method, path: (req.url ?? '').slice(0, 500) }, 'a request failed')
      if (res.headersSent) res.destroy()
      else send(req, res, entry.finished(faultAnswer(500, req.url ?? '/'), req.url ?? '/')).catch(() => res.destroy())
    })
  }
}

class Entry {
  readonly #parts: EntryParts
  readonly #always: [string, string][]
  readonly #judge: Judge
  /** Answers that are being made, so that many who ask at once wake Next.js once. */
  readonly #making = new Map<string, Promise<Answer | null>>()

  constructor(parts: EntryParts) {
    this.#parts = parts
    this.#judge = createJudge(parts)
    this.#always = securityHeaders(parts.origin.protocol === 'https:')
  }

  /**
   * Answers at once what is kept ready, and says whether it did. This is the way of nearly all requests, so it waits for
   * nothing and reads no more of them than it must.
   */
  quick(req: IncomingMessage, res: ServerResponse): boolean {
    const { headers, method } = req
    const { url = '/' } = req
    if (headers.cookie !== undefined || headers.authorization !== undefined || headers.rsc !== undefined) return false
    if (method !== 'GET' && method !== 'HEAD') return false
    const stamp = url.startsWith('/_next/') ? ASSET_STAMP : this.#parts.stamps.known()?.key
    const kept = stamp === undefined ? undefined : this.#parts.store.get(stamp, url)
    return kept !== undefined && !(kept instanceof Promise) && sendReady(req, res, kept)
  }

  async handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const url = req.url ?? '/'
    const kind = kindOfTarget(url)
    const reads = req.method === 'GET' || req.method === 'HEAD'
    if (url.split('?', 1)[0] === '/api/health') return send(req, res, this.finished(await this.#parts.health(), url))
    if (reads && !this.#parts.dev && (kind === 'asset' || (kind === 'public' && !isPersonal(req)))) {
      return this.#public(req, res, url, kind)
    }
    const fault = targetFault(url) ?? routerStateFault(req.headers)
    if (fault) return send(req, res, this.finished(faultAnswer(fault, url), url))
    // The web's Request, which Next.js makes of ours, cannot hold these.
    if (REFUSED.has(req.method ?? '')) return send(req, res, this.finished(faultAnswer(405, url), url))
    req.headers[ADDRESS_HEADER] = clientAddress(req)
    if (this.#parts.dev) return this.#develop(req, res)
    const answer = await render(this.#parts.site, req, () => this.#direct(res, url)).finally(() => {
      // It may have written: what is shown next must not be older than that.
      if (!reads) this.#parts.stamps.expire()
    })
    if (!answer) return
    const here = relativeRedirect(answer, [this.#parts.origin.host, req.headers.host])
    await send(req, res, this.finished(await this.#judge(here, url), url))
  }

  async #public(req: IncomingMessage, res: ServerResponse, url: string, kind: 'asset' | 'public'): Promise<void> {
    const { store } = this.#parts
    const now = kind === 'asset' ? ASSET : await this.#stamp()
    if (now === null) return send(req, res, this.finished(faultAnswer(503, url), url))
    const { key: stamp } = now
    const variant = kind === 'asset' ? '' : variantOf(req)
    const address = variant === '' ? url : `${url} ${variant}`
    const found = store.get(stamp, address)
    const kept = found instanceof Promise ? await found : found
    if (kept) return send(req, res, kept)

    // What is kept was judged before; only a new address needs it.
    const fault = targetFault(url) ?? routerStateFault(req.headers)
    if (fault) return send(req, res, this.finished(faultAnswer(fault, url), url))
    const key = `${stamp} ${address}`
    const other = this.#making.get(key)
    const making = other ?? this.#make(req, res, { url, now, address, tag: `${stamp}-${variant}` })
    if (!other) {
      this.#making.set(key, making)
      making.finally(() => this.#making.delete(key)).catch(() => undefined)
    }
    const answer = await making
    if (answer) return send(req, res, answer)
    // Too large to be shared: whoever asked first is being sent it, the others each need their own.
    if (other) await this.#parts.site(req, this.#direct(res, url))
  }

  async #make(
    req: IncomingMessage,
    res: ServerResponse,
    { url, now, address, tag }: { url: string; now: typeof ASSET | Stamp; address: string; tag: string },
  ): Promise<Answer | null> {
    const { site, store, origin, build } = this.#parts
    const made = await render(site, anonymous(req, origin), () => this.#direct(res, url))
    if (made === null) return null
    const answer = await this.#judge(relativeRedirect(made, [origin.host]), url)
    if (answer.status !== 200 || answer.headers.has('set-cookie')) return this.finished(checked(answer), url)
    const lasting: [string, string | null][] =
      now === ASSET
        ? []
        : [
            ['cache-control', lifetimeOf(url, now.revision)],
            ['vary', varyOf(answer)],
          ]
    const whole = this.finished(withHeaders(answer, [...lasting, ['etag', `W/"${build}-${tag}"`]]), url)
    await store.set(now.key, address, whole)
    return whole
  }

  /** The answer with the headers that all carry. */
  finished(answer: Answer, url: string): Answer {
    const headers: [string, string][] = [...this.#always]
    if (String(answer.headers.get('content-type') ?? '').startsWith('text/html')) {
      const policy = contentPolicy(scriptHashes(String(answer.body)), frameAncestors(url, this.#parts.embedders))
      headers.push(['content-security-policy', policy])
    }
    return withHeaders(answer, headers)
  }

  #develop(req: IncomingMessage, res: ServerResponse): Promise<void> {
    for (const [name, value] of this.#always) res.setHeader(name, value)
    return this.#parts.site(req, res)
  }

  /** The response itself, with the headers that all carry, for what is streamed. */
  #direct(res: ServerResponse, url: string): ServerResponse {
    for (const [name, value] of this.#always) res.setHeader(name, value)
    res.setHeader('content-security-policy', contentPolicy([], frameAncestors(url, this.#parts.embedders)))
    return res
  }

  async #stamp(): Promise<Stamp | null> {
    try {
      return await this.#parts.stamps.current()
    } catch (error) {
      this.#parts.log.error({ err: error }, 'the database does not answer')
      return null
    }
  }
}

/** Asks for an answer to be checked that says nothing of its lifetime: caches would keep a 308 or a 404 by a guess of their own. */
function checked(answer: Answer): Answer {
  return answer.headers.has('cache-control') ? answer : withHeaders(answer, [['cache-control', 'no-cache']])
}

/** What an answer varies by: what Next.js says, and the coding. */
function varyOf(answer: Answer): string {
  const said = answer.headers.get('vary')
  const names = said === undefined ? [] : String(said).split(/\s*,\s*/)
  return [...new Set([...names.map(name => name.toLowerCase()), 'accept-encoding'])].join(', ')
}
