import fc from 'fast-check'
import { oddValue } from './odd-values'

/** What is odd of text as such: marks without end, letters that turn the line round, halves of letters, what looks like nothing. */
const hostileText = fc.oneof(
  fc.constantFrom(
    '\u202e\u2067%\u2069\u202c',
    'ع\u0301'.repeat(200),
    '👨‍👩‍👧‍👦'.repeat(40),
    '\u200b\u200f\u00ad\ufeff',
    '\u2028\u2029',
    '\ufdd0\uffff',
    'ﷺ'.repeat(50),
    'İıſK',
    '１２３',
    '٢٠٢٤-٠١-٠١',
    '<svg onload=alert(1)>]]>&#0;',
    '"><!--\r\nset-cookie: a=b',
    '${7*7}{{7*7}}',
  ),
  fc.string({ unit: 'grapheme', maxLength: 2000 }),
)

/** Almost right: cut, doubled, turned round, in other letters, with what does not belong to it. */
function nearlyRight(good: readonly string[]): fc.Arbitrary<string> {
  const bend: readonly ((text: string, other: string) => string)[] = [
    text => text.slice(1),
    text => `${text} `,
    text => `-${text}`,
    text => text.toUpperCase(),
    text => `${text}\u200f`,
    (text, other) => `${text},${other}`,
    (text, other) => `${text}..${other}`,
    text => `${text},`.repeat(30),
    text => [...text].reverse().join(''),
    text => text.replaceAll('1', '9999').replaceAll('-', '--'),
  ]
  return fc
    .tuple(fc.constantFrom(...good), fc.constantFrom(...good), fc.constantFrom(...bend))
    .map(([one, other, how]) => how(one, other))
}

/** Random values of one parameter: right ones of it, almost right ones, odd ones. */
export const valuesOf = (good: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...good) },
    { weight: 2, arbitrary: nearlyRight(good) },
    { weight: 3, arbitrary: oddValue },
    { weight: 1, arbitrary: hostileText },
  )

/** What no address may hold: broken escapes, bytes that are no letters, NUL, far too much. */
const BROKEN = [
  '%',
  '%zz',
  '%f',
  '%ff',
  '%c0%80',
  '%00',
  '%u0041',
  '%ed%a0%80',
  '%e0%a4%a',
  '%5c',
  '%0b',
  'x'.repeat(9000),
]
export const brokenValue = fc.constantFrom(...BROKEN)

/** A value as it stands in an address: its bytes, each escaped that has to be; halves of letters as the mark for what is none. */
export const escaped = (text: string): string =>
  [...Buffer.from(text, 'utf8')]
    .map(byte =>
      /[\w.~-]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `%${byte.toString(16).padStart(2, '0')}`,
    )
    .join('')

/** A parameter with values that mean something. */
export type FuzzedParameter = { readonly name: string; readonly good: readonly string[] }

/** What is asked in one request: texts of parameters, some of them twice, and in some requests a value that no address may hold. */
type Question = {
  readonly values: readonly (readonly [string, string])[]
  readonly broken: readonly [string, string] | null
}

/**
 * Random questions, each with a value of every parameter. `focus`: how many of them are of any sort; the others of a question are
 * right then, so that a reader who stops at the first fault comes to each in turn.
 */
export function questions(
  parameters: readonly FuzzedParameter[],
  count: number,
  seed: number,
  focus?: number,
): Question[] {
  const of = (arbitrary: fc.Arbitrary<string>, salt: number) =>
    fc.sample(arbitrary, { numRuns: count, seed: seed + salt * 7919 })
  const anyOf = parameters.map(({ good }, at) => of(valuesOf(good), at + 1))
  const rightOf = parameters.map(({ good }, at) => of(fc.constantFrom(...good), at + 101))
  const broken = of(brokenValue, 999)
  return Array.from({ length: count }, (_, turn) => {
    const inFocus = (at: number): boolean =>
      focus === undefined || (at - turn * focus + count * parameters.length * focus) % parameters.length < focus
    const values = parameters.flatMap(({ name }, at): [string, string][] => {
      const text = (inFocus(at) ? anyOf : rightOf)[at]?.[turn] ?? ''
      // One in sixteen stands twice.
      return inFocus(at) && (turn + at) % 16 === 0
        ? [
            [name, text],
            [name, anyOf[at]?.[(turn + 1) % count] ?? ''],
          ]
        : [[name, text]]
    })
    const named = parameters[turn % Math.max(1, parameters.length)]?.name
    return { values, broken: turn % 12 === 0 && named !== undefined ? [named, broken[turn] ?? '%'] : null }
  })
}

/** Bytes of an address that values may fill together; one longer than the site takes is never read at all. */
const ROOM = 6000

/** As much of a text, escaped, as fits into so many bytes. */
function fitting(text: string, room: number): string {
  let said = ''
  for (const letter of text) {
    const more = escaped(letter)
    if (said.length + more.length > room) break
    said += more
  }
  return said
}

/** The query of a question, with `?`. A value that no address may hold takes the place of the one that its parameter has. */
export function queryOf({ values, broken }: Question): string {
  const kept = values.filter(([name]) => name !== broken?.[0])
  // Half of the room is for whoever says most, the rest is shared.
  const most = Math.max(0, ...kept.map(([, text]) => text.length))
  const share = ROOM / 2 / Math.max(1, kept.length)
  const pairs = kept.map(([name, text]) => `${escaped(name)}=${fitting(text, text.length === most ? ROOM / 2 : share)}`)
  const all = broken === null ? pairs : [...pairs, `${broken[0]}=${broken[1]}`]
  return all.length === 0 ? '' : `?${all.join('&')}`
}
