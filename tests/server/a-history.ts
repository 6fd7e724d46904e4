import fc from 'fast-check'
import { derivedColumns } from '@/lib/domain/field-rules'
import { isList } from '@/lib/domain/field-schema'
import { kindDefinition } from '@/lib/domain/kinds'
import { type EventRecord, recordSchema } from '@/lib/domain/record'
import type { EventKind } from '@/lib/domain/tally'
import { createEntry } from '@/lib/server/commands/create-entry'
import { linkEntries } from '@/lib/server/commands/link-entries'
import { publish } from '@/lib/server/commands/publish'
import { retract } from '@/lib/server/commands/retract'
import { reviseEntry } from '@/lib/server/commands/revise-entry'
import type { Database } from '@/lib/server/db/handle'
import { batch, REASON } from './a-record'

type Fields = Readonly<Record<string, unknown>>
type Known = { kind: EventKind; fields: Fields; status: 'published' | 'retracted'; since: number }

/** The events as they stood at one revision, by a bookkeeping of our own that never looks into the database. */
export type Snapshot = ReadonlyMap<string, EventRecord>

const two = (n: number) => String(n).padStart(2, '0')
const day = fc
  .tuple(fc.constantFrom('2023-12', '2024-01', '2024-02'), fc.integer({ min: 1, max: 29 }))
  .map(([month, d]) => `${month}-${two(d)}`)

/** Dates of every precision, open ends included, dense enough to meet in a bucket. */
export const edtf = fc.oneof(
  { weight: 6, arbitrary: day },
  fc.constantFrom('2023-12', '2024-01', '2024-02-XX', '2024', '2023', '202X', '2024-01~', '2024-01-10?'),
  fc.tuple(day, fc.integer({ min: 0, max: 40 })).map(([start, days]) => {
    const end = new Date(Date.parse(start) + days * 86_400_000).toISOString().slice(0, 10)
    return `${start}/${end}`
  }),
  fc.constantFrom('../2024-01-20', '2024-01-20/..', '2023-12/2024-02', '2023-12-31/2024-01-01'),
)

const bounds = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 })
  .chain(list =>
    fc.tuple(fc.constant(list.toSorted((a, b) => a - b)), fc.array(fc.boolean(), { minLength: 3, maxLength: 3 })),
  )
  .map(([list, known]) => list.map((n, i) => (known[i] ? n : null)))

const maybe = <T>(...values: readonly T[]) => fc.constantFrom(null, ...values)

const fields: fc.Arbitrary<Fields> = fc
  .record({
    date_edtf: edtf,
    scope: fc.constantFrom('theatre', 'IQ', 'IQ-federal', 'IQ-KRI', 'SY', 'JO', 'IQ+SY', 'IQ-KRI+SY'),
    place_id: maybe('asad', 'harir'),
    weapon: fc.constantFrom('drone', 'airstrike', 'mixed', 'unknown'),
    target_type: fc.constantFrom(
      ...['us_forces', 'us_forces', 'us_and_coalition_forces', 'coalition_forces'],
      ...['host_base', 'state_force', 'diplomatic_mission', 'unknown'],
    ),
    injured_us: maybe(0, 1, 4),
    outcome: fc.constantFrom('hit', 'intercepted', 'unknown'),
    claimed_by: maybe('iri', 'us'),
    actor1: maybe('iri'),
    actor2: maybe('us'),
    assoc_actor_1: fc.subarray(['iri', 'us']),
    verification: fc.constantFrom('confirmed', 'fair', 'weak', 'contested', 'discounted'),
    killed: bounds,
    hurt: bounds,
  })
  .map(({ killed, hurt, ...rest }) => ({
    ...rest,
    fatalities_low: killed[0],
    fatalities_best: killed[1],
    fatalities_high: killed[2],
    injured_low: hurt[0],
    injured_best: hurt[1],
    injured_high: hurt[2],
    // What publication asks for, whatever the kind.
    where_prec: 5,
    summary_en: 'An event.',
    summary_ar: 'حدث.',
  }))

const kind = fc.constantFrom<EventKind>('attack', 'strike')

/** Generates `count` of something anew in every run; the seed stands in the failure of whoever uses it. */
const some = <T>(arbitrary: fc.Arbitrary<T>, count: number, seed: number): T[] =>
  fc.sample(arbitrary, { numRuns: count, seed })

function recordOf(event_id: string, known: Known, possible_duplicate: boolean): EventRecord {
  const empty = Object.entries(kindDefinition(known.kind).fields).map(([key, field]) => [
    key,
    isList(field) ? [] : null,
  ])
  const row = {
    ...Object.fromEntries(empty),
    ...known.fields,
    ...derivedColumns(known.kind, known.fields),
    event_id,
    status: known.status,
    since: known.since,
    number_of_sources: 1,
    independent_sources: 1,
    possible_duplicate,
  }
  return known.kind === 'attack' ? recordSchema('attack').parse(row) : recordSchema('strike').parse(row)
}

/**
 * Puts a made-up history into a database through the commands: events of all sorts published, revised, linked as possible
 * duplicates, retracted and published again, and drafts left open. Answers what stood at each revision (index = number).
 */
export async function makeHistory(db: Database, seed: number, size: number): Promise<Snapshot[]> {
  const known = new Map<string, Known>()
  const duplicates = new Map<string, Set<string>>()
  const snapshots: Snapshot[] = [new Map()]
  const snap = () =>
    snapshots.push(
      new Map([...known].map(([id, entry]) => [id, recordOf(id, entry, (duplicates.get(id)?.size ?? 0) > 0)])),
    )
  const made = some(fc.tuple(kind, fields), size * 2, seed)
  const changes = some(fields, size * 2, seed + 1)
  const picks = some(fc.nat(), size * 4, seed + 2)
  const pick = (n: number) => [...known.keys()][(picks[n] ?? 0) % known.size] ?? ''

  for (let round = 0; round < 2; round++) {
    await batch(db, async run => {
      const since = snapshots.length
      const touched = new Set<string>()
      for (let i = 0; i < (round === 0 ? 0 : size / 2); i++) {
        const id = pick(i)
        const old = known.get(id)
        const change = changes[i]
        if (!old || !change || touched.has(id)) continue
        await run(reviseEntry, { event_id: id, expected: { revision: old.since }, fields: change })
        known.set(id, { ...old, fields: { ...old.fields, ...change }, status: 'published', since })
        touched.add(id)
      }
      for (const [kind, fields] of made.slice(round * size, (round + 1) * size)) {
        const { event_id } = await run(createEntry, { kind, fields, citations: [{ source_id: 'daily-1' }] })
        known.set(event_id, { kind, fields, status: 'published', since })
        touched.add(event_id)
      }
      for (let i = 0; i < size / 4; i++) {
        const [from, to] = [pick(size + i), pick(2 * size + i)]
        const bothPublic = known.get(from)?.status === 'published' && known.get(to)?.status === 'published'
        if (from === to || !bothPublic || duplicates.get(from)?.has(to)) continue
        await run(linkEntries, { from, to, kind: 'possible_duplicate_of' })
        duplicates.set(from, (duplicates.get(from) ?? new Set()).add(to))
        touched.add(from)
      }
      await run(publish, { event_ids: [...touched], ...REASON })
      snap()
    })
    for (let i = 0; i < 3; i++) {
      const id = pick(3 * size + round * 3 + i)
      const old = known.get(id)
      if (!old || old.status === 'retracted') continue
      await batch(db, run => run(retract, { event_id: id, ...REASON }))
      known.set(id, { ...old, status: 'retracted', since: snapshots.length })
      duplicates.delete(id)
      for (const others of duplicates.values()) others.delete(id)
      snap()
    }
  }
  const back = [...known].find(([, entry]) => entry.status === 'retracted')
  if (back) {
    const [id, old] = back
    await batch(db, async run => {
      await run(reviseEntry, { event_id: id, expected: { revision: old.since }, fields: { outcome: 'hit' } })
      await run(publish, { event_ids: [id], ...REASON })
    })
    known.set(id, { ...old, fields: { ...old.fields, outcome: 'hit' }, status: 'published', since: snapshots.length })
    snap()
  }
  await leaveDrafts(db, made, known)
  return snapshots
}

/** New drafts, and drafts over public records: nothing of them may ever be seen. */
async function leaveDrafts(db: Database, made: readonly [EventKind, Fields][], known: ReadonlyMap<string, Known>) {
  await batch(db, async run => {
    for (const [kind, fields] of made.slice(0, 5)) {
      await run(createEntry, { kind, fields, citations: [{ source_id: 'leaflet' }] })
    }
    for (const [id, { since }] of [...known].slice(0, 5)) {
      await run(reviseEntry, {
        event_id: id,
        expected: { revision: since },
        fields: { summary_en: 'UNPUBLISHED', weapon: 'airstrike' },
        add_citations: [{ source_id: 'leaflet' }],
      })
    }
  })
}
