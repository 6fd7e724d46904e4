import sql from 'sql-template-tag'
import type { z } from 'zod'
import type { Result } from '@/lib/core/result'
import { addActor, addOutlet, addPlace, addSource } from '@/lib/server/commands/add-named'
import { type Actor, type Run, runBatch } from '@/lib/server/commands/command'
import { createEntry } from '@/lib/server/commands/create-entry'
import type { Problem } from '@/lib/server/commands/problem'
import { publish } from '@/lib/server/commands/publish'
import type { Database } from '@/lib/server/db/handle'

export const LOADER: Actor = { userId: 'loader' }
export const NOW = new Date('2026-11-22T09:00:00.000Z')

/** The value of a command that must have succeeded; throws with its problems otherwise. */
export function must<T>(result: Result<T, readonly Problem[]>): T {
  if (result.ok) return result.value
  throw new Error(result.error.map(problem => `${problem.field}: ${problem.message.en}`).join('; '))
}

/** The problems of a command that must have been refused. */
export function refused<T>(result: Result<T, readonly Problem[]>): readonly Problem[] {
  if (!result.ok) return result.error
  throw new Error('the command was not refused')
}

/** Several commands in one transaction, as the loader; all must succeed. */
export async function batch<T>(db: Database, work: (run: Run) => Promise<T>): Promise<T> {
  return must(await runBatch(db, LOADER, NOW, work))
}

/** Two outlets, three sources (two of one outlet), places and actors that the records below name. */
export async function addBasics(db: Database): Promise<void> {
  await batch(db, async run => {
    for (const id of ['daily', 'weekly']) await run(addOutlet, { id, name_en: id, name_ar: 'صحيفة' })
    for (const [id, outlet_id] of [
      ['daily-1', 'daily'],
      ['daily-2', 'daily'],
      ['weekly-1', 'weekly'],
      ['leaflet', null],
    ] as const) {
      await run(addSource, { id, title: `Report ${id}`, language: 'ar', outlet_id, date_published: '2024-01-05' })
    }
    for (const id of ['asad', 'harir']) {
      await run(addPlace, {
        id,
        name_en: id,
        name_ar: 'قاعدة',
        kind: 'base',
        scope: 'IQ',
        where_prec: 1,
        latitude: 33.785,
        longitude: 42.441,
      })
    }
    for (const id of ['iri', 'us']) await run(addActor, { id, name_en: id, name_ar: 'جهة', kind: 'militia' })
  })
}

/** A person of each role above viewer, called by it, with a second factor. */
export async function addPeople(db: Database): Promise<void> {
  await db.transaction(async tx => {
    for (const role of ['contributor', 'editor', 'reviewer', 'admin'])
      await tx.execute(sql`insert into "user" (id, name, role, kind, two_factor_enabled)
        values (${role}, ${`The ${role}`}, ${role}, 'person', true)`)
  })
}

export const ATTACK = {
  date_edtf: '2024-01-04',
  scope: 'IQ-federal',
  place_id: 'asad',
  where_prec: 1,
  weapon: 'drone',
  outcome: 'hit',
  target_type: 'us_forces',
  claimed_by: 'iri',
  verification: 'fair',
  summary_en: 'A drone hit a base.',
  summary_ar: 'أصابت طائرة مسيّرة قاعدة.',
} as const

type Entry = z.input<typeof createEntry.input>

/** An attack cited by `daily-1`, as input of `create-entry`. */
export function anAttack(fields: Record<string, unknown> = {}): Entry {
  return { kind: 'attack', fields: { ...ATTACK, ...fields }, citations: [{ source_id: 'daily-1' }] }
}

/** Adds an attack and publishes it; answers its public id and the revision. */
export async function publishedAttack(
  db: Database,
  fields: Record<string, unknown> = {},
): Promise<{ event_id: string; version: number; revision: number }> {
  return batch(db, async run => {
    const made = await run(createEntry, anAttack(fields))
    return { ...made, ...(await run(publish, { event_ids: [made.event_id], ...REASON })) }
  })
}

export const REASON = { reason_en: 'First report.', reason_ar: 'أول تقرير.' } as const
