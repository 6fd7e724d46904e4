import 'server-only'
import { type IncomingMessage, type OutgoingHttpHeader, type OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { versionOfTag } from '../api/version-tag'
import type { Answer } from './answer'

/** Bodies beyond this many bytes are not gathered but streamed to whoever asked. */
const LARGEST = 4 * 1024 * 1024

type Done = (error?: Error | null) => void

/**
 * A response without a connection: Next.js writes its answer into it and we keep it whole. If the body grows too
 * large, or never ends by nature, what came so far goes to `overflow` and the rest follows it there.
 */
export class CapturedResponse extends ServerResponse {
  readonly #overflow: () => ServerResponse
  readonly #chunks: Buffer[] = []
  readonly #settle: (answer: Answer | null) => void
  #size = 0
  #spilled: ServerResponse | null = null
  /** The whole answer when it ended, or null when it was streamed away. Rejects if it was broken off. */
  readonly answer: Promise<Answer | null>

  constructor(req: IncomingMessage, overflow: () => ServerResponse) {
    super(req)
    this.#overflow = overflow
    let settle: (answer: Answer | null) => void = () => undefined
    this.answer = new Promise((resolve, reject) => {
      settle = resolve
      this.once('error', reject)
      this.once('close', () => reject(new Error('the answer was broken off')))
    })
    this.#settle = settle
  }

  override writeHead(
    status: number,
    reason?: string | OutgoingHttpHeaders | OutgoingHttpHeader[],
    headers?: OutgoingHttpHeaders | OutgoingHttpHeader[],
  ): this {
    const given = typeof reason === 'string' ? headers : reason
    if (given && !Array.isArray(given)) {
      for (const [name, value] of Object.entries(given)) if (value !== undefined) this.setHeader(name, value)
    }
    return super.writeHead(status)
  }

  override flushHeaders(): void {
    if (!this.headersSent) this.writeHead(this.statusCode)
  }

  override write(chunk: unknown, encoding?: BufferEncoding | Done, done?: Done): boolean {
    this.flushHeaders()
    const bytes = bytesOf(chunk, typeof encoding === 'string' ? encoding : 'utf8')
    const callback = typeof encoding === 'function' ? encoding : done
    if (this.#spilled?.writableEnded) {
      if (callback) process.nextTick(callback)
      return true
    }
    if (this.#spilled) return this.#spilled.write(bytes, callback)
    this.#chunks.push(bytes)
    this.#size += bytes.length
    if (this.#size > LARGEST || this.getHeader('content-type') === 'text/event-stream') this.#spill()
    if (callback) process.nextTick(callback)
    return true
  }

  override end(chunk?: unknown, encoding?: BufferEncoding | (() => void), done?: () => void): this {
    if (this.finished) return this
    if (chunk !== undefined && chunk !== null && typeof chunk !== 'function') {
      this.write(chunk, typeof encoding === 'string' ? encoding : 'utf8')
    }
    this.flushHeaders()
    this.finished = true
    if (this.#spilled) this.#spilled.end()
    else this.#settle(this.#gathered())
    const callback = typeof chunk === 'function' ? chunk : typeof encoding === 'function' ? encoding : done
    process.nextTick(() => {
      this.emit('finish')
      if (typeof callback === 'function') callback()
      this.emit('close')
    })
    return this
  }

  #spill(): void {
    const target = this.#overflow()
    for (const [name, value] of Object.entries(this.getHeaders()))
      if (value !== undefined) target.setHeader(name, value)
    target.writeHead(this.statusCode)
    if (target.req?.method === 'HEAD') {
      // The head is all that was asked for: nothing more is made.
      this.#spilled = target
      target.end()
      this.#settle(null)
      this.#chunks.length = 0
      process.nextTick(() => this.emit('close'))
      return
    }
    for (const chunk of this.#chunks.splice(0)) target.write(chunk)
    target.on('drain', () => this.emit('drain'))
    target.once('close', () => this.emit('close'))
    this.#spilled = target
    this.#settle(null)
  }

  #gathered(): Answer {
    const headers = new Map<string, string | readonly string[]>()
    for (const [name, value] of Object.entries(this.getHeaders())) {
      if (value !== undefined) headers.set(name.toLowerCase(), Array.isArray(value) ? value : String(value))
    }
    for (const name of ['content-length', 'transfer-encoding', 'connection', 'date']) headers.delete(name)
    // Next.js tags bytes; the tag of a version of a record is what a program names when it changes it.
    if (versionOfTag(String(headers.get('etag') ?? '')) === null) headers.delete('etag')
    return { status: this.statusCode, headers, body: Buffer.concat(this.#chunks), forms: new Map() }
  }
}

function bytesOf(chunk: unknown, encoding: BufferEncoding): Buffer {
  if (typeof chunk === 'string') return Buffer.from(chunk, encoding)
  if (chunk instanceof Uint8Array) return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
  throw new TypeError('a body is text or bytes')
}
