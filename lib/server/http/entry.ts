import 'server-only'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Metrics } from '../observe/metrics'
import { REQUEST_ID_HEADER, requestContext } from '../observe/request'
import { type Answer, withHeaders } from './answer'
import { ASSET_STAMP } from './answer-store'
import { ADDRESS_HEADER, clientAddress, isOwnMachine } from './client-address'
import { type FaultStatus, faultAnswer } from './fault-answer'
import { createJudge, databaseFault, type Judge, type JudgeParts } from './judge'
import { lifetimeOf, unchangedHead } from './lasting'
import { metricsAnswer } from './metrics-answer'
import { isCounted, type Rate, type Taken } from './rate'
import { anonymous, relativeRedirect, render } from './render'
import { routerStateFault } from './router-state'
import { isDocument, isForeign, pagePolicy, securityHeaders } from './security'
import { send, sendNotModified, sendReady } from './send'
import { answerShare } from './share-answer'
import type { ShareGate } from './share-gate'
import { SHARE_HEADER, sharedInside, sharedSlug } from './share-request'
import type { Stamp, Stamps } from './stamp'
import { isPersonal, kindOfTarget, targetFault, variantOf } from './target'
import { watched } from './watched'

const REFUSED = new Set(['CONNECT', 'TRACE', 'TRACK'])

/** How long an answer holds, as its `Cache-Control`, and its tag. */
type Marks = { readonly lifetime: string; readonly etag: string }

/** Built files hold for every state of the record. */
const ASSET = { key: ASSET_STAMP, revision: 0 } as const

/** Larger bodies than any form or address of ours takes; the places that read one say less. */
const LARGEST_BODY = 32 * 1024 * 1024

export type EntryParts = JudgeParts & {
  readonly metrics: Metrics
  readonly rate: Rate
  /** What opens `/api/metrics` to others than this machine. */
  readonly metricsToken: string | undefined
  readonly stamps: Stamps
  /** Answers `/api/health`. */
  readonly health: () => Promise<Answer>
  /** Decides who is shown what behind `/s/{slug}`. */
  readonly shares: ShareGate
  /** Changes with every build, so that a new build's pages are not taken for the old one's. */
  readonly build: string
  /** Who may frame `/{l}/embed/…`: sources for `frame-ancestors`. */
  readonly embedders: string
  /** Nothing is kept and the pages may evaluate code, as the development server wants. */
  readonly dev: boolean
  /** The database holds made-up events: every answer says so. */
  readonly synthetic?: boolean
}

/**
 * The one place that answers every request. Public answers are kept whole by (address, revision, day) and sent without
 * waking Next.js; whatever is personal, private or not a plain read goes past the store.
 */
export function createEntry(parts: EntryParts): RequestListener {
  const entry = new Entry(parts)
  return watched(parts, {
    quick: (req, res) => entry.quick(req, res),
    handle: (req, res) => entry.handle(req, res),
    failed: (req, res) => entry.refuse(req, res, databaseFault() ?? 500),
  })
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
    this.#always = securityHeaders(parts.origin.protocol === 'https:', parts.synthetic)
  }

  /**
   * Answers at once what is kept ready, and says whether it did. This is the way of nearly all requests, so it waits for
   * nothing and reads no more of them than it must.
   */
  quick(req: IncomingMessage, res: ServerResponse): boolean {
    const { headers, method } = req
    const { url = '/' } = req
    if (headers.cookie !== undefined || headers.authorization !== undefined || headers.rsc !== undefined) return false
    if (headers[REQUEST_ID_HEADER] !== undefined) return false
    if (method !== 'GET' && method !== 'HEAD') return false
    const stamp = url.startsWith('/_next/') ? ASSET_STAMP : this.#parts.stamps.known()?.key
    const kept = stamp === undefined ? undefined : this.#parts.store.get(stamp, url)
    if (kept === undefined || kept instanceof Promise) return false
    if (isCounted(url)) {
      const taken = this.#parts.rate.look(clientAddress(req), Date.now())
      // Asked of another program: this one is answered by the way that may wait.
      if (taken instanceof Promise) return false
      this.#tell(res, taken)
    }
    return sendReady(req, res, kept)
  }

  async handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const url = req.url ?? '/'
    const kind = kindOfTarget(url)
    const reads = req.method === 'GET' || req.method === 'HEAD'
    const path = url.split('?', 1)[0]
    if (path === '/api/health') return send(req, res, this.finished(await this.#parts.health(), url))
    if (path === '/api/metrics') {
      const { metrics, metricsToken } = this.#parts
      return send(req, res, this.finished(await metricsAnswer(metrics, req, metricsToken), url))
    }
    if (Number(req.headers['content-length'] ?? 0) > LARGEST_BODY) {
      // Nobody reads it, so the connection cannot be used again.
      res.setHeader('connection', 'close')
      return this.refuse(req, res, 413)
    }
    if (reads && !this.#parts.dev && (kind === 'asset' || (kind === 'public' && !isPersonal(req)))) {
      return this.#public(req, res, url, kind)
    }
    const fault = targetFault(url) ?? routerStateFault(req.headers)
    if (fault) return this.refuse(req, res, fault)
    // The web's Request, which Next.js makes of ours, cannot hold these.
    if (REFUSED.has(req.method ?? '')) return this.refuse(req, res, 405)
    if (isForeign(req, [this.#parts.origin.host, req.headers.host])) return this.refuse(req, res, 403)
    if (await this.#tooMany(req, res)) return
    req.headers[ADDRESS_HEADER] = clientAddress(req)
    delete req.headers[SHARE_HEADER]
    if (sharedSlug(url) !== null || sharedInside(url) !== null) return this.#share(req, res, url)
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
    if (now === null) return this.refuse(req, res, 503)
    const { key: stamp } = now
    const variant = kind === 'asset' ? '' : variantOf(req)
    const address = variant === '' ? url : `${url} ${variant}`
    const found = store.get(stamp, address)
    const kept = found instanceof Promise ? await found : found
    if (kept) {
      const context = requestContext()
      if (context) context.kept = true
      await this.#tellLeft(req, res)
      return send(req, res, kept)
    }

    // What is kept was judged before; only a new address needs it.
    const fault = targetFault(url) ?? routerStateFault(req.headers)
    if (fault) return this.refuse(req, res, fault)
    const marks = this.#marks(url, now, `${stamp}-${variant}`)
    const unchanged = unchangedHead(url, req.headers['if-none-match'], marks.etag, marks.lifetime)
    if (unchanged) {
      for (const [name, value] of this.#always) res.setHeader(name, value)
      await this.#tellLeft(req, res)
      return sendNotModified(res, unchanged)
    }
    if (kind === 'public' && (await this.#tooMany(req, res))) return
    const key = `${stamp} ${address}`
    const other = this.#making.get(key)
    const making = other ?? this.#make(req, res, { url, now, address, ...marks })
    if (!other) {
      this.#making.set(key, making)
      making.finally(() => this.#making.delete(key)).catch(() => undefined)
    }
    const answer = await making
    if (answer) return send(req, res, answer)
    // Too large to be shared: whoever asked first is being sent it, the others each need their own.
    if (other) await this.#parts.site(req, this.#streamed(res, url, now, marks))
  }

  async #make(
    req: IncomingMessage,
    res: ServerResponse,
    { url, now, address, ...marks }: Marks & { url: string; now: typeof ASSET | Stamp; address: string },
  ): Promise<Answer | null> {
    const { site, store, origin } = this.#parts
    const { lifetime, etag } = marks
    // Everybody is shown the same: any copy of the database will do that holds what was promised.
    const context = requestContext()
    if (context) context.copy = { revision: now.revision }
    const made = await render(site, anonymous(req, origin), () => this.#streamed(res, url, now, marks))
    if (made === null) return null
    const answer = await this.#judge(relativeRedirect(made, [origin.host]), url)
    if (answer.status !== 200 || answer.headers.has('set-cookie') || context?.passing === true)
      return this.finished(checked(answer), url)
    const lasting: [string, string | null][] =
      now === ASSET
        ? []
        : [
            ['cache-control', lifetime],
            ['vary', varyOf(answer)],
          ]
    const whole = this.finished(withHeaders(answer, [...lasting, ['etag', etag]]), url)
    await store.set(now.key, address, whole)
    return whole
  }

  /** How long a public answer holds, and its tag. */
  #marks(url: string, now: typeof ASSET | Stamp, tag: string): Marks {
    const { cache, fixed } = lifetimeOf(url, now.revision)
    // What no later revision changes keeps its tag, and a copy of it stays right for as long as the build does.
    return { lifetime: cache, etag: `W/"${this.#parts.build}-${now !== ASSET && fixed ? 'fixed' : tag}"` }
  }

  /** The response itself for a public answer that is too large to be kept. */
  #streamed(res: ServerResponse, url: string, now: typeof ASSET | Stamp, { lifetime, etag }: Marks): ServerResponse {
    const direct = this.#direct(res, url)
    return now === ASSET ? direct : direct.setHeader('cache-control', lifetime).setHeader('etag', etag)
  }

  /** A named link: its door is judged before the page is made and its view counted after, and nothing of it is kept. */
  async #share(req: IncomingMessage, res: ServerResponse, url: string): Promise<void> {
    const { shares, site, origin } = this.#parts
    const answer = await answerShare(req, { shares, site, origin, judge: this.#judge })
    await send(req, res, this.finished(answer, url))
  }

  /** Says that a request is not answered, and why. */
  async refuse(req: IncomingMessage, res: ServerResponse, fault: FaultStatus, wait?: number): Promise<void> {
    const { url = '/' } = req
    await this.#tellLeft(req, res)
    if (fault === 413 || fault === 429) this.#parts.metrics.refused(fault === 413 ? 'size' : 'rate')
    return send(req, res, this.finished(faultAnswer(fault, url, wait), url))
  }

  /**
   * Turns a request away whose network asks too often for what has to be worked out; this machine's own may. Programs are told
   * what they have left.
   */
  async #tooMany(req: IncomingMessage, res: ServerResponse): Promise<boolean> {
    const taken = await this.#parts.rate.take(clientAddress(req), Date.now())
    if (isCounted(req.url ?? '/')) this.#tell(res, taken)
    if (taken.wait === null || isOwnMachine(req)) return false
    this.refuse(req, res, 429, taken.wait).catch(() => res.destroy())
    return true
  }

  #tell(res: ServerResponse, taken: Taken): void {
    for (const [name, value] of this.#parts.rate.headers(taken)) res.setHeader(name, value)
  }

  /** Tells a program what it has left where nothing was taken: what is kept ready, unchanged or refused costs nothing. */
  async #tellLeft(req: IncomingMessage, res: ServerResponse): Promise<void> {
    if (!isCounted(req.url ?? '/') || res.hasHeader('ratelimit')) return
    this.#tell(res, await this.#parts.rate.look(clientAddress(req), Date.now()))
  }

  /** The answer with the headers that all carry. */
  finished(answer: Answer, url: string): Answer {
    const headers: [string, string][] = [...this.#always]
    if (isDocument(answer.headers.get('content-type')))
      headers.push(['content-security-policy', pagePolicy(String(answer.body), url, this.#parts.embedders)])
    return withHeaders(answer, headers)
  }

  #develop(req: IncomingMessage, res: ServerResponse): Promise<void> {
    for (const [name, value] of this.#always) res.setHeader(name, value)
    return this.#parts.site(req, res)
  }

  /** The response itself, with the headers that all carry, for what is streamed. */
  #direct(res: ServerResponse, url: string): ServerResponse {
    for (const [name, value] of this.#always) res.setHeader(name, value)
    res.setHeader('content-security-policy', pagePolicy('', url, this.#parts.embedders))
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
