import 'server-only'
import sql, { join, type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { publicId } from '@/lib/domain/kinds'
import { SYNTHETIC_WORDS, type SyntheticEvent, type SyntheticSetting, syntheticEvent } from '@/lib/domain/synthetic'
import type { EventKind } from '@/lib/domain/tally'
import type { Localized } from '@/lib/domain/vocabulary'
import type { WriteDb } from '../db/handle'
import { name } from '../queries/sql'
import { command } from './command'
import { foldInto } from './fold-rollups'
import { release } from './release'
import { putBack, setAside } from './set-aside'

const idRow = z.object({ id: z.number() })
const entryRow = z.object({ id: z.number(), public_id: z.string() })
const KINDS = ['attack', 'strike'] as const satisfies readonly EventKind[]

const settingSchema = z.object({
  places: z.array(z.object({ id: z.string(), scope: z.string(), en: z.string(), ar: z.string() })),
  militias: z.array(z.string()).min(1),
})

/** Tables that are written without their indexes, and those of these that are looked into meanwhile. */
const INDEXED = ['attack', 'strike', 'citation', 'entry_index', 'event_rollup'] as const
const NEEDED = ['attack', 'strike', 'citation'].flatMap(table => [
  `${table}_since_idx`,
  `${table}_until_idx`,
  `${table}_entry_id_idx`,
])

type Made = SyntheticEvent & { readonly n: number; readonly entry: number }

/**
 * Publishes the made-up events `first` to `first + count - 1` of a seed as two revisions, new ones and what became of them. Rows are
 * written many at a time, past the commands that people use, and then opened, hashed and read back by the same `release`. Run from the
 * first to the last in one transaction: sums and most indexes are made once, by the last.
 */
export const generateEvents = command({
  name: 'generate',
  allow: 'setting.edit',
  input: z.strictObject({
    seed: z.int(),
    first: z.int().min(0),
    count: z.int().min(1).max(20_000),
    /** No more follow in this transaction: what many rows are written without is made now. */
    last: z.boolean(),
    setting: settingSchema,
  }),
  async run(tx, { seed, first, count, last, setting }, context) {
    if (first === 0) await setAside(tx, INDEXED, NEEDED)
    await tx.execute(
      sql`insert into setting (key, value) values ('synthetic', ${JSON.stringify({ seed })}::jsonb) on conflict (key) do nothing`,
    )
    const made = await entries(tx, seed, first, count, setting)
    const versions = await writeVersions(tx, made, () => 'added')
    const open = made.filter(event => event.fate !== 'draft')
    const citations = await cite(tx, made, first, count)
    const links = await link(tx, open)
    const why = ({ en, ar }: Localized) => ({
      command: 'generate',
      reason_en: en,
      reason_ar: ar,
      status: 'published' as const,
      // Nobody reads an empty database: each sum is written once.
      piece: count,
    })
    await release(tx, context, {
      ...why(SYNTHETIC_WORDS.added),
      opens: { ...byKind(open, versions), citation: citations, entry_link: links },
      closes: {},
    })
    const later = open.flatMap(({ n, entry, ...event }) =>
      event.fate === 'stays'
        ? []
        : [{ ...syntheticEvent(seed, n, event.fate === 'revised' ? 1 : 0, setting), n, entry }],
    )
    let revision = null
    if (later.length > 0) {
      const changed = await writeVersions(tx, later, event => (event.fate === 'retracted' ? 'retracted' : 'changed'))
      revision = await release(tx, context, {
        ...why(SYNTHETIC_WORDS.changed),
        opens: byKind(later, changed),
        retracted: byKind(
          later.filter(event => event.fate === 'retracted'),
          changed,
        ),
        closes: byKind(later, versions),
      })
    }
    if (last) {
      await foldInto(tx)
      await putBack(tx)
    }
    return {
      value: { events: made.length, revision },
      audit: { subjects: [`synthetic:${first}`], after: { seed, first, count } },
    }
  },
})

/** Which row of its kind's table says what of an entry. */
type Versions = ReadonlyMap<number, number>

function byKind(events: readonly Made[], versions: Versions): Record<EventKind, number[]> {
  const of = (kind: EventKind) =>
    events.filter(event => event.kind === kind).flatMap(({ entry }) => versions.get(entry) ?? [])
  return { attack: of('attack'), strike: of('strike') }
}

async function entries(
  tx: WriteDb,
  seed: number,
  first: number,
  count: number,
  setting: SyntheticSetting,
): Promise<Made[]> {
  const events = Array.from({ length: count }, (_, i) => ({
    n: first + i,
    ...syntheticEvent(seed, first + i, 0, setting),
  }))
  const rows = events.map(({ n, kind }) => ({ kind, public_id: publicId(kind, n + 1) }))
  const made = await tx.query(
    sql`insert into entry (public_id, kind) select r.public_id, r.kind from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(public_id text, kind text) returning id, public_id`,
    entryRow,
  )
  const known = new Map(made.map(row => [row.public_id, row.id]))
  return events.map(event => ({ ...event, entry: known.get(publicId(event.kind, event.n + 1)) ?? 0 }))
}

const COLUMNS = [
  ...[
    'entry_id',
    'status',
    'change',
    'summary_en',
    'summary_ar',
    'tags',
    'date_edtf',
    'date_min',
    'date_max',
    'date_prec',
  ],
  ...[
    'scope',
    'place_id',
    'where_prec',
    'weapon',
    'outcome',
    'target_type',
    'actor1',
    'actor2',
    'claimed_by',
    'verification',
  ],
  ...['fatalities_low', 'fatalities_best', 'fatalities_high', 'injured_low', 'injured_best', 'injured_high'],
  ...['number_of_sources', 'independent_sources', 'assoc_actor_1', 'notable_killed'],
]

async function writeVersions(tx: WriteDb, events: readonly Made[], change: (event: Made) => string): Promise<Versions> {
  const versions = new Map<number, number>()
  for (const kind of KINDS) {
    const rows = events
      .filter(event => event.kind === kind)
      .map(event => ({
        ...event.fields,
        entry_id: event.entry,
        status: 'draft',
        change: change(event),
        number_of_sources: event.reports,
        independent_sources: event.reports,
        assoc_actor_1: [],
        notable_killed: [],
      }))
    const columns = join(COLUMNS.map(name), ', ')
    const written = await tx.query(
      sql`insert into ${name(kind)} (${columns}) select ${columns}
        from jsonb_populate_recordset(null::${name(kind)}, ${JSON.stringify(rows)}::jsonb) returning id, entry_id`,
      z.object({ id: z.number(), entry_id: z.number() }),
    )
    for (const { id, entry_id } of written) versions.set(entry_id, id)
  }
  return versions
}

/** Reports of this stretch of events, and what they state. Citations of drafts stay drafts; the ids of the others are answered. */
async function cite(tx: WriteDb, events: readonly Made[], first: number, count: number): Promise<number[]> {
  const reports = Math.ceil(count / 40) + 2
  await tx.execute(sql`insert into source (id, title, title_en, title_ar, authors, language)
    select 'synthetic-' || (${first} + n), t, t, ${SYNTHETIC_WORDS.report.ar} || ' ' || (${first} + n), '{}', 'en'
    from generate_series(0, ${reports - 1}::int) n cross join lateral (select ${SYNTHETIC_WORDS.report.en} || ' ' || (${first} + n) as t) named`)
  const stated = events.flatMap(({ entry, n, reports: times, fate }) =>
    Array.from({ length: times }, (_, i) => ({
      entry_id: entry,
      source_id: `synthetic-${first + (Math.floor((n - first) / 40) + i)}`,
      open: fate !== 'draft',
    })),
  )
  const rows = async (list: readonly object[]): Promise<number[]> =>
    (
      await tx.query(
        sql`insert into citation (entry_id, source_id) select r.entry_id, r.source_id
        from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as r(entry_id int, source_id text) returning id`,
        idRow,
      )
    ).map(({ id }) => id)
  await rows(stated.filter(row => !row.open))
  return rows(stated.filter(row => row.open))
}

async function link(tx: WriteDb, open: readonly Made[]): Promise<number[]> {
  const rows = open.flatMap((event, i) => {
    const before = open[i - 1]
    return event.duplicate && before ? [{ from_id: event.entry, to_id: before.entry }] : []
  })
  const values: Sql = sql`select r.from_id, r.to_id, 'possible_duplicate_of' from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(from_id int, to_id int)`
  return (await tx.query(sql`insert into entry_link (from_id, to_id, kind) ${values} returning id`, idRow)).map(
    ({ id }) => id,
  )
}
