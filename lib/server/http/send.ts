import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { OPEN } from '../api/problem-details'
import { REQUEST_ID_HEADER, requestContext } from '../observe/request'
import type { Answer, Form } from './answer'
import { formOf, preferredCoding } from './coding'

/** Sends an answer in the form that the request takes; HEAD gets the same head and no body (RFC 9110 section 9.3.2). */
export async function send(req: IncomingMessage, res: ServerResponse, answer: Answer): Promise<void> {
  if (!sendReady(req, res, answer))
    write(req, res, answer, await formOf(answer, preferredCoding(req.headers['accept-encoding'])))
}

/** Sends an answer at once if the form that the request takes is made already; false, and nothing done, if not. */
export function sendReady(req: IncomingMessage, res: ServerResponse, answer: Answer): boolean {
  const etag = answer.headers.get('etag')
  const reads = req.method === 'GET' || req.method === 'HEAD'
  if (reads && typeof etag === 'string' && matches(req.headers['if-none-match'], etag)) {
    sendNotModified(res, answer.headers)
    return true
  }
  const form = formOf(answer, preferredCoding(req.headers['accept-encoding']))
  if (form instanceof Promise) return false
  write(req, res, answer, form)
  return true
}

function write(req: IncomingMessage, res: ServerResponse, answer: Answer, form: Form): void {
  if (res.destroyed) return
  res.writeHead(answer.status, named(form.head))
  if (req.method === 'HEAD') res.end()
  else res.end(form.body)
}

/** A head with the id of the request that it answers. What is sent at once, past all work, has none. */
function named(head: string[]): string[] {
  const context = requestContext()
  return context ? [...head, REQUEST_ID_HEADER, context.id] : head
}

/** What an answer says of itself that holds for a confirmed copy of it too. */
const CONFIRMED = ['etag', 'cache-control', 'vary', ...Object.keys(OPEN)]

/** Says that the copy the client holds is still right, with the headers that RFC 9110 section 15.4.5 asks for. */
export function sendNotModified(res: ServerResponse, headers: Answer['headers']): void {
  const head: string[] = []
  for (const name of CONFIRMED) {
    const value = headers.get(name)
    if (typeof value === 'string') head.push(name, value)
  }
  res.writeHead(304, named(head))
  res.end()
}

/** Whether an `If-None-Match` header names this tag; comparison is weak (RFC 9110 section 13.1.2). */
export function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  if (header === etag) return true
  const bare = etag.replace(/^W\//, '')
  return header.split(',').some(part => {
    const one = part.trim()
    return one === '*' || one.replace(/^W\//, '') === bare
  })
}
