import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeRows } from '@/lib/domain/merge-rows'

type Row = { readonly id: string; readonly about: string; readonly says: string }
const row = (id: string, about: string, says: string): Row => ({ id, about, says })
const RULES = { content: ({ about, says }: Row) => `${about} ${says}`, matter: ({ about }: Row) => about }
const merge = (base: Row[], mine: Row[], theirs: Row[], chosen: string[] = []) =>
  mergeRows(base, mine, theirs, RULES, new Set(chosen))

const ONE = row('1', 'a', 'first')
const TWO = row('2', 'b', 'second')

describe('two changes of one list of rows', () => {
  test('what the other one added is there beside what I changed', () => {
    const mine = row('1', 'a', 'mine')
    const added = row('3', 'c', 'their quote')
    expect(merge([ONE], [mine], [ONE, added])).toEqual({
      rows: [mine, added],
      taken: [{ before: null, after: added }],
      conflicts: [],
    })
  })

  test('what the other one took away goes, what I took away goes', () => {
    expect(merge([ONE, TWO], [ONE], [TWO]).rows).toEqual([])
    expect(merge([ONE, TWO], [ONE, TWO], [TWO])).toMatchObject({ rows: [TWO], taken: [{ before: ONE, after: null }] })
  })

  test('a row that was saved anew under another number is the same row, changed', () => {
    const theirs = row('9', 'a', 'theirs')
    expect(merge([ONE], [ONE], [theirs])).toEqual({
      rows: [theirs],
      taken: [{ before: ONE, after: theirs }],
      conflicts: [],
    })
    const mine = row('', 'a', 'mine')
    const conflict = { id: '1', base: ONE, mine, theirs }
    expect(merge([ONE], [mine], [theirs])).toEqual({ rows: [mine], taken: [], conflicts: [conflict] })
    expect(merge([ONE], [mine], [theirs], ['1']).rows).toEqual([theirs])
  })

  test('what one changed and the other took away stays, and is said', () => {
    const changed = row('1', 'a', 'changed')
    expect(merge([ONE], [changed], [])).toEqual({
      rows: [changed],
      taken: [],
      conflicts: [{ id: '1', base: ONE, mine: changed, theirs: null }],
    })
    expect(merge([ONE], [changed], [], ['1']).rows).toEqual([])
    expect(merge([ONE], [], [changed]).rows).toEqual([changed])
  })

  test('what both added alike is there once, under the number that it is stored by', () => {
    const stored = row('7', 'c', 'same')
    expect(merge([], [row('', 'c', 'same')], [stored])).toEqual({ rows: [stored], taken: [], conflicts: [] })
  })

  test('where nobody knows what it began from, two sayings of one row are a conflict', () => {
    const mine = row('1', 'a', 'mine')
    expect(merge([], [mine], [ONE])).toMatchObject({ rows: [mine], conflicts: [{ mine, theirs: ONE }] })
  })

  const says = fc.constantFrom('x', 'y', 'z')
  const base = fc.uniqueArray(
    fc.record({ id: fc.constantFrom('1', '2', '3'), about: fc.constantFrom('a', 'b'), says }),
    {
      selector: one => one.id,
    },
  )
  const added = (ids: readonly string[]) =>
    fc.uniqueArray(fc.record({ id: fc.constantFrom(...ids), about: fc.constantFrom('a', 'b', 'c'), says }), {
      selector: one => one.id || Math.random(),
      maxLength: 3,
    })
  const sides = base.chain(rows => {
    const side = (ids: readonly string[]) =>
      fc
        .tuple(
          fc.array(fc.option(says), { minLength: rows.length, maxLength: rows.length }),
          fc.subarray(rows),
          added(ids),
        )
        .map(([typed, left, more]) => [...left.map((one, at) => ({ ...one, says: typed[at] ?? one.says })), ...more])
    return fc.tuple(fc.constant(rows), side(['']), side(['7', '8', '9']))
  })

  test('nothing that either side added or changed is lost', () => {
    fc.assert(
      fc.property(sides, ([before, mine, theirs]) => {
        const { rows, conflicts } = merge(before, mine, theirs)
        const known = new Set(before.map(RULES.content))
        const there = new Set(
          [...rows, ...conflicts.flatMap(one => [one.mine, one.theirs])].map(one => one && RULES.content(one)),
        )
        for (const one of [...mine, ...theirs])
          if (!known.has(RULES.content(one))) expect(there.has(RULES.content(one)), JSON.stringify(one)).toBe(true)
      }),
    )
  })

  test('one side alone changes as it likes', () => {
    fc.assert(
      fc.property(sides, ([before, mine, theirs]) => {
        expect(merge(before, mine, before)).toMatchObject({ taken: [], conflicts: [] })
        const all = (rows: readonly Row[]) => rows.map(RULES.content).toSorted()
        expect(all(merge(before, mine, before).rows)).toEqual(all(mine))
        expect(all(merge(before, before, theirs).rows)).toEqual(all(theirs))
      }),
    )
  })
})
