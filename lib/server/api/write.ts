import 'server-only'
import { type ZodType, z } from 'zod'
import { type Command, runBatch } from '../commands/command'
import { type KeptAnswer, keptAnswer } from '../commands/kept-answers'
import { issueProblems, type Problem, problem } from '../commands/problem'
import { countWrite, type Quota, WRITE_QUOTA } from '../commands/token-use'
import { database } from '../db/current'
import { sha256 } from '../sha256'
import { jsonBody } from './json-body'
import { Fault, OPEN, writeProblem } from './problem-details'
import { faultOf } from './statuses'
import { tokenFor } from './token'
import { IF_MATCH, versionTag } from './version-tag'

/** As many faults of one body as are told: whoever sends more has one fault many times. */
const MOST_TOLD = 100

/** A text of the program's own, by which a request is known again. */
export const IDEMPOTENCY_KEY = z.string().regex(/^[!-~]{1,200}$/)

/** A write of the API: the command that does it, what its body holds, and what is answered. */
export type Writing<B extends ZodType, S extends ZodType, V> = {
  readonly command: Command<S, V>
  readonly body: B
  /** What the command is asked; `seen` is the version that `If-Match` names. */
  readonly input: (body: z.output<B>, seen: number | null) => z.input<S> | Promise<z.input<S>>
  /** Whether the version that was seen has to be named (`needed`), may be, or says nothing here. */
  readonly seen: keyof typeof IF_MATCH | 'none'
  /** `subjects`: what the command says it touched. */
  readonly answer: (
    value: V,
    subjects: readonly string[],
  ) => { readonly status: 200 | 201; readonly body: unknown; readonly tag?: number }
  /** Where the answer's thing is read from now on. */
  readonly location?: (value: V) => string
  /** What the body calls the member that the command calls `field`; undefined for what stands in no member of it. */
  readonly field?: (field: string) => string | undefined
  /** The record that is written stands in the body, not in the address: one that is not there is a fault of a member. */
  readonly record?: 'body'
}

/**
 * Answers a write: token → quota → body → command → answer, each with its own way of saying no, as problem details. With
 * `Idempotency-Key` the command and the keeping of its answer are one transaction.
 */
export async function write<B extends ZodType, S extends ZodType, V>(
  request: Request,
  writing: Writing<B, S, V>,
): Promise<Response> {
  let sent: Readonly<Record<string, string>> = {}
  try {
    const now = new Date()
    const token = await tokenFor(request, writing.command.allow, now)
    const quota = await countWrite(database(), token.id, now)
    sent = quotaHeaders(quota)
    if (quota.over) {
      const wait = { 'retry-after': String(quota.reset) }
      throw new Fault(429, [problem('too_many', undefined, { seconds: quota.reset })], wait)
    }
    const seen = seenBy(request, writing.seen)
    const key = keyOf(request)
    const { text, value } = await jsonBody(request)
    const parsed = writing.body.safeParse(value, { reportInput: true })
    if (!parsed.success) throw new Fault(422, issueProblems(parsed.error.issues.slice(0, MOST_TOLD)))
    const once = key === null ? undefined : keptAnswer(token.id, key, fingerprint(request, text), now)
    const actor = { userId: token.userId, tokenId: token.id }
    const input = await writing.input(parsed.data, seen)
    const done = await runBatch(
      database(),
      actor,
      now,
      async (run, done) => answerOf(writing, await run(writing.command, input), done.at(-1)?.subjects ?? []),
      once === undefined ? {} : { once },
    )
    if (!done.ok)
      throw faultOf(
        done.error.slice(0, MOST_TOLD).map(one => renamed(one, writing.field)),
        writing.record === 'body',
      )
    return responseOf(done.value, sent)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return writeProblem(request, new Fault(error.status, error.problems, { ...sent, ...error.headers }))
  }
}

function answerOf<B extends ZodType, S extends ZodType, V>(
  writing: Writing<B, S, V>,
  value: V,
  subjects: readonly string[],
): KeptAnswer {
  const { status, body, tag } = writing.answer(value, subjects)
  const location = writing.location?.(value)
  const headers = {
    ...(tag === undefined ? {} : { etag: versionTag(tag) }),
    ...(location === undefined ? {} : { location }),
  }
  return { status, headers, body: `${JSON.stringify(body)}\n`, replayed: false }
}

function responseOf({ status, headers, body, replayed }: KeptAnswer, sent: Readonly<Record<string, string>>): Response {
  return new Response(body, {
    status,
    headers: {
      ...OPEN,
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
      ...(replayed ? { 'idempotency-replayed': 'true' } : {}),
      ...sent,
    },
  })
}

/** How many writes are left, as draft-ietf-httpapi-ratelimit-headers words it. */
function quotaHeaders({ left, reset }: Quota): Record<string, string> {
  return {
    'ratelimit-policy': `"writes";q=${WRITE_QUOTA.most};w=${WRITE_QUOTA.window}`,
    ratelimit: `"writes";r=${left};t=${reset}`,
  }
}

/** The version that a request was written against; null for any. `*`, whatever stands, is no answer where one has to be named. */
function seenBy(request: Request, wanted: keyof typeof IF_MATCH | 'none'): number | null {
  const tag = request.headers.get('if-match')
  if (wanted === 'none' || (wanted === 'taken' && tag === null)) return null
  if (tag === null || (wanted === 'needed' && tag === '*')) throw new Fault(428, [problem('if_match_needed')])
  const version = IF_MATCH[wanted].safeParse(tag)
  if (!version.success) throw new Fault(412, [problem('edit_conflict')])
  return version.data
}

function keyOf(request: Request): string | null {
  const key = request.headers.get('idempotency-key')
  if (key === null || IDEMPOTENCY_KEY.safeParse(key).success) return key
  throw new Fault(400, [problem('idempotency_form')])
}

/** What makes a request the same one: method, address, the version it was written against, and the body as it was sent. */
function fingerprint(request: Request, text: string): string {
  const { pathname } = new URL(request.url)
  const parts = [request.method, pathname, request.headers.get('if-match') ?? '', text]
  return sha256(JSON.stringify(parts))
}

function renamed(one: Problem, name: ((field: string) => string | undefined) | undefined): Problem {
  if (one.field === undefined || name === undefined) return one
  const { field: _, ...rest } = one
  const field = name(one.field)
  return field === undefined ? rest : { ...rest, field }
}
