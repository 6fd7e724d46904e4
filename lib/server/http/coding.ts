import 'server-only'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import type { Answer, Coding, Form } from './answer'

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

/** Smaller bodies gain nothing by compressing. */
const WORTH_BYTES = 600
/** A zip file of ours holds its files as they are (decision 035), so it gains as much as they would. */
const TEXTUAL = /^(?:text\/|image\/svg|application\/(?:[\w.+-]*json|javascript|xml|atom|rss|geo|zip))/

/** Scripts and styles. */
const BUILT = /^(?:text\/(?:css|javascript)|application\/javascript)/

/** Few programs word their `Accept-Encoding` in their own way, so each wording is read once. */
const heard = new LRUCache<string, Coding>({ max: 200 })

/**
 * The coding for an `Accept-Encoding` header (RFC 9110 section 12.5.3): brotli before gzip, a coding with weight 0 never.
 */
export function preferredCoding(accept: string | string[] | undefined): Coding {
  if (accept === undefined) return 'identity'
  const text = String(accept)
  const known = heard.get(text)
  if (known) return known
  const coding = readCoding(text)
  heard.set(text, coding)
  return coding
}

function readCoding(accept: string): Coding {
  const weights = new Map<string, number>()
  for (const part of accept.toLowerCase().split(',')) {
    const [name = '', ...options] = part.split(';').map(one => one.trim())
    const q = options.find(option => option.startsWith('q='))
    weights.set(name, q === undefined ? 1 : Number(q.slice(2)) || 0)
  }
  const takes = (name: string): boolean => (weights.get(name) ?? weights.get('*') ?? 0) > 0
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity'
}

/** The coding in which this answer leaves when `wanted` is accepted: pictures and small bodies stay as they are. */
export function codingFor(answer: Answer, wanted: Coding): Coding {
  if (answer.headers.has('content-encoding') || answer.body.length < WORTH_BYTES) return 'identity'
  return TEXTUAL.test(String(answer.headers.get('content-type') ?? '')) ? wanted : 'identity'
}

/** The answer's form for who accepts `wanted`; made once and kept with the answer. */
export function formOf(answer: Answer, wanted: Coding): Promise<Form> | Form {
  const ready = answer.forms.get(wanted)
  if (ready) return ready
  const coding = codingFor(answer, wanted)
  if (coding !== wanted) {
    const plain = formOf(answer, coding)
    answer.forms.set(wanted, plain)
    return plain
  }
  if (coding === 'identity') {
    const form = assemble(answer, answer.body, null)
    answer.forms.set(coding, form)
    return form
  }
  const making = compress(answer, coding).then(body => {
    const form = assemble(answer, body, coding)
    answer.forms.set(coding, form)
    return form
  })
  answer.forms.set(coding, making)
  return making
}

function assemble(answer: Answer, body: Buffer, coding: string | null): Form {
  const head: string[] = []
  for (const [name, value] of answer.headers) {
    for (const one of typeof value === 'string' ? [value] : value) head.push(name, one)
  }
  if (coding) head.push('content-encoding', coding)
  head.push('content-length', String(body.length))
  return { head, body }
}

function compress({ headers, body }: Answer, coding: 'br' | 'gzip'): Promise<Buffer> {
  // Built files are compressed once for many thousand answers; what is read from the record, for few and in a hurry.
  const forGood =
    BUILT.test(String(headers.get('content-type'))) && String(headers.get('cache-control')).includes('immutable')
  if (coding === 'gzip') return toGzip(body, { level: forGood ? 9 : 6 })
  return toBrotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: forGood ? 9 : 5,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  })
}
