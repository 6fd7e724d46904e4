import { LOCKS } from '@/lib/charts/shared-view'
import { westernDigits } from '@/lib/core/fold'
import { addDays, isPlainDate } from '@/lib/core/plain-date'
import { err, ok, type Result } from '@/lib/core/result'
import { passwordLength, SHARE_PASSWORD_LENGTH } from '@/lib/domain/password'
import { isLocale } from '@/lib/i18n/locale'
import { readWrittenDate } from '@/lib/i18n/written-date'
import { hashedPassword } from '@/lib/server/auth/password'
import { type Problem, type ProblemCode, problem } from '@/lib/server/commands/problem'

type Typed = Readonly<Record<string, string>>
type Wrong = { readonly code: ProblemCode; readonly field: string }

/** The end of the last day as an instant; a day as people write it, in Baghdad. Null where none was typed. */
function endOf(text: string): Result<string | null, Wrong> {
  if (text.trim() === '') return ok(null)
  const day = readWrittenDate(text)
  if (!day.ok || !isPlainDate(day.value)) return err({ code: 'share_expires', field: 'expires' })
  return ok(`${addDays(day.value, 1)}T00:00:00+03:00`)
}

function limitOf(text: string): Result<number | null, Wrong> {
  const plain = westernDigits(text).trim()
  if (plain === '') return ok(null)
  return /^\d{1,7}$/.test(plain) ? ok(Number(plain)) : err({ code: 'number', field: 'most' })
}

/**
 * What a form says of a link: what the commands of links take, and all that could not be read of it, by its box. What could not be
 * read is null among the terms, so that the command still says what is wrong with the rest.
 */
export async function readTerms(form: Typed) {
  const expires = endOf(form.expires ?? '')
  const most = limitOf(form.most ?? '')
  const password = await readPassword(form.password ?? '')
  const { title_en = '', title_ar = '', note_en = '', note_ar = '', locale = '' } = form
  const problems = [expires, most, password].flatMap((read): Problem[] =>
    read.ok ? [] : [problem(read.error.code, read.error.field)],
  )
  return {
    terms: {
      ...{ title_en, title_ar, note_en, note_ar, locale: isLocale(locale) ? locale : null },
      locked: LOCKS.filter(lock => form[`lock.${lock}`] === 'yes'),
      expires_at: expires.ok ? expires.value : null,
      max_views: most.ok ? most.value : null,
    },
    password_hash: password.ok ? password.value : null,
    problems,
  }
}

/** The hash of a typed password; null where none was typed. */
async function readPassword(password: string): Promise<Result<string | null, Wrong>> {
  if (password === '') return ok(null)
  const length = passwordLength(password)
  const { least, most } = SHARE_PASSWORD_LENGTH
  if (length < least || length > most) return err({ code: 'share_password', field: 'password' })
  return ok(await hashedPassword(password))
}
