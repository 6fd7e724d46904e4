import 'server-only'
import { LRUCache } from 'lru-cache'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { foldedWords } from '@/lib/core/fold'
import { nameSound, trigrams, wordSound } from '@/lib/core/name-sound'
import { spelledOtherwise, spellings } from '@/lib/core/spelling'
import type { ReadDb } from '../db/handle'
import { namesAsOf } from './names-as-of'
import { texts } from './sql'

/** A name of a place or an actor, cut as the index cuts it. */
export type WholeName = {
  readonly thing: string
  readonly text: string
  readonly words: readonly string[]
  readonly sound: string
  readonly trigrams: ReadonlySet<string>
}

/** What the names of the record say of how words and names are spelled. */
type Names = {
  readonly spellings: ReturnType<typeof spellings>
  /** The words of names by what transliterations of them have in common. */
  readonly sounds: ReadonlyMap<string, ReadonlySet<string>>
  readonly whole: readonly WholeName[]
}

const kept = new WeakMap<ReadDb, LRUCache<number, Names>>()

/** Shorter than this a sound tells nothing. */
const SHORTEST_SOUND = 3

const row = z.object({ thing: z.string().nullable(), names: z.array(z.string()) })

function soundsOf(names: Iterable<readonly string[]>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const word of new Set([...names].flat().flatMap(foldedWords))) {
    const sound = wordSound(word)
    if (/^[a-z]+$/.test(word) && sound.length >= SHORTEST_SOUND)
      found.set(sound, (found.get(sound) ?? new Set()).add(word))
  }
  return found
}

const wholeName = (thing: string, text: string): WholeName => {
  const words = foldedWords(text)
  const sound = nameSound(words)
  return { thing, text, words, sound, trigrams: trigrams(sound) }
}

/**
 * How words and names are spelled, as the names of places, actors and outlets show it as of a revision. Kept for each
 * revision: what is added to the names becomes known with the next one.
 */
export async function nameSpellings(db: ReadDb, revision: number): Promise<Names> {
  const known = kept.get(db) ?? new LRUCache<number, Names>({ max: 20 })
  kept.set(db, known)
  const found = known.get(revision)
  if (found) return found
  const from = await namesAsOf(db, revision)
  const rows = await db.query(
    sql`select 'place ' || n.id as thing, array[n.name_en, n.name_ar] || n.variants as names from ${from.place} n
      union all select 'actor ' || n.id, array[n.name_en, n.name_ar] || n.variants from ${from.actor} n
      union all select null, array[n.name_en, n.name_ar] from ${from.outlet} n`,
    row,
  )
  const made = {
    spellings: spellings(rows.map(({ names }) => names)),
    sounds: soundsOf(rows.map(({ names }) => names)),
    whole: rows.flatMap(({ thing, names }) =>
      thing === null ? [] : [...new Set(names)].map(name => wholeName(thing, name)),
    ),
  }
  known.set(revision, made)
  return made
}

/** The ways in which names write a word of a search; where they say nothing of it, the words of names that sound like it. */
export function otherSpellings(word: string, { spellings: known, sounds }: Names, held: boolean): string[] {
  const spelled = spelledOtherwise(word, known)
  if (spelled.length > 0 || held) return spelled
  return [...(sounds.get(wordSound(word)) ?? [])].filter(one => one !== word)
}

/**
 * Spellings as a tsquery, each with its stem, and with the words that begin like it if it is still `growing`; null where the record
 * held none of them at the revision.
 */
export async function spellingsQuery(
  db: ReadDb,
  words: readonly string[],
  growing: boolean,
  revision: number,
): Promise<string | null> {
  if (words.length === 0) return null
  const end = growing ? ':*' : ''
  const [row] = await db.query(
    sql`select string_agg(concat_ws(' | ', quote_literal(w.word) || ${end}::text, quote_literal(w.stem)), ' | ') as query,
        bool_or(exists (select 1 from search_word k where k.word = any(array[w.word, w.stem]) and k.since <= ${revision})) as held
      from (select word, nullif(nullif(iwm_stem(word), word), '') as stem from unnest(${texts(words)}) as u(word)) w`,
    z.object({ query: z.string(), held: z.boolean() }),
  )
  return row?.held ? row.query : null
}
