import 'server-only'
import { OPEN } from '../api/problem-details'
import type { Database } from '../db/handle'
import { type Answer, textAnswer } from './answer'

/** How long the database may take to answer before the site calls itself unable, in milliseconds. */
const PATIENCE_MS = 5000

/** What `/api/health` needs to know. */
export type HealthParts = {
  readonly version: string
  readonly kind: Database['kind']
  readonly revision: () => Promise<number>
}

/** 200 with version, revision and database kind when the site can serve; 503 with the reason otherwise. */
export async function healthAnswer({ version, kind, revision }: HealthParts): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), PATIENCE_MS)
  })
  try {
    const current = await Promise.race([revision(), late])
    return json(200, { status: 'ok', version, revision: current, database: kind })
  } catch {
    // The error itself may name hosts and users; it is in the log of whoever asked the database.
    return json(503, { status: 'unavailable', version, database: kind, reason: 'The database does not answer.' })
  } finally {
    clearTimeout(timer)
  }
}

function json(status: number, body: Record<string, string | number>): Answer {
  return textAnswer(status, 'application/json', `${JSON.stringify(body)}\n`, [
    ['cache-control', 'no-store'],
    ...Object.entries(OPEN),
  ])
}
