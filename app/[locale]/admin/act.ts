import type { z } from 'zod'
import type { FormState } from '@/components/forms/form-state'
import { err, ok, type Result } from '@/lib/core/result'
import type { Locale } from '@/lib/i18n/locale'
import type { Command } from '@/lib/server/commands/command'
import { runBatch } from '@/lib/server/commands/command'
import { type Problem, type ProblemCode, type ProblemValues, problem, Refusal } from '@/lib/server/commands/problem'
import { database } from '@/lib/server/db/current'

/** What a form sent, by control: text alone, spaces kept. */
export function typed(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' && !key.startsWith('$') ? [[key, value]] : [],
    ),
  )
}

const SECRET = /password|^code$|^token$/

/** The state of a form that was refused: what is wrong, in the order of its controls, and all that was typed but secrets. */
export function refusedState(
  before: FormState,
  form: FormData,
  locale: Locale,
  problems: readonly Problem[],
): FormState {
  const values = Object.fromEntries(Object.entries(typed(form)).filter(([key]) => !SECRET.test(key)))
  const controls = [...new Set(form.keys())]
  const placed = problems.map(({ field, message }) => ({
    field: field !== undefined && form.has(field) ? field : null,
    message: message[locale],
  }))
  const place = ({ field }: (typeof placed)[number]) => (field === null ? -1 : controls.indexOf(field))
  return { turn: before.turn + 1, values, problems: placed.toSorted((a, b) => place(a) - place(b)), done: null }
}

/** The same for one problem of the form's own. */
export function refusedFor(
  before: FormState,
  form: FormData,
  locale: Locale,
  code: ProblemCode,
  field?: string,
  values?: ProblemValues,
): FormState {
  return refusedState(before, form, locale, [problem(code, field, values)])
}

/** The state of a form that did what it was for. */
export function doneState(before: FormState, done: string, once?: FormState['once']): FormState {
  return { turn: before.turn + 1, values: {}, problems: [], done, ...(once === undefined ? {} : { once }) }
}

/**
 * Runs a command as somebody, now. With problems that its form found itself nothing is done, and they are answered with those of
 * the command, which is asked all the same: so all that is wrong is said at once.
 */
export async function runAs<S extends z.ZodType, V>(
  userId: string,
  command: Command<S, V>,
  input: z.input<S>,
  found: readonly Problem[] = [],
): Promise<Result<V, readonly Problem[]>> {
  const result = await runBatch(database(), { userId }, new Date(), async run => {
    const value = await run(command, input)
    if (found.length > 0) throw new Refusal([])
    return value
  })
  return result.ok ? ok(result.value) : err([...found, ...result.error])
}
