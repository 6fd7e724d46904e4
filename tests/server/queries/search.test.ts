import fc from 'fast-check'
import sql from 'sql-template-tag'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { fold, foldedWords } from '@/lib/core/fold'
import type { Database } from '@/lib/server/db/handle'
import { listEntries } from '@/lib/server/queries/list-entries'
import { matchingWords, plainWords, resolveSearch, searchWords } from '@/lib/server/queries/search'
import { eachEngine } from '@/tests/support/db'
import { addBasics, publishedAttack } from '../a-record'

describe('the words of a search', () => {
  test.each([
    ['A-1', ['iwma0001']],
    ['IWM-A-0001', ['iwma0001']],
    ['iwm m 40 نص', ['iwmm0040', 'نص']],
    ['إـلى القاعِدة', ['القاعده']],
    ['في', ['في']],
    ['F-16', ['iwmf0016']],
    ['a1', ['a1']],
    ['؟!', []],
  ])('%s → %j', (q, words) => {
    expect(searchWords(q).words).toEqual(words)
  })

  test('what may be an aircraft is kept as it is spelled, an id with its first part is not', () => {
    expect(searchWords('F-16 A-0010 iwm-f-16')).toMatchObject({
      words: ['iwmf0016', 'iwma0010', 'iwmf0016'],
      spelled: new Map([
        ['iwmf0016', ['f', '16']],
        ['iwma0010', ['a', '0010']],
      ]),
    })
    expect(plainWords('F-16 strikes')).toEqual(['f', '16', 'strikes'])
    expect(plainWords('IWM-F-16')).toEqual(['iwmf0016'])
  })

  test('the last word may still be growing, unless something stands behind it', () => {
    expect(searchWords('drone str').growing).toBe(true)
    expect(searchWords('drone str ').growing).toBe(false)
    expect(searchWords('drone A-1').growing).toBe(false)
  })
})

/** Letters, marks, digits and signs of both scripts, and some of others, all of them older than any engine we run on. */
const letters = fc.oneof(
  fc.integer({ min: 0x01, max: 0x24f }),
  fc.integer({ min: 0x2b0, max: 0x377 }),
  fc.integer({ min: 0x600, max: 0x6ff }),
  fc.integer({ min: 0x2000, max: 0x206f }).filter(code => code !== 0x2065),
  fc.integer({ min: 0xfe70, max: 0xfe74 }),
  fc.constantFrom(0xfefb, 0xfdf2, 0xfb50, 0x1e9e, 0x212b, 0x3001, 0xff21, 0x1f600, 0x10330),
)
const letter = letters.map(code => String.fromCodePoint(code))
/** What looks like a number with parted thousands, and what nearly does. */
const number = fc.stringMatching(/^[0-9٢]{1,5}([ ,'’،٬\u00a0][0-9٥]{2,4}){0,3}$/)
const text = fc.array(fc.oneof(letter, letter, letter, number), { maxLength: 40 }).map(parts => parts.join(''))

eachEngine(engine => {
  let db: Database
  const found = async (q: string, rev = 2) => (await listEntries(db.read, { q }, { rev, limit: 5 })).total
  beforeAll(async () => {
    db = await engine.freshDatabase()
    await addBasics(db)
    await publishedAttack(db, {
      summary_ar: 'أُصيب 3 جنود في الهجمات على القاعدة عام ٢٠٢٤، وردّت واشنطن بغارات قرب بغداد',
      summary_en:
        'About 2,500 troops stayed, of 12 300 before. Three soldiers were wounded at 100% of A_B; two F-15s and an F-16 struck near T-4, an A-10 at A-2',
      tags: ['إسناد'],
    })
    await publishedAttack(db, {
      summary_en: 'Nothing',
      summary_ar: 'لا شيء من ٢٬٥٠٠',
      place_id: 'harir',
      verification: 'weak',
    })
  })

  test.each([
    ['اصيب', 1],
    ['أصيب جنود', 1],
    ['القاعده', 2],
    ['القاعدة', 2],
    ['الـقـاعِدة', 2],
    ['والقاعدة', 2],
    ['هجمات', 1],
    ['للهجمات', 1],
    ['غارات', 1],
    ['بغدا', 1],
    ['عام 2024', 1],
    ['٣', 1],
    ['THREE', 1],
    ['soldier', 1],
    ['sold', 1],
    ['wounding', 1],
    ['three absentee', 0],
    ['soldiers of the', 1],
    ['100%', 1],
    ['A_B', 1],
    ['AxBq', 0],
    ["'; drop table attack; --", 0],
    ['اسناد', 1],
    ['asad', 1],
    ['asaad', 1],
    ['weekly', 0],
    ['daily', 2],
    ['صحيفة', 2],
    ['IWM-A-0001', 1],
    ['F-15', 1],
    ['F-15s', 1],
    ['F-16', 1],
    ['f-16 struck', 1],
    ['A-10', 1],
    ['T-4', 1],
    ['2,500', 2],
    ['2500', 2],
    ['2 500', 2],
    ['٢٬٥٠٠', 2],
    ['٢٥٠٠', 2],
    ['2,500 troops', 1],
    ['12,300', 1],
    ['2,50', 0],
    ['500', 0],
    ['F-4', 0],
    ['A-15', 0],
    ['iwm-f-16', 0],
    // The record of that number, and the one that has it in its words.
    ['a-2', 2],
    ['A-1', 1],
    ['IWM-A-2', 1],
    ['   ', 2],
    ['\u{1f600}', 0],
  ])('%s → %i', async (q, n) => {
    expect(await found(q)).toBe(n)
  })

  test('text that PostgreSQL cannot hold is not sent to it', async () => {
    expect(await found('three\0soldiers \ud800')).toBe(1)
  })

  test('a word that no record holds is looked for in its nearest spelling, and that is said', async () => {
    const search = await resolveSearch(db.read, 'soldeirs بغدد', 2)
    expect(search.replaced).toEqual([
      { word: 'soldeirs', by: ['soldiers'] },
      { word: 'بغدد', by: ['بغداد'] },
    ])
    expect(await found('soldeirs بغدد')).toBe(1)
    expect((await resolveSearch(db.read, 'xylophone', 2)).replaced).toEqual([{ word: 'xylophone', by: [] }])
  })

  test('the words of an earlier revision know nothing of a later one', async () => {
    expect(await found('nothing', 1)).toBe(0)
    expect(await found('nothing', 2)).toBe(1)
    expect((await resolveSearch(db.read, 'nothingg', 1)).replaced).toEqual([{ word: 'nothingg', by: [] }])
  })

  test('the best match comes first by relevance', async () => {
    const { items } = await listEntries(db.read, { q: 'قاعدة' }, { rev: 2, limit: 5, sort: 'relevance' })
    expect(items.map(item => item.event_id)).toEqual(['IWM-A-0001', 'IWM-A-0002'])
  })

  test('a word is marked where the search found it, however it is spelled there', async () => {
    const words = foldedWords('أُصيب 3 جنود في الهجمات على القاعدة soldiers nothing')
    const search = await resolveSearch(db.read, 'للهجمات قاعده soldier', 2)
    expect(await matchingWords(db.read, search, words)).toEqual(new Set(['الهجمات', 'القاعده', 'soldiers']))
    const name = await resolveSearch(db.read, 'F-16', 2)
    expect(await matchingWords(db.read, name, ['an', 'f', '16', '15s'])).toEqual(new Set(['f', '16']))
    const number = await resolveSearch(db.read, '2 500', 2)
    expect(await matchingWords(db.read, number, foldedWords('٢٬٥٠٠ of 2,501'))).toEqual(new Set(['2500']))
  })

  test('the database folds and cuts text as we do', async () => {
    const row = z.object({ folded: z.string(), words: z.array(z.string()) })
    await fc.assert(
      fc.asyncProperty(text, async said => {
        const [ours] = await db.read.query(sql`select iwm_fold(${said}) as folded, iwm_words(${said}) as words`, row)
        expect(ours).toEqual({ folded: fold(said), words: foldedWords(said) })
      }),
      { numRuns: 300 },
    )
  })

  test('a changed name is found by, and the old one no more', async () => {
    await db.transaction(tx => tx.execute(sql`update place set name_en = 'Harīr Airfield' where id = 'harir'`))
    expect(await found('harir airfield', 2)).toBe(1)
  })
})
