import 'server-only'
import { z } from 'zod'
import { type Problem, problem } from './problem'

const shape = z.object({ message: z.string() })
/** SQLSTATEs that input can cause: broken check, exclusion, unique or foreign key, missing value, number too big. */
const state = /\b(23514|23P01|23505|23503|23502|22003)\b/
const named = /constraint \\?["`“](\w+)/

/**
 * What the database itself refused, as a problem, where it was a rule that it refused by; null for anything else. The form
 * checks should have said so before: this is the last line, and keeps a broken rule from looking like a broken program.
 */
export function databaseProblem(error: unknown): Problem | null {
  const text = textOf(error)
  const code = state.exec(text)?.[1]
  if (!code) return null
  return problem('constraint', undefined, { name: named.exec(text)?.[1] ?? code })
}

function textOf(error: unknown): string {
  const parsed = shape.safeParse(error)
  if (!parsed.success) return ''
  const rest: string[] = [parsed.data.message]
  for (const key of ['code', 'constraint', 'meta', 'cause']) {
    const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, key) : undefined
    if (typeof value === 'string') rest.push(value)
    else if (value instanceof Error) rest.push(textOf(value))
    else if (value !== undefined) rest.push(JSON.stringify(value) ?? '')
  }
  return rest.join(' ')
}
