import fc from 'fast-check'
import { type Kind, kindDefinition } from '@/lib/domain/kinds'

/** What people and accidents put into fields: right, wrong, in other digits and scripts, what no database holds, far too long. */
export const oddText = fc.oneof(
  fc.constantFrom(
    '',
    '2024-01-04',
    '2024-01~',
    '../2025-09-30',
    '٤/١/٢٠٢٤',
    'أوائل يناير 2024',
    '4 كانون الثاني',
    '2024-13-45',
  ),
  fc.constantFrom('0', '12', '١٢', '۱۲', '1,200', '١٬٢٠٠', '-3', '1.5', '99999999999', '1e9', 'NaN', '1', '2'),
  fc.constantFrom('03:30', '٢٥:٩٩', 'IQ', 'asad', 'iri', 'yes', 'no', '__proto__', 'constructor', 'null'),
  fc.constantFrom(
    "'; drop table attack; --",
    '<script>',
    '$undefined',
    '\u202eمقلوب\u202c',
    '\u2067\u200f\u200b',
    '😀🇮🇶',
    '\ud800',
    'x\udc00',
    '\0',
    '\u0007\u001b[',
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constant('نص طويل '.repeat(3000)),
)

/** A form of a kind: words of its lists now and then, so that some forms are right. */
export function oddForm(kind: Kind) {
  const controls = Object.entries(kindDefinition(kind).fields).map(([key, field]) => {
    const words =
      'vocabulary' in field ? Object.keys(field.vocabulary) : 'words' in field ? Object.keys(field.words ?? {}) : []
    const one =
      words.length > 0
        ? fc.oneof(fc.constantFrom('', ...words), oddText)
        : fc.oneof({ weight: 2, arbitrary: fc.constant('') }, oddText)
    return [key, field.type === 'tags' || field.type === 'actors' ? fc.array(one, { maxLength: 3 }) : one] as const
  })
  return fc
    .record(Object.fromEntries(controls), { requiredKeys: [] })
    .map(form =>
      Object.fromEntries(Object.entries(form).flatMap(([key, one]) => (one === undefined ? [] : [[key, one]]))),
    )
}
