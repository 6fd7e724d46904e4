import 'server-only'
import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { fold, foldedWords } from '@/lib/core/fold'
import { wordSound } from '@/lib/core/name-sound'
import { BINDING_WORDS } from '@/lib/domain/binding-words'
import type { ReadDb } from '../db/handle'
import { nameSpellings, otherSpellings, spellingsQuery, type WholeName } from './name-spellings'
import { texts } from './sql'
import { phrase, wholeNames } from './whole-names'

const MOST_WORDS = 8
const LONGEST = 200
/** How alike (share of common trigrams) a word of the record must be to stand for one that no record holds. */
const ALIKE = 0.33
const MOST_ALIKE = 4

/** An id as people type it: `IWM-A-0001`, `iwm a 1` and `A-1` are one. Without its first part it may be an aircraft: `F-16`. */
const TYPED_ID = /(?<![\p{L}\p{N}])(?:iwm[-\s]?([asmft])[-\s]?|([asmft])-)(0*\d{1,7})(?![\p{L}\p{N}])/giu

/** Words that bind a sentence: asked for beside other words they are not looked for. English ones the stemmer knows. */
const BINDING: ReadonlySet<string> = new Set(foldedWords(BINDING_WORDS))

/** What a visitor's text asks for, as the record can answer it. */
export type Search = {
  /** A `tsquery`: every word by itself or by its stem, the last also as a beginning; null where nothing is asked. */
  readonly query: string | null
  /** Words that no record holds, with the words of the record that were looked for in their place. */
  readonly replaced: readonly { readonly word: string; readonly by: readonly string[] }[]
}

export const NO_SEARCH: Search = { query: null, replaced: [] }

type SearchWords = {
  readonly words: readonly string[]
  /** Whether the last of them may still be growing. */
  readonly growing: boolean
  /** Of a word that may be an id or a name with a number, the two words of the name. */
  readonly spelled: ReadonlyMap<string, readonly [letter: string, number: string]>
}

/** The words of a search, folded. */
export function searchWords(q: string): SearchWords {
  const spelled = new Map<string, readonly [string, string]>()
  const asked = fold(q.slice(0, LONGEST)).replace(
    TYPED_ID,
    (_, full: string | undefined, bare: string | undefined, n: string) => {
      const id = `iwm${full ?? bare}${String(Number(n)).padStart(4, '0')}`
      if (bare !== undefined) spelled.set(id, [bare, n])
      return ` ${id} `
    },
  )
  const words = foldedWords(asked.replace(/\p{Surrogate}/gu, ' ')).slice(0, MOST_WORDS)
  const telling = words.filter(word => !BINDING.has(word))
  const kept = telling.length > 0 ? telling : words
  // After a space or a sign the word is finished; so is an id.
  const growing = kept.at(-1) === words.at(-1) && /[\p{L}\p{N}]$/u.test(asked)
  return { words: kept, growing, spelled }
}

/** The same as they are written in a text that knows no ids. */
export const plainWords = (q: string): readonly string[] => {
  const { words, spelled } = searchWords(q)
  return words.flatMap(word => spelled.get(word) ?? [word])
}

const termRow = z.object({
  word: z.string(),
  /** The word itself and its stem, as lexemes of a tsquery. */
  own: z.string(),
  stop: z.boolean(),
  known: z.boolean(),
  alike: z.array(z.string()),
  alike_query: z.string().nullable(),
})

/**
 * Words with what the record held of them at a revision. The last may be a beginning (`growing`): the words that begin with it are
 * a range of the primary key, which is in the order of bytes.
 */
export function termsSql(words: readonly string[], growing: boolean, revision: number): Sql {
  const last = growing ? words.length : 0
  return sql`
    select t.word, t.own, t.stop, t.known, coalesce(array_agg(s.word order by s.alike desc, s.word)
        filter (where s.word is not null), '{}') as alike,
      string_agg(quote_literal(s.word), ' | ') as alike_query
    from (
      select w.word, w.at, coalesce(iwm_stem(w.word) = '' or iwm_stem(w.word) is null and w.word ~ '^[a-z]', false) as stop,
        concat_ws(' | ', quote_literal(w.word) || case when w.at = ${last} then ':*' else '' end,
          quote_literal(nullif(iwm_stem(w.word), w.word))) as own,
        w.word !~ '^([a-z]{3,40}|[\\u0621-\\u064a]{3,40})$'
          or exists (select 1 from search_word k
            where k.word = any(array[w.word, iwm_stem(w.word)]) and k.since <= ${revision})
          or w.at = ${last} and exists (select 1 from search_word k
            where k.word >= w.word and k.word < w.word || chr(1114111) and k.since <= ${revision}) as known
      from unnest(${texts(words)}) with ordinality as w(word, at)
    ) t left join lateral (
      select k.word, similarity(k.sound, iwm_sound(t.word)) as alike from search_word k
      where not t.known and not k.stem and k.since <= ${revision} and k.sound % iwm_sound(t.word)
        and similarity(k.sound, iwm_sound(t.word)) >= ${ALIKE}::float8
        and (k.word ~ '^[a-z]') = (t.word ~ '^[a-z]')
      order by 2 desc, k.word collate "C" limit ${MOST_ALIKE}
    ) s on true
    group by t.word, t.own, t.stop, t.known, t.at order by t.at`
}

/** Looks a visitor's words up in what the record held at a revision. Pure as of the revision, so pages of one reading agree. */
export async function resolveSearch(db: ReadDb, q: string | undefined, revision: number): Promise<Search> {
  const { words, growing, spelled } = searchWords(q ?? '')
  if (words.length === 0) return NO_SEARCH
  const terms = await db.query(termsSql(words, growing, revision), termRow)
  const telling = terms.filter(term => !term.stop)
  const names = await nameSpellings(db, revision)
  const looked: Looked[] = []
  for (const { word, own, known, alike, alike_query } of telling.length > 0 ? telling : terms) {
    const growingStill = growing && word === words.at(-1)
    const spelt = await spellingsQuery(db, otherSpellings(word, names, known), growingStill, revision)
    // A name that no record holds in this spelling is looked for in its others, and not in what merely looks alike.
    // Nor is one that is a name by itself, though no record holds it at all: Basrah is no misspelt base.
    const named = spelt === null && names.sounds.has(wordSound(word))
    const query = spelt === null ? ((named ? null : alike_query) ?? own) : `${own} | ${spelt}`
    looked.push({
      word,
      part: `(${query}${orName(spelled.get(word))})`,
      by: known || spelt !== null ? null : named ? [] : alike,
    })
  }
  return withWholeNames(db, looked, names.whole, revision)
}

type Looked = {
  readonly word: string
  readonly part: string
  /** Null where the record holds the word. */
  readonly by: readonly string[] | null
}

/** Joins the words; those that together are a name of which the record lacks a word are also looked for as the thing's other names. */
async function withWholeNames(
  db: ReadDb,
  looked: readonly Looked[],
  whole: readonly WholeName[],
  revision: number,
): Promise<Search> {
  const missing = new Set(looked.flatMap(({ by }, at) => (by === null ? [] : [at])))
  const words = looked.map(({ word }) => word)
  const met = await wholeNames(db, words, missing, whole, revision)
  const parts: string[] = []
  const replaced: { word: string; by: readonly string[] }[] = []
  for (const [at, { word, part, by }] of looked.entries()) {
    const run = met.find(({ from, to }) => from <= at && at < to)
    if (run === undefined) {
      parts.push(part)
      if (by !== null) replaced.push({ word, by })
    } else if (run.from === at) {
      parts.push(`(${run.names.map(phrase).join(' | ')})`)
      replaced.push({ word: words.slice(run.from, run.to).join(' '), by: run.names.map(({ text }) => text) })
    }
  }
  return { query: parts.join(' & '), replaced }
}

/** Or both words of a name next to each other, be it in the plural: `F-16s`. */
const orName = (name: readonly [string, string] | undefined): string =>
  name === undefined ? '' : ` | '${name[0]}' <-> ('${name[1]}' | '${name[1]}s')`

/** The search as a condition on `v`, a row of `entry_index`. */
export function searchSql({ query }: Search): Sql[] {
  return query === null ? [] : [sql`v.words @@ ${query}::tsquery`]
}

/** How well a row of `entry_index` answers a search, in millionths: title before summary before names before reports. */
export function relevanceSql({ query }: Search): Sql {
  return sql`round(ts_rank(v.words, ${query ?? ''}::tsquery)::numeric * 1000000)::int`
}

/** Of folded words, those by which a record is found: the rule of the search itself, a word at a time. */
export async function matchingWords(db: ReadDb, { query }: Search, words: Iterable<string>): Promise<Set<string>> {
  const asked = [...new Set(words)]
  if (query === null || asked.length === 0) return new Set()
  // Any one word of the search is enough for a mark.
  const any = query.replaceAll(') & (', ') | (').replaceAll(' <-> ', ' | ')
  const found = await db.query(
    sql`select w.word from unnest(${texts(asked)}) as w(word) where iwm_vector(w.word, 'A') @@ ${any}::tsquery`,
    z.object({ word: z.string() }),
  )
  return new Set(found.map(({ word }) => word))
}
