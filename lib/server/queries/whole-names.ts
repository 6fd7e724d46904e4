import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { likeness, nameSound, trigrams } from '@/lib/core/name-sound'
import type { ReadDb } from '../db/handle'
import type { WholeName } from './name-spellings'
import { texts } from './sql'

/** How alike the sounds of two whole names must be to be taken for one. */
const ALIKE = 0.6
/** A name of one short word is mistaken too easily: it must be met exactly. */
const LONG_ENOUGH = 8
/** Most other names of one thing that are looked for. */
const MOST_NAMES = 12

/** Words of a search that are a name, from the first to before the last, and the names that the record has in its place. */
export type Met = { readonly from: number; readonly to: number; readonly names: readonly WholeName[] }

/** The names that a run of words is, with how alike they are: those of its very sound (1), else those whose sound is nearest. */
function namesOf(words: readonly string[], whole: readonly WholeName[]): { alike: number; names: WholeName[] } {
  const sound = nameSound(words)
  const same = whole.filter(name => name.sound === sound)
  if (same.length > 0 || words.length < 2 || sound.length < LONG_ENOUGH) return { alike: 1, names: same }
  const asked = trigrams(sound)
  const near = whole
    .filter(name => name.words.length > 1)
    .map(name => ({ name, alike: likeness(asked, name.trigrams) }))
  const alike = Math.max(ALIKE, ...near.map(one => one.alike))
  return { alike, names: near.filter(one => one.alike === alike).map(one => one.name) }
}

/** The runs of words that are a name and hold one of the words at `missing`: the most alike, then the longest; none overlap. */
function runs(words: readonly string[], missing: ReadonlySet<number>, whole: readonly WholeName[]): Met[] {
  const all = words.flatMap((_, from) => words.slice(from).map((_, more) => ({ from, to: from + more + 1 })))
  const named = all
    .filter(({ from, to }) => [...missing].some(at => from <= at && at < to))
    .map(({ from, to }) => ({ from, to, ...namesOf(words.slice(from, to), whole) }))
    .filter(({ names }) => names.length > 0)
    .toSorted((a, b) => b.alike - a.alike || b.to - b.from - (a.to - a.from) || a.from - b.from)
  const found: Met[] = []
  for (const { from, to, names } of named)
    if (found.every(met => to <= met.from || met.to <= from)) found.push({ from, to, names })
  return found
}

/**
 * The whole names that a search holds where the record has not all of its words (those at `missing`), each with all names of its
 * thing that the record knew at the revision. A name that another thing bears too (Baghdad, for a government) is not among them.
 */
export async function wholeNames(
  db: ReadDb,
  words: readonly string[],
  missing: ReadonlySet<number>,
  whole: readonly WholeName[],
  revision: number,
): Promise<Met[]> {
  if (missing.size === 0) return []
  const met = runs(words, missing, whole).map(({ names, ...run }) => {
    const things = new Set(names.map(name => name.thing))
    const shared = (name: WholeName) => whole.some(one => one.sound === name.sound && !things.has(one.thing))
    return { ...run, names: whole.filter(name => things.has(name.thing) && !shared(name)) }
  })
  const asked = [...new Set(met.flatMap(({ names }) => names.flatMap(name => name.words)))]
  if (asked.length === 0) return []
  const known = await db.query(
    sql`select w.word from unnest(${texts(asked)}) as w(word)
      where w.word !~ '^([a-z]{3,40}|[\\u0621-\\u064a]{3,40})$'
        or exists (select 1 from search_word k where k.word = w.word and not k.stem and k.since <= ${revision})`,
    z.object({ word: z.string() }),
  )
  const held = new Set(known.map(({ word }) => word))
  return met
    .map(({ names, ...run }) => ({
      ...run,
      names: differing(names.filter(name => name.words.every(word => held.has(word)))).slice(0, MOST_NAMES),
    }))
    .filter(({ names }) => names.length > 0)
}

/** Names without those that are cut into the same words as one before: Al Asad, al-Asad. */
const differing = (names: readonly WholeName[]): readonly WholeName[] =>
  [...new Map(names.toReversed().map(name => [name.words.join(' '), name])).values()].toReversed()

const quoted = (word: string): string => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

/** A name as a tsquery: its words next to each other. */
export const phrase = ({ words }: WholeName): string => words.map(quoted).join(' <-> ')
