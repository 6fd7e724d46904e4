import { type Kind, publicId } from '@/lib/domain/kinds'
import type { Run } from '@/lib/server/commands/command'
import { createEntry } from '@/lib/server/commands/create-entry'
import { linkEntries } from '@/lib/server/commands/link-entries'
import { publish } from '@/lib/server/commands/publish'
import { reviseEntry } from '@/lib/server/commands/revise-entry'
import { setCoverage } from '@/lib/server/commands/set-coverage'
import type { Batch, Step } from './plan'
import { planCoverage } from './plan-coverage'
import type { Data } from './read-data'
import { batchReason } from './reason'

type Known = { readonly kind: Kind; readonly event_id: string; since: number }

/** Runs the plan: all records as drafts in the order of their numbers, then one publication for each day of coverage. */
export async function applyPlan(
  run: Run,
  data: Data,
  batches: readonly Batch[],
  onProgress: (text: string) => void,
): Promise<void> {
  const known = await createDrafts(run, data, batches)
  const event = (key: string): Known => {
    const found = known.get(key)
    if (!found) throw new Error(`No record has the key ${key}.`)
    return found
  }
  for (const link of data.links) {
    await run(linkEntries, { ...link, from: event(link.from).event_id, to: event(link.to).event_id })
  }
  const watched = planCoverage(
    data.coverage,
    batches.map(({ day }) => day),
  )
  for (const [index, batch] of batches.entries()) {
    for (const step of batch.steps) if (!step.first) await revise(run, event(step.key), step)
    const periods = watched.get(batch.day) ?? []
    for (const period of periods) await run(setCoverage, period)
    const records = batch.steps.map(step => event(step.key))
    const { en, ar } = batchReason(batch)
    const { revision } = await run(publish, {
      event_ids: records.map(record => record.event_id),
      coverage: periods.length > 0,
      reason_en: en,
      reason_ar: ar,
    })
    for (const record of records) record.since = revision
    if (index % 20 === 19) onProgress(`${index + 1}/${batches.length}`)
  }
}

/** Drafts first, by number: an id never depends on the day on which a record was first reported. */
async function createDrafts(run: Run, data: Data, batches: readonly Batch[]): Promise<Map<string, Known>> {
  const firsts = new Map(batches.flatMap(batch => batch.steps.filter(step => step.first).map(step => [step.key, step])))
  const known = new Map<string, Known>()
  for (const { kind, key, number } of data.entries) {
    const step = firsts.get(key)
    if (!step) throw new Error(`${key} has no first day.`)
    const { event_id } = await run(createEntry, {
      kind,
      fields: step.fields,
      citations: [...step.citations],
      dues: [...step.dues],
      conflicts: [...step.conflicts],
    })
    if (event_id !== publicId(kind, number)) throw new Error(`${key} was given ${event_id}, not number ${number}.`)
    known.set(key, { kind, event_id, since: 0 })
  }
  return known
}

async function revise(run: Run, { event_id, since }: Known, step: Step): Promise<void> {
  await run(reviseEntry, {
    event_id,
    expected: { revision: since },
    fields: step.fields,
    add_citations: [...step.citations],
    add_dues: [...step.dues],
    add_conflicts: [...step.conflicts],
  })
}
