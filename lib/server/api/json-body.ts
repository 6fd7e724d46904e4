import 'server-only'
import { type ProblemCode, type ProblemValues, problem } from '../commands/problem'
import { Fault, type FaultCode } from './problem-details'

/** Largest body of a request, in MB and bytes. */
const MOST_MB = 1
const MOST = MOST_MB * 1024 * 1024
/** How deep values may lie inside each other, and how many there may be: no record is near it. */
const DEEPEST = 32
const MOST_VALUES = 20_000

function refuse(status: FaultCode, code: ProblemCode, values?: ProblemValues): never {
  throw new Fault(status, [problem(code, undefined, values)])
}

/** The body of a request as text and as JSON. Refuses other types, compressed ones, what is too large, and what is none. */
export async function jsonBody(request: Request): Promise<{ readonly text: string; readonly value: unknown }> {
  const type = request.headers.get('content-type') ?? ''
  const coding = request.headers.get('content-encoding') ?? 'identity'
  if (!/^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i.test(type) || !/^identity$/i.test(coding))
    refuse(415, 'json_expected')
  const text = await textOf(request)
  try {
    const value: unknown = JSON.parse(text)
    if (tooMuch(value)) refuse(400, 'json_complex')
    return { text, value }
  } catch (error) {
    if (error instanceof Fault) throw error
    return refuse(400, 'json_invalid')
  }
}

async function textOf(request: Request): Promise<string> {
  const length = Number(request.headers.get('content-length') ?? 0)
  if (length > MOST) refuse(413, 'body_big', { limit: MOST_MB })
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const reader = request.body?.getReader()
  let text = ''
  let size = 0
  for (;;) {
    const piece = await reader?.read()
    if (!piece || piece.done) break
    size += piece.value.byteLength
    if (size > MOST) {
      reader?.cancel().catch(() => undefined)
      refuse(413, 'body_big', { limit: MOST_MB })
    }
    text += decoded(decoder, piece.value)
  }
  return text + decoded(decoder)
}

function decoded(decoder: TextDecoder, bytes?: Uint8Array): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode()
  } catch {
    return refuse(400, 'json_invalid')
  }
}

function tooMuch(whole: unknown): boolean {
  let values = 0
  const walk = (value: unknown, depth: number): boolean => {
    values += 1
    if (values > MOST_VALUES || depth > DEEPEST) return true
    return typeof value === 'object' && value !== null && Object.values(value).some(one => walk(one, depth + 1))
  }
  return walk(whole, 0)
}
