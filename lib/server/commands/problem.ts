import 'server-only'
import { IntlMessageFormat } from 'intl-messageformat'
import type { core } from 'zod'
import type { Localized } from '@/lib/domain/vocabulary'
import { errors as ar } from '@/lib/i18n/messages/ar/errors'
import { errors as en } from '@/lib/i18n/messages/en/errors'
import { inArabic } from '@/lib/i18n/translate'

type CodeOf<K> = K extends `problem.${infer C}` ? C : never
export type ProblemCode = CodeOf<keyof typeof en>
export type ProblemValues = Readonly<Record<string, string | number>>

/** An expected failure: a code for programs, the field it belongs to, and a sentence in both languages. */
export type Problem = { readonly code: ProblemCode; readonly field?: string; readonly message: Localized }

function isKey(key: string): key is keyof typeof en {
  return Object.hasOwn(en, key)
}

/** True for a code that has a message. */
export function isProblemCode(code: string): code is ProblemCode {
  return isKey(`problem.${code}`)
}

/** Makes a problem; `values` fill the message. */
export function problem(code: ProblemCode, field?: string, values?: ProblemValues): Problem {
  const write = (text: string, locale: string, said: ProblemValues | undefined) =>
    String(new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }).format(said))
  const key = `problem.${code}` as const
  const message = { en: write(en[key], 'en', values), ar: write(ar[key], 'ar-u-nu-latn', inArabic(values)) }
  return field === undefined ? { code, message } : { code, field, message }
}

/** Leaves a command: thrown inside a transaction so that all of it is rolled back, answered as a value outside. */
export class Refusal extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(p => `${p.field ? `${p.field}: ` : ''}${p.message.en}`).join(' '))
    this.name = 'Refusal'
  }
}

/** Refuses a command with one problem. */
export function refuse(code: ProblemCode, field?: string, values?: ProblemValues): never {
  throw new Refusal([problem(code, field, values)])
}

/** What zod found wrong, as problems; `prefix` is put before each field's path (`citations.0.source_id`). */
export function issueProblems(issues: readonly core.$ZodIssue[], prefix = ''): Problem[] {
  return issues.flatMap(issue => {
    const path = [prefix, ...issue.path.map(String)].filter(part => part !== '').join('.')
    const field = path === '' ? undefined : path
    // A schema of the domain names its own code as the message.
    if (isProblemCode(issue.message)) return [problem(issue.message, field)]
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map(name => problem('field_unknown', [path, name].filter(Boolean).join('.'), { name }))
      case 'invalid_type':
        return [
          issue.input === undefined && issue.message.endsWith('undefined')
            ? problem('required', field)
            : problem('type', field, { expected: issue.expected }),
        ]
      case 'too_big':
        return [
          issue.origin === 'string'
            ? problem('too_long', field)
            : problem('too_big', field, { limit: Number(issue.maximum) }),
        ]
      case 'too_small':
        return [
          issue.origin === 'string' || issue.origin === 'array'
            ? problem('required', field)
            : problem('too_small', field, { limit: Number(issue.minimum) }),
        ]
      case 'invalid_value':
        return [problem('choice', field)]
      default:
        return [problem('invalid', field)]
    }
  })
}
