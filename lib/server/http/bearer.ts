import 'server-only'
import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Whether a request brings exactly this token as a bearer; however near another comes, the answer takes as long. */
export const bears = ({ headers }: Pick<IncomingMessage, 'headers'>, token: string): boolean =>
  timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${token}`))
