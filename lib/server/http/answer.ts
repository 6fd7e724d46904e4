import 'server-only'

/** A way in which a body can leave: as it is, or compressed. */
export type Coding = 'identity' | 'gzip' | 'br'

/** A body in one coding with its head as Node writes it fastest: names and values in turn. */
export type Form = { readonly head: string[]; readonly body: Buffer }

/** A finished answer. Its forms are made on first asking and stay with it. */
export type Answer = {
  readonly status: number
  /** Names in lower case; without length, coding and connection headers, which depend on the form sent. */
  readonly headers: ReadonlyMap<string, string | readonly string[]>
  readonly body: Buffer
  readonly forms: Map<Coding, Form | Promise<Form>>
}

/** What an answer may hold in memory, in bytes: body, what its compressed forms may add, and headers. */
export function weight(answer: Answer): number {
  let headers = 0
  for (const [name, value] of answer.headers) headers += name.length + String(value).length
  return Math.ceil(answer.body.length * 1.5) + headers * 2 + 200
}

/** An answer of ours in one piece of text. */
export function textAnswer(status: number, type: string, text: string, headers: [string, string][] = []): Answer {
  const all = new Map<string, string>([['content-type', `${type}; charset=utf-8`], ...headers])
  return { status, headers: all, body: Buffer.from(text), forms: new Map() }
}

/** The same answer with some headers set and others taken away (value null). */
export function withHeaders(answer: Answer, changes: Iterable<readonly [string, string | null]>): Answer {
  const headers = new Map(answer.headers)
  for (const [name, value] of changes) {
    if (value === null) headers.delete(name)
    else headers.set(name, value)
  }
  return { ...answer, headers, forms: new Map() }
}
