import { describe, expect, it } from 'vitest'
import type { Field } from '@/lib/domain/field'
import { inputSchema, isList, storedSchema } from '@/lib/domain/field-schema'

const names = { label: { en: 'A', ar: 'أ' }, help: { en: 'A.', ar: 'أ.' } }
const field = {
  edtf: { type: 'edtf', ...names },
  date: { type: 'date', ...names },
  text: { type: 'text', ...names },
  long: { type: 'text', long: true, ...names },
  time: { type: 'text', format: 'time', ...names },
  choice: { type: 'enum', vocabulary: { drone: { en: 'Drone', ar: 'مسيّرة' } }, ...names },
  integer: { type: 'integer', min: 1, max: 7, ...names },
  boolean: { type: 'boolean', ...names },
  actor: { type: 'actor', ...names },
  actors: { type: 'actors', ...names },
  place: { type: 'place', ...names },
  scope: { type: 'scope', ...names },
  tags: { type: 'tags', ...names },
} as const satisfies Record<string, Field>

function read(one: Field, input: unknown): unknown {
  const parsed = inputSchema(one).safeParse(input)
  return parsed.success ? { is: parsed.data } : (parsed.error.issues[0]?.message ?? '')
}

describe('a stated value', () => {
  it.each([
    [field.edtf, ' 2024-01~ ', '2024-01~'],
    [field.date, '2024-02-29', '2024-02-29'],
    [field.text, '  two words ', 'two words'],
    [field.time, '03:30', '03:30'],
    [field.choice, 'drone', 'drone'],
    [field.integer, 7, 7],
    [field.boolean, false, false],
    [field.actor, 'p-abutaqwa', 'p-abutaqwa'],
    [field.actors, ['kh', 'iri', 'kh'], ['kh', 'iri']],
    [field.place, 'asad', 'asad'],
    [field.scope, 'SY + IQ', 'IQ+SY'],
    [field.tags, [' a '], ['a']],
  ])('of %j may be %j', (one, input, expected) => {
    expect(read(one, input)).toEqual({ is: expected })
  })

  it.each([
    [field.edtf, '2024-13', 'edtf_impossible'],
    [field.edtf, 'soon', 'edtf_shape'],
    [field.edtf, '2025/2024', 'edtf_reversed'],
    [field.date, '2023-02-29', 'date'],
    [field.date, '2024-01', 'date'],
    [field.text, 'a\0b', 'text_invalid'],
    [field.text, 'a\ud800', 'text_invalid'],
    [field.time, '24:00', 'time'],
    [field.choice, 'arrow', 'choice'],
    [field.choice, 'toString', 'choice'],
    [field.actor, 'Kataib Hezbollah', 'id_form'],
    [field.actors, ['kh', '-'], 'id_form'],
    [field.scope, 'IQ+IQ-KRI', 'scope'],
    [field.scope, 'IR', 'scope'],
    [field.tags, [' '], 'required'],
  ])('of %j may not be %j: %s', (one, input, code) => {
    expect(read(one, input)).toBe(code)
  })

  it.each([
    [field.integer, 0],
    [field.integer, 8],
    [field.integer, 1.5],
    [field.integer, '5'],
    [field.boolean, 'true'],
    [field.tags, 'a'],
    [field.text, 5],
    [field.text, 'x'.repeat(501)],
    [field.long, 'x'.repeat(20_001)],
    [field.tags, Array.from({ length: 101 }, (_, i) => `tag ${i}`)],
  ])('of %j may not be %j', (one, input) => {
    expect(typeof read(one, input)).toBe('string')
  })

  it('is cleared by null and by empty text; a list is then empty', () => {
    for (const one of Object.values(field)) {
      const cleared = isList(one) ? [] : null
      expect(read(one, null)).toEqual({ is: cleared })
      if (!isList(one)) expect(read(one, ' ')).toEqual({ is: cleared })
    }
  })
})

describe('a stored value', () => {
  it('may be null, unless it is a list', () => {
    for (const one of Object.values(field)) expect(storedSchema(one).safeParse(null).success).toBe(!isList(one))
    expect(storedSchema(field.choice).safeParse('').success).toBe(false)
  })
})
