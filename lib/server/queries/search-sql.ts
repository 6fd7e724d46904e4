import 'server-only'
import sql, { raw, type Sql } from 'sql-template-tag'

/** Spellings of one Arabic letter and Arabic-Indic digits, each with what it is searched as. */
const FOLDED = [
  ['أإآٱ', 'ا'],
  ['ىئ', 'ي'],
  ['ة', 'ه'],
  ['ؤ', 'و'],
] as const
const DIGITS = '٠١٢٣٤٥٦٧٨٩'
const PERSIAN_DIGITS = '۰۱۲۳۴۵۶۷۸۹'
/** Tatweel and vowel signs (U+064B–U+0652, U+0670): written or not, the word is the same. */
const DROPPED = 'ـ\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670'

const FROM = `${FOLDED.map(([from]) => from).join('')}${DIGITS}${PERSIAN_DIGITS}`
const TO = `${FOLDED.map(([from, to]) => to.repeat(from.length)).join('')}01234567890123456789`
/** `translate` drops the characters that have no counterpart, so the dropped ones stand last. */
const translation = raw(`'${FROM}${DROPPED}', '${TO}'`)

const MOST_WORDS = 8
const LONGEST = 200

/** A text as it is searched: small letters, one spelling of each Arabic letter, no vowel signs, Western digits. */
const folded = (text: Sql): Sql => sql`translate(lower(${text}), ${translation})`

/** One condition for each word of a search, on `v` (a row of `entry_version`): it occurs in what the record says of itself. */
export function searchSql(q: string): Sql[] {
  // NUL and half a surrogate pair cannot be sent to PostgreSQL, and no record holds them.
  const words = q
    .slice(0, LONGEST)
    .split(/[\s\0\p{Surrogate}]+/u)
    .filter(Boolean)
    .slice(0, MOST_WORDS)
  const place = sql`(select concat_ws(' ', p.name_en, p.name_ar, array_to_string(p.variants, ' ')) from place p
    where p.id = v.place_id)`
  const text = folded(sql`concat_ws(' ', v.public_id, v.title_en, v.title_ar, v.summary_en, v.summary_ar,
    array_to_string(v.tags, ' '), ${place})`)
  return words.map(word => sql`strpos(${text}, ${folded(sql`${word}::text`)}) > 0`)
}
